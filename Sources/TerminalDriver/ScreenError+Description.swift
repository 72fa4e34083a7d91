extension ScreenError: CustomStringConvertible {
  /// What is in the way, and what helps, as a sentence.
  public var description: String {
    switch self {
    case .inputIsNoTerminal: "standard input is not a terminal"
    case .outputIsNoTerminal: "standard output is not a terminal"
    case .unnamedTerminal:
      "the variable TERM is not set; most terminals are described by TERM=xterm-256color"
    case .unknownTerminal(let term):
      "this system does not know the terminal \(quoted(term)); "
        + "most terminals are described by TERM=xterm-256color"
    case .noCursorAddressing(let term):
      "the terminal \(quoted(term)) cannot move its cursor"
    case .cannotOpen(let term): "the terminal \(quoted(term)) cannot be opened"
    }
  }

  /// Returns the name in quotation marks, without characters that could do harm when printed.
  private func quoted(_ term: String) -> String {
    "`" + term.filter { $0.isLetter || $0.isNumber || $0.isPunctuation || $0.isSymbol } + "`"
  }
}
