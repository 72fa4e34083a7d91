public import ConvEngine

/// What a command comes to.
public struct Answer: Hashable, Sendable {
  /// A result with its name.
  public struct Output: Hashable, Sendable {
    public let name: String
    public let tensor: Tensor<Polynomial>

    /// Creates a named result.
    public init(name: String, tensor: Tensor<Polynomial>) {
      self.name = name
      self.tensor = tensor
    }
  }

  /// The results by PyTorch's names, in order: `output`, `matrix`, `size`.
  public let outputs: [Output]
  /// What is worth saying besides, line by line: the derivation of a size, the text of a help page.
  public let lines: [String]
  /// A table that comes before the lines.
  let table: TextTable?
  /// Whether the table says all that the results say.
  let isSaidByTable: Bool

  /// Creates an answer.
  public init(outputs: [Output], lines: [String] = []) {
    self.init(outputs: outputs, table: nil, lines: lines)
  }

  init(outputs: [Output], table: TextTable?, isSaidByTable: Bool = false, lines: [String] = []) {
    self.outputs = outputs
    self.table = table
    self.isSaidByTable = isSaidByTable
    self.lines = lines
  }
}

extension Command {
  /// Returns what the command comes to.
  ///
  /// - Throws: ``ConvolutionError`` if the numbers cannot be convolved.
  public func answer() throws(ConvolutionError) -> Answer {
    switch operation {
    case .convolution(let layer):
      let values = try layer.output()
      return Answer(outputs: [.row("output", values)], lines: try layer.relation().sizeLines)
    case .trueConvolution(let layer):
      let values = (try layer.output(), try layer.flipped(false).output())
      return Answer(outputs: [.row("convolution", values.0), .row("cross_correlation", values.1)])
    case .toeplitz(let layer):
      return Answer(outputs: [Answer.Output(name: "matrix", tensor: try layer.toeplitzMatrix())])
    case .neurons(let layer):
      let (values, line) = try layer.neuronsOutput()
      return Answer(outputs: [.row("output", values)], lines: [line])
    case .layer(let layer): return try layer.answer()
    case .size(let numbers):
      let size = try numbers.relation().derivedSize
      return Answer(outputs: [.single("size", Double(size))], lines: try numbers.lines())
    case .question(let question, let values):
      return Answer(
        outputs: [.single(question.asked.letter, Double(values.lowerBound))],
        lines: try question.lines(values))
    case .value(let value, let text):
      return Answer(outputs: [.single("value", value)], lines: [text])
    case .help(let lines):
      return Answer(outputs: [], lines: lines)
    }
  }
}

extension Answer.Output {
  fileprivate static func single(_ name: String, _ value: Double) -> Answer.Output {
    Answer.Output(name: name, tensor: Tensor(shape: [], elements: [Polynomial(value)]))
  }

  /// Returns values as PyTorch shapes those of one channel, `[1, 1, L]`.
  fileprivate static func row(_ name: String, _ values: [Polynomial]) -> Answer.Output {
    Answer.Output(name: name, tensor: Tensor(shape: [1, 1, values.count], elements: values))
  }
}
