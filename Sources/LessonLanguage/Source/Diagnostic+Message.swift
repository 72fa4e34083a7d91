import ConvEngine
import Expressions
import Quiz

extension Diagnostic {
  /// Whether the text can be used all the same.
  public var severity: Severity {
    if case .lesson(let problem) = problem { problem.severity } else { .error }
  }

  /// What is wrong, and where one is near, what was perhaps meant, as a sentence.
  ///
  /// What it quotes from the text is harmless on a terminal.
  public var message: String { problem.message.shownSafely }
}

extension Diagnostic.Problem {
  fileprivate var message: String {
    switch self {
    case .command(let problem): problem.message
    case .lesson(let problem): problem.message
    case .expression(let problem): problem.description
    case .convolution(let error): error.description
    case .question(let error): error.description
    }
  }
}

extension String {
  /// The text with `?` in place of all that could move a terminal's cursor, and with blanks for tabs.
  var shownSafely: String {
    String(
      String.UnicodeScalarView(unicodeScalars.map { $0.isControl ? "?" : $0 == "\t" ? " " : $0 }))
  }
}
