public import ConvEngine

/// What a command comes to.
public struct Answer: Hashable, Sendable {
  /// The results by PyTorch's names, in order: `output`, `matrix`, `size`.
  public let outputs: [Output]
  /// What is worth saying besides, line by line: the derivation of a size, the text of a help page.
  public let lines: [String]

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

  /// Creates an answer.
  public init(outputs: [Output], lines: [String] = []) {
    self.outputs = outputs
    self.lines = lines
  }
}

extension Command {
  /// The layer that can be stepped through, or nil where the command only has an answer.
  public var demonstration: Demonstration? {
    if case .layer(let layer) = operation { layer } else { nil }
  }

  /// Returns what the command comes to.
  ///
  /// - Throws: ``ConvolutionError`` if the numbers cannot be convolved.
  public func answer() throws(ConvolutionError) -> Answer {
    Answer(outputs: [])
  }
}
