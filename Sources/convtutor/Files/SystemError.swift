#if canImport(Darwin)
import Darwin
#else
import Glibc
#endif

/// A path that cannot be worked with, and why.
struct SystemError: Error, Hashable, CustomStringConvertible {
  /// Why a call of the system failed, in its words or the program's own.
  struct Reason: Error, Hashable {
    let text: String

    /// The reason why the last call failed.
    static var last: Reason { Reason(text: String(cString: strerror(errno))) }
  }

  let path: String
  let reason: Reason

  /// Creates the error of a path.
  init(_ path: String, _ reason: Reason = .last) {
    self.path = path
    self.reason = reason
  }

  var description: String { "\(path): \(reason.text)" }
}

extension SystemError {
  /// Says which standard stream cannot be used, and ends the program.
  func endProgram() -> Never {
    Output.error.line("\(self)")
    exit(ExitStatus.unusable.rawValue)
  }
}
