import ConvEngine

// What each command of the table makes of its parameters. A result is nil where something was
// reported; all parameters are read first, so that everything wrong is reported at once.
extension ArgumentReader {
  /// Returns a layer of neurons on one row of inputs.
  mutating func neurons() -> (any Calculation)? {
    let (input, stride) = (input(axes: 1), count("stride") ?? 1)
    let kernelSize = sizes("K", axes: 1, .kernelSize)?[0]
    let connection = word("weights").flatMap(Connection.init) ?? .dense
    require(oneOf: ["x", "N"], ["K"])
    guard let input, let kernelSize else { return nil }
    return checked { () throws(ConvolutionError) in
      guard input.shape.dropLast().allSatisfy({ $0 == 1 }) else {
        throw .notOneChannel(input: input.shape, weight: [1, 1, kernelSize])
      }
      return NeuronLayer(
        neurons: try Neurons(
          input: input.elements, kernelSize: kernelSize, stride: stride, connection: connection))
    }
  }

  /// Returns a tensor that is looked at as it is.
  mutating func picture() -> (any Calculation)? {
    reportSymbols(form.name)
    let cells = tensor("x")
    require(oneOf: ["x"])
    guard isClean, let cells else { return nil }
    return PictureCells(tensor: cells.read())
  }

  mutating func help() -> (any Calculation)? {
    let topics = words.string.split(whereSeparator: \.isWhitespace).map(String.init)
    guard topics.count <= 1 else {
      report(.tooManyTopics, at: words.range)
      return nil
    }
    let topic = topics.first ?? ""
    if let lines = Help.lines(on: topic) { return HelpText(lines: lines) }
    report(.unknownTopic(topic, suggestion: Help.suggestion(for: topic)), at: words.range)
    return nil
  }
}
