/// Returns the command that a line says, as it is typed at the prompt, and all that is wrong with it.
///
/// There is a command where no diagnostic is an error.
public func parseCommand(_ line: String) -> (command: Command?, diagnostics: [Diagnostic]) {
  let range = SourceRange(line: 1, column: 1, length: line.count)
  return (nil, [Diagnostic(.command(.unknownCommand(line, suggestion: nil)), at: range)])
}
