public import ConvEngine

extension Demonstration {
  /// Returns the layer with parameters set as a line says, and all that is wrong with the line.
  ///
  ///     layer.setting("stride=3 walk=input").layer?.stride  // 3
  public func setting(
    _ line: String, pictures: any PictureSource = NoPictures()
  ) -> (layer: Demonstration?, diagnostics: [Diagnostic]) {
    let text = WrittenText(SourceLine(line, at: SourcePosition(line: 1, column: 1)))
    let written = ParameterLine(text)
    guard let form = CommandForm.named(connection == nil ? "conv1d" : "neurons") else {
      return (nil, [])
    }
    var reader = ArgumentReader(
      form, words: written.words, nameRange: text.range, parameters: written.parameters,
      pictures: pictures)
    let layer = reader.layer(changing: self)
    return (layer, reader.diagnostics)
  }

  /// Returns the one value that a text stands for, read as in a command.
  ///
  ///     Demonstration.value(of: "1/2")  // 0.5
  public static func value(of text: String) -> Result<Polynomial, Diagnostic> {
    let written = WrittenText(SourceLine(text, at: SourcePosition(line: 1, column: 1))).trimmed
    do {
      let values = try ValueReader.tensor(of: written).elements
      if values.count == 1 { return .success(values[0]) }
    } catch {
      return .failure(error)
    }
    return .failure(Diagnostic(.command(.malformedValue(written.string)), at: written.range))
  }
}
