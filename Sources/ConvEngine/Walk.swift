/// The order in which the relation is walked: what is held still while the rest is collected.
public enum Walk: String, CaseIterable, Sendable {
  /// For each output, over the taps that it reads through: a row of the Toeplitz matrix.
  case output
  /// For each input, over the outputs that read it: a column of the Toeplitz matrix.
  case input
  /// For each tap, over all outputs: a diagonal of the Toeplitz matrix.
  case tap
}

/// The views of one frame that can stand side by side, all moved by one index.
public enum LinkedView: String, CaseIterable, Sendable {
  case window
  case neurons
  case toeplitz
}

/// The three rules by which a layer's outputs are connected to its inputs.
public enum Connection: String, CaseIterable, Sendable {
  /// Every output reads every input, each through a weight of its own.
  case dense
  /// An output reads the inputs of its window only, each through a weight of its own.
  case local
  /// An output reads its window through the same few weights as all the others.
  case shared
}
