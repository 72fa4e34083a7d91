import ConvEngine

// What each command of the table makes of its parameters. A result is nil where something was
// reported; all parameters are read first, so that everything wrong is reported at once.
extension ArgumentReader {
  /// Returns a convolution of one axis: that of a figure, if there is one channel of zeros around it.
  mutating func convolution1D() -> Operation? {
    if isDemonstration() { return layer(changing: .unwritten).map { .convolution($0) } }
    return output(of: .conv1d)
  }

  /// Whether there is one example with one channel, and zeros around it, so that it has a figure.
  ///
  /// Otherwise parameters of the figure are refused.
  mutating func isDemonstration() -> Bool {
    let shapes = ["x", "w"].compactMap { tensor($0)?.shape }
    let isPlain = shapes.allSatisfy { $0.count <= 3 && $0.dropLast().allSatisfy { $0 == 1 } }
    guard !isPlain || groups() != 1 || paddingMode() != .zeros else { return true }
    refuseFigure()
    return false
  }

  /// Reports each parameter that is about a figure, for something that has none.
  mutating func refuseFigure() {
    for name in ["show", "walk"] where has(name) { report(.noFigure(name), parameter: name) }
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
