public import ConvEngine

extension Demonstration {
  /// Returns the layer with parameters set as a line says, and all that is wrong with the line.
  ///
  ///     layer.setting("stride=3 walk=input").layer?.stride  // 3
  public func setting(_ line: String) -> (layer: Demonstration?, diagnostics: [Diagnostic]) {
    let text = WrittenText(SourceLine(line, at: SourcePosition(line: 1, column: 1)))
    let written = ParameterLine(text)
    guard let form = CommandForm.named(connection == nil ? "conv1d" : "neurons") else {
      return (nil, [])
    }
    var reader = ArgumentReader(
      form, words: written.words, nameRange: text.range, parameters: written.parameters)
    let result = reader.set(self)
    return reader.diagnostics.isEmpty ? (result, []) : (nil, reader.diagnostics)
  }

  /// Returns the one value that a text stands for, read as in a command.
  ///
  ///     Demonstration.value(of: "1/2")  // 0.5
  public static func value(of text: String) -> Result<Polynomial, Diagnostic> {
    let written = WrittenText(SourceLine(text, at: SourcePosition(line: 1, column: 1)))
    let item = written.part(0..<written.characters.count)
    switch ItemReader.value(of: item) {
    case .success(.values(let values)) where values.count == 1:
      return .success(values[0])
    case .success:
      return .failure(Diagnostic(.command(.malformedValue(item.string)), at: item.range))
    case .failure(let diagnostic):
      return .failure(diagnostic)
    }
  }
}

extension ArgumentReader {
  /// Returns a layer with all parameters that were given, or reports why it cannot be so.
  fileprivate mutating func set(_ layer: Demonstration) -> Demonstration {
    var result = layer
    if let tensor = tensor("x") { result.input = Series(tensor.elements) }
    if let tensor = tensor("w") { result.weight = Series(tensor.elements) }
    if let tensor = tensor("b") { result.bias = tensor.elements.first }
    if let padding = padding() { result.padding = padding }
    if let isFlipped = flag("flip") { result.isFlipped = isFlipped }
    if let walk = word("walk").flatMap(Walk.init) { result.walk = walk }
    if let views = words("show")?.compactMap(LinkedView.init), !views.isEmpty {
      result.views = views
    }
    if let connection = word("weights").flatMap(Connection.init) { result.connection = connection }
    return turned(result)
  }

  /// Returns a layer with the knobs turned that were given.
  private mutating func turned(_ layer: Demonstration) -> Demonstration {
    let knobs: [(name: String, knob: Knob)] = [
      ("N", .inputSize), ("K", .kernelSize), ("stride", .stride), ("dilation", .dilation),
    ]
    let values = knobs.compactMap { name, knob in count(name).map { (knob, $0) } }
    guard diagnostics.isEmpty else { return layer }
    do {
      return try layer.setting(Dictionary(uniqueKeysWithValues: values))
    } catch {
      report(error)
      return layer
    }
  }
}
