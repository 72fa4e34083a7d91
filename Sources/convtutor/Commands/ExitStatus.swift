/// What the end of the program says to the shell; thrown, it ends the program.
enum ExitStatus: Int32, Comparable, Error {
  case success = 0
  /// The lesson or the command is wrong.
  case wrong = 1
  /// The command line is not understood.
  case usage = 2
  /// The terminal or a file cannot be used.
  case unusable = 3

  static func < (one: Self, other: Self) -> Bool { one.rawValue < other.rawValue }

  /// Ends the program, unless all is well.
  func throwUnlessSuccess() throws(ExitStatus) {
    if self != .success { throw self }
  }
}
