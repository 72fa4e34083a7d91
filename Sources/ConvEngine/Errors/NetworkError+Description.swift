extension NetworkError: CustomStringConvertible {
  /// The rule that is broken, as a sentence with the sizes in it.
  public var description: String {
    switch self {
    case .inLayer(let number, let name, let input, let error):
      "layer \(number), \(name)" + (input.isEmpty ? "" : " on \(Self.text(input))") + ": \(error)"
    case .noLayers:
      "there are no layers"
    case .tooManyLayers(let limit):
      "there are more than \(limit) layers"
    case .inputsDisagree(let given, let incoming):
      "it is to read \(given), but \(incoming) come in"
    case .outputsNotGiven:
      "the number of output channels is not given, as in conv 8 k=3"
    case .needsCells(let shape):
      "it slides over the cells of channels, and cannot take \(Self.text(shape)) flat features"
    case .needsFeatures(let shape):
      "it reads flat features, not \(Self.text(shape)): put a flatten before it"
    case .needsInputSize:
      "its window is as large as its input, whose size is not given"
    case .fieldTooLarge(let limit):
      "the receptive field reaches farther than \(limit) cells"
    case .numberTooLarge:
      "there are more values, parameters or products than can be counted"
    case .walkTooLong(let limit):
      "following all taps would take more than \(limit) steps"
    case .noSuchUnit(let unit, let count):
      "there is no cell \(unit)" + (count.map { " among \($0), which count from 0" } ?? "")
    case .weightsMismatch(let layer):
      "the weights for layer \(layer) have not its shapes"
    case .examplesMismatch(let given, let example):
      "input \(given) is no batch of examples of \(Self.text(example))"
    case .tooManySteps(let limit):
      "a training takes at most \(limit) steps"
    }
  }

  /// Returns a shape as it is written: `3x8x8`.
  private static func text(_ shape: [Int]) -> String {
    shape.map(String.init).joined(separator: "x")
  }
}
