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

  /// Creates an answer.
  public init(outputs: [Output], lines: [String] = []) {
    self.outputs = outputs
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
      return Answer(
        outputs: [try layer.output("output")], lines: try layer.relation().sizeLines)
    case .trueConvolution(let layer):
      return Answer(outputs: [
        try layer.output("convolution"),
        try layer.flipped(false).output("cross_correlation"),
      ])
    case .toeplitz(let layer):
      let matrix = try layer.convolution().toeplitz.tensor()
      return Answer(outputs: [Answer.Output(name: "matrix", tensor: matrix)])
    case .neurons(let layer):
      return try layer.neuronsAnswer()
    case .size(let relation):
      return Answer(
        outputs: [.single("size", Double(relation.outputSize))], lines: relation.sizeAnswer)
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
}

// MARK: - Layers

extension Demonstration {
  /// Returns the outputs as PyTorch shapes them, `[1, 1, L]`.
  fileprivate func output(_ name: String) throws(ConvolutionError) -> Answer.Output {
    var values = try numericOutput() ?? []
    if values.isEmpty { values = try convolution().output }
    return Answer.Output(
      name: name, tensor: Tensor(shape: [1, 1, values.count], elements: values))
  }

  /// Returns the outputs of a layer without symbols, which are quicker as plain numbers.
  private func numericOutput() throws(ConvolutionError) -> [Polynomial]? {
    let numbers = [input.values, weight.values, [bias].compactMap(\.self)].map {
      $0.compactMap(\.constant)
    }
    guard numbers[0].count == input.count, numbers[1].count == weight.count,
      bias == nil || !numbers[2].isEmpty
    else { return nil }
    return try Convolution1D(
      input: numbers[0], weight: numbers[1], bias: numbers[2].first, stride: stride,
      padding: padding, dilation: dilation, isFlipped: isFlipped
    ).output.map { Polynomial($0) }
  }

  fileprivate func flipped(_ isFlipped: Bool) -> Demonstration {
    var result = self
    result.isFlipped = isFlipped
    return result
  }

  fileprivate func neuronsAnswer() throws(ConvolutionError) -> Answer {
    let trace = try trace()
    let values = trace.compactMap { frame in
      frame.contributions.last?.sum
    }
    let weights = trace[0].parameterCount
    return Answer(
      outputs: [
        Answer.Output(
          name: "output", tensor: Tensor(shape: [1, 1, values.count], elements: values))
      ], lines: ["\(weights) \(weights == 1 ? "weight" : "weights")"])
  }
}

// MARK: - Sizes

extension Relation {
  fileprivate var sizeLines: [String] { ["size = \(sizeEquation)"] + leftoverLines }

  /// The derivation of the size as one equation a line, and what is left over.
  fileprivate var sizeAnswer: [String] {
    let steps = sizeDerivation.enumerated().map { place, step in
      (place == 0 ? "out = " : "    = ") + step
    }
    return steps + leftoverLines
  }

  /// Which input cells no window reaches, as long as there are few enough to look through.
  private var leftoverLines: [String] {
    guard inputSize <= Demonstration.lengthLimit else { return [] }
    let unreached = unreachedInputs.prefix(9).map { Frame.inputName($0).description }
    guard !unreached.isEmpty else { return [] }
    let names = unreached.prefix(8).joined(separator: ", ")
    return ["no window reaches \(names)\(unreached.count > 8 ? " ..." : "")"]
  }
}
