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

  /// Returns the answer with more to be said.
  func adding(lines more: [String]) -> Answer {
    Answer(outputs: outputs, table: table, isSaidByTable: isSaidByTable, lines: lines + more)
  }
}

extension Answer.Output {
  /// Creates a named result of numbers or symbols.
  init(_ name: String, _ tensor: Tensor<some Scalar>) {
    self.init(name: name, tensor: tensor.map(\.polynomial))
  }

  /// Returns a single number with its name.
  static func single(_ name: String, _ value: Double) -> Answer.Output {
    Answer.Output(name: name, tensor: Tensor(shape: [], elements: [Polynomial(value)]))
  }
}
