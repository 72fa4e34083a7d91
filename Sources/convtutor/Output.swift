/// Where the program says something.
enum Output {
  case standard
  case error

  /// Writes a line.
  func line(_ text: String = "") {
    write(text + "\n")
  }

  /// Writes lines.
  func lines(_ lines: [String]) {
    write(lines.map { $0 + "\n" }.joined())
  }

  /// Writes a text at once.
  ///
  /// Who read it may have gone; then there is nobody left to tell.
  func write(_ text: String) {
    try? descriptor.send(Array(text.utf8))
  }

  private var descriptor: FileDescriptor {
    switch self {
    case .standard: .standardOutput
    case .error: .standardError
    }
  }
}
