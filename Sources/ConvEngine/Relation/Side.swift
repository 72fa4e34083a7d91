/// One of the three tensors that a layer joins: what it reads, what it weighs by, what it makes.
public enum Side: String, CaseIterable, Sendable {
  case input, weight, output

  /// The side that the transposed operation calls by this name.
  var transposed: Side {
    switch self {
    case .input: .output
    case .weight: .weight
    case .output: .input
    }
  }
}
