#if canImport(Darwin)
import Darwin
#else
import Glibc
#endif

/// What the surroundings of the program say.
struct Environment: Sendable {
  /// Returns the value of a variable, or nil where it is not set or empty.
  let variable: @Sendable (String) -> String?

  /// The surroundings of this program.
  static let process = Environment { name in
    guard let value = getenv(name), value.pointee != 0 else { return nil }
    return String(cString: value)
  }
}
