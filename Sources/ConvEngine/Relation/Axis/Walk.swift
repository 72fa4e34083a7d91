/// The order in which the relation is walked: what is held still while the rest is collected.
public enum Walk: String, CaseIterable, Sendable {
  /// For each output, over the taps that it reads through: a row of the Toeplitz matrix.
  case output
  /// For each input, over the outputs that read it: a column of the Toeplitz matrix.
  case input
  /// For each tap, over all outputs: a diagonal of the Toeplitz matrix.
  case tap

  /// The same order in the relation of a transposed operation, which makes the relation's inputs.
  var transposed: Walk {
    switch self {
    case .output: .input
    case .input: .output
    case .tap: .tap
    }
  }
}
