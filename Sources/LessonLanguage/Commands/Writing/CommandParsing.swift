import Expressions

/// Returns the command that a line says, as it is typed at the prompt, and all that is wrong with it.
///
/// There is a command where no diagnostic is an error. A line that begins with no command is read as
/// an expression, if it looks like one.
///
///     parseCommand("conv1d x=1..5 w=1,0,-1").command?.name  // conv1d
///     parseCommand("floor((7 - 3)/2) + 1").command?.name    // expression
///
/// - Parameters:
///   - line: The line.
///   - pictures: Where the files come from that the line names.
/// - Returns: The command or nil, and the diagnostics in the order of their places.
public func parseCommand(
  _ line: String, pictures: any PictureSource = NoPictures()
) -> (command: Command?, diagnostics: [Diagnostic]) {
  let line = SourceLine(line, at: SourcePosition(line: 1, column: 1))
  return parseCommand(block: [line], pictures: pictures)
}

/// Returns the command of a block: its first line as at the prompt, below it one parameter a line.
public func parseCommand(
  block lines: [SourceLine], pictures: any PictureSource = NoPictures()
) -> (command: Command?, diagnostics: [Diagnostic]) {
  guard let first = lines.first else { return (nil, []) }
  let line = WrittenText(first).trimmed
  let word = line.firstWord
  guard let form = CommandForm.named(word.string) else { return expression(line, word) }
  var reader = ArgumentReader(
    form, word, ParameterLine(line.part(word.characters.count..<line.characters.count)),
    ParameterBlock(lines.dropFirst()), pictures)
  return (reader.command(), reader.diagnostics)
}

extension ArgumentReader {
  /// Creates the reader of a command with parameters behind its name and below.
  fileprivate init(
    _ form: CommandForm, _ name: WrittenText, _ header: ParameterLine, _ block: ParameterBlock,
    _ pictures: any PictureSource
  ) {
    self.init(
      form, words: header.words, nameRange: name.range,
      parameters: header.parameters + block.parameters, pictures: pictures)
    for stray in block.strays { report(.stray(stray.string), at: stray.range) }
    for key in block.crowded { report(.crowdedParameter(key.string), at: key.range) }
  }
}

// MARK: - Program arguments

/// Returns the commands that program arguments say: a command's name starts one, other words go on.
///
///     ["out", "N=7", "K=3", "help"]  // out N=7 K=3    help
public func commandLines(of arguments: [String]) -> [String] {
  arguments.reduce(into: []) { lines, word in
    let name = String(word.prefix { !$0.isWhitespace })
    if let last = lines.last, last.goesOn || CommandForm.named(name) == nil {
      lines[lines.count - 1] += " " + word
    } else {
      lines.append(word)
    }
  }
}

extension String {
  /// Whether more has to follow, even if it is the name of a command: `help`, `show=window,`.
  fileprivate var goesOn: Bool { self == "help" || hasSuffix("=") || hasSuffix(",") }
}

// MARK: - Expressions

private func expression(
  _ line: WrittenText, _ word: WrittenText
) -> (command: Command?, diagnostics: [Diagnostic]) {
  guard !line.isEmpty else {
    return (nil, [Diagnostic(.command(.empty), at: line.range)])
  }
  guard line.looksLikeExpression else {
    let near = Spelling.nearest(to: word.string, among: CommandForm.all.flatMap(\.names))
    let problem = CommandProblem.unknownCommand(word.string, suggestion: near)
    return (nil, [Diagnostic(.command(problem), at: word.range)])
  }
  do {
    let value = try Expression(line.string).value()
    let number = Double(value.numerator) / Double(value.denominator)
    let calculation = ExpressionValue(value: number, text: "\(line.string) = \(value)")
    return (
      Command(
        name: "expression", calculation: calculation, look: nil, arguments: Arguments()), []
    )
  } catch {
    return (nil, [Diagnostic(error, in: line)])
  }
}

extension WrittenText {
  /// Whether the text begins as numbers and calculations do, or calls a function.
  fileprivate var looksLikeExpression: Bool {
    guard let first = characters.first else { return false }
    if first.isNumber || "+-−(⌊⌈.".contains(first) { return true }
    let name = characters.prefix(while: \.isWordPart)
    let next = characters[name.endIndex...].first { !$0.isWhitespace }
    // An unknown function is called too, and reported as that: `flor(2)`, but not `conv1d(x=1)`.
    let isCommand = CommandForm.named(String(name)) != nil
    let isFunction = Function.named(String(name)) != nil
    let isCall = next == "(" && !name.isEmpty && (isFunction || !isCommand)
    return isCall || name.count == 1 && next.map { "+-*/^".contains($0) } ?? false
  }
}
