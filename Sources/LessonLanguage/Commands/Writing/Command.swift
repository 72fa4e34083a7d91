/// A command as it was understood.
public struct Command: Hashable, Sendable {
  /// The name of the operation in the table, such as `conv1d`.
  public let name: String
  public let operation: Operation
}

/// What a command asks for.
public enum Operation: Hashable, Sendable {
  /// The convolution of one axis.
  case convolution(Demonstration)
  /// The convolution with a flipped filter, and without.
  case trueConvolution(Demonstration)
  /// The matrix that does what a convolution does.
  case toeplitz(Demonstration)
  /// A layer of neurons under a rule of connection.
  case neurons(Demonstration)
  /// An operation on tensors of any shape.
  case layer(LayerCalculation)
  /// The size of an output.
  case size(SizeNumbers)
  /// The number that gives an output a size, and the values it may have.
  case question(SizeQuestion, ClosedRange<Int>)
  /// The value of an expression.
  case value(Double, text: String)
  /// What is known about a word.
  case help([String])
}

extension Command {
  /// The layer that can be stepped through, or nil where the command only has an answer.
  public var demonstration: Demonstration? {
    switch operation {
    case .convolution(let layer), .trueConvolution(let layer), .toeplitz(let layer),
      .neurons(let layer):
      layer
    case .layer, .size, .question, .value, .help: nil
    }
  }

  /// The text of a page of help, or nil where the command asks for something else.
  public var help: [String]? {
    if case .help(let lines) = operation { lines } else { nil }
  }
}
