/// The three rules by which a layer's outputs are connected to its inputs.
public enum Connection: String, CaseIterable, Sendable {
  /// Every output reads every input, each through a weight of its own.
  case dense
  /// An output reads the inputs of its window only, each through a weight of its own.
  case local
  /// An output reads its window through the same few weights as all the others.
  case shared
}
