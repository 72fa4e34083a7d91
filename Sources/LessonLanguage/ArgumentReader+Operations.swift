import ConvEngine

// What each command of the table makes of its parameters. A result is nil where something was
// reported; all parameters are read first, so that everything wrong is reported at once.
extension ArgumentReader {
  mutating func convolution() -> Demonstration? {
    layer(changing: .unwritten)
  }

  mutating func trueConvolution() -> Demonstration? {
    var base = Demonstration.unwritten
    base.isFlipped = true
    let mode = word("mode").flatMap(PaddingRule.init(word:))
    guard let mode else { return layer(changing: base) }
    base.padding = mode
    return layer(changing: base).flatMap { padded($0, mode) }
  }

  /// Returns a layer with a mode, which says what its padding may say too.
  private mutating func padded(_ layer: Demonstration, _ mode: PaddingRule) -> Demonstration? {
    var result = layer
    result.padding = mode
    guard let padding = try? layer.relation().padding,
      padding == (try? result.relation().padding)
    else {
      report(.contradiction("mode", "padding"), parameter: "padding")
      return nil
    }
    return result
  }

  mutating func toeplitz() -> Demonstration? {
    var base = Demonstration.unwritten
    base.views = [.toeplitz]
    return layer(changing: base)
  }

  mutating func neurons() -> Demonstration? {
    var base = Demonstration.unwritten
    base.views = [.neurons]
    base.connection = .dense
    return layer(changing: base)
  }

  mutating func help() -> [String]? {
    let topics = words.string.split(whereSeparator: \.isWhitespace).map(String.init)
    guard topics.count <= 1 else {
      report(.tooManyTopics, at: words.range)
      return nil
    }
    let topic = topics.first ?? ""
    if let lines = Help.lines(on: topic) { return lines }
    report(.unknownTopic(topic, suggestion: Help.suggestion(for: topic)), at: words.range)
    return nil
  }
}
