public import ConvEngine

// A knob, a line such as `stride=3`, a cell and a flipped filter are all the same: the command read again with
// one parameter replaced.
extension Command {
  /// Returns the command with parameters set as a line says, and all that is wrong with the line.
  ///
  ///     command.setting("stride=3 walk=input").command
  public func setting(
    _ line: String, pictures: any PictureSource = NoPictures()
  ) -> (command: Command?, diagnostics: [Diagnostic]) {
    let text = WrittenText(SourceLine(line, at: SourcePosition(line: 1, column: 1)))
    return readAgain(with: ParameterLine(text), range: text.range, pictures: pictures)
  }

  /// Returns the command with one parameter set.
  ///
  /// - Throws: What is wrong with it so.
  func setting(_ parameter: String, to value: String) throws(Diagnostic) -> Command {
    let (command, diagnostics) = setting("\(parameter)=\(value)")
    return try Self.unwrapped(command, diagnostics, self)
  }

  /// Returns the command as it is read from other arguments.
  ///
  /// - Throws: What is wrong with them.
  func reading(_ arguments: Arguments) throws(Diagnostic) -> Command {
    let (command, diagnostics) = Command(
      name: name, calculation: calculation, look: look, arguments: arguments
    ).setting("")
    return try Self.unwrapped(command, diagnostics, self)
  }

  private static func unwrapped(
    _ command: Command?, _ diagnostics: [Diagnostic], _ unchanged: Command
  ) throws(Diagnostic) -> Command {
    if let diagnostic = diagnostics.first { throw diagnostic }
    return command ?? unchanged
  }

  private func readAgain(
    with line: ParameterLine, range: SourceRange, pictures: any PictureSource
  ) -> (command: Command?, diagnostics: [Diagnostic]) {
    // An expression has no parameters.
    guard let form else { return (self, []) }
    var reader = ArgumentReader(
      form, words: line.words, nameRange: range, parameters: line.parameters, changing: arguments,
      pictures: pictures)
    return (reader.command(), reader.diagnostics)
  }
}

// MARK: - What is chosen by a word

extension Command {
  /// Whether the filter is turned around, or nil where the command cannot choose.
  public var isFlipped: Bool? {
    guard takes("flip"), let parameter = form?.parameter("flip") else { return nil }
    return (arguments.written["flip"]?.value.string ?? parameter.fallback) == "true"
  }

  /// Returns the command with its filter turned around, or back; unchanged where it cannot choose.
  public func flipping() throws(Diagnostic) -> Command {
    guard let isFlipped else { return self }
    return try setting("flip", to: isFlipped ? "false" : "true")
  }

  /// Returns the command in another of its walks.
  ///
  /// - Throws: What is wrong with that.
  public func walking(by walk: Walk) throws(Diagnostic) -> Command {
    try setting("walk", to: walk.rawValue)
  }

  /// Returns the command shown in other scenes.
  ///
  /// - Throws: What is wrong with that.
  public func showing(_ scenes: [Scene]) throws(Diagnostic) -> Command {
    try setting("show", to: scenes.map(\.rawValue).joined(separator: ", "))
  }
}
