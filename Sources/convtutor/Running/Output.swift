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
  /// What cannot be written to standard output ends the program, since its result would be lost. Where
  /// standard error is gone, there is nobody left to tell.
  func write(_ text: String) {
    do {
      try descriptor.send(Array(text.utf8))
    } catch {
      guard self == .standard else { return }
      SystemError("standard output", error).endProgram()
    }
  }

  private var descriptor: FileDescriptor {
    switch self {
    case .standard: .standardOutput
    case .error: .standardError
    }
  }
}
