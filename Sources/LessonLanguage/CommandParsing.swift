import Expressions

/// Returns the command that a line says, as it is typed at the prompt, and all that is wrong with it.
///
/// There is a command where no diagnostic is an error. A line that begins with no command is read as
/// an expression, if it looks like one.
///
///     parseCommand("conv1d x=1..5 w=1,0,-1").command?.name  // conv1d
///     parseCommand("floor((7 - 3)/2) + 1").command?.name    // expression
public func parseCommand(_ line: String) -> (command: Command?, diagnostics: [Diagnostic]) {
  parseCommand(block: [SourceLine(line, at: SourcePosition(line: 1, column: 1))])
}

/// Returns the command of a block: its first line as at the prompt, below it one parameter a line.
public func parseCommand(block lines: [SourceLine]) -> (
  command: Command?, diagnostics: [Diagnostic]
) {
  guard let first = lines.first else { return (nil, []) }
  let text = WrittenText(first)
  let line = text.part(0..<text.characters.count)
  let word = line.firstWord
  guard let form = CommandForm.named(word.string) else { return expression(line, word) }
  let header = ParameterLine(line.part(word.characters.count..<line.characters.count))
  let block = ParameterBlock(lines.dropFirst())
  var reader = ArgumentReader(
    form, words: header.words, nameRange: word.range,
    parameters: header.parameters + block.parameters)
  for stray in block.strays { reader.report(.stray("this line"), at: stray) }
  let operation = form.build(&reader)
  guard let operation, reader.diagnostics.isEmpty else { return (nil, reader.diagnostics) }
  return (Command(name: form.name, operation: operation), [])
}

/// Returns the commands that program arguments say: a command's name starts one, other words go on.
///
///     ["out", "N=7", "K=3", "help"]  // out N=7 K=3    help
public func commandLines(of arguments: [String]) -> [String] {
  arguments.reduce(into: []) { lines, word in
    let name = word.prefix { !$0.isWhitespace }
    // The topic of help may be the name of a command.
    let isTopic = lines.last == "help"
    if lines.isEmpty || (CommandForm.named(String(name)) != nil && !isTopic) {
      lines.append(word)
    } else {
      lines[lines.count - 1] += " " + word
    }
  }
}

// MARK: - Expressions

private func expression(
  _ line: WrittenText, _ word: WrittenText
) -> (command: Command?, diagnostics: [Diagnostic]) {
  guard !line.characters.isEmpty else {
    return (nil, [Diagnostic(.command(.empty), at: line.range)])
  }
  guard line.looksLikeExpression else {
    let near = Spelling.nearest(to: word.string, among: CommandForm.all.map(\.name))
    return (
      nil, [Diagnostic(.command(.unknownCommand(word.string, suggestion: near)), at: word.range)]
    )
  }
  do {
    let value = try Expression(line.string).value()
    let number = Double(value.numerator) / Double(value.denominator)
    let operation = Operation.value(number, text: "\(line.string) = \(value)")
    return (Command(name: "expression", operation: operation), [])
  } catch {
    return (nil, [Diagnostic(error, in: line)])
  }
}

extension WrittenText {
  /// The characters up to the first blank or sign.
  fileprivate var firstWord: WrittenText {
    let length = characters.prefix { $0.isLetter || $0.isNumber || $0 == "_" }.count
    let isWhole = length == characters.count || characters[length].isWhitespace
    return part(0..<(isWhole ? length : characters.prefix { !$0.isWhitespace }.count))
  }

  /// Whether the text begins as numbers and calculations do, or calls a function.
  fileprivate var looksLikeExpression: Bool {
    guard let first = characters.first else { return false }
    if first.isNumber || "+-−(⌊⌈.".contains(first) { return true }
    let name = characters.prefix { $0.isLetter || $0.isNumber || $0 == "_" }
    let next = characters[name.endIndex...].first { !$0.isWhitespace }
    return next == "(" && Function.named(String(name)) != nil
      || name.count == 1 && next.map { "+-*/^".contains($0) } ?? false
  }
}
