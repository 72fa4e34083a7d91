/// An operation whose output has a size, by PyTorch's name.
public enum SizedOperation: String, CaseIterable, Sendable {
  case convolution = "conv"
  case transposedConvolution = "conv_transpose"
  case maxPooling = "max_pool"
  case averagePooling = "avg_pool"
  case unfold
  case fold

  /// Creates the operation that a word names; the number of its axes may stand behind: `conv2d`.
  init?(word: String) {
    let isCounted = ["1d", "2d"].contains { word.hasSuffix($0) }
    let name = isCounted ? String(word.dropLast(2)) : word
    guard let operation = Self(rawValue: name) else { return nil }
    guard !isCounted || operation != .unfold && operation != .fold else { return nil }
    self = operation
  }

  var isPooling: Bool { self == .maxPooling || self == .averagePooling }

  /// Whether the operation is given what a convolution makes, and makes what it takes.
  var isTransposed: Bool { self == .transposedConvolution || self == .fold }
}
