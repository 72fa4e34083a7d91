#if canImport(Darwin)
import Darwin
#else
import Glibc
#endif

/// An open file of the system, or a standard stream.
struct FileDescriptor: Hashable {
  let number: Int32

  static let standardInput = FileDescriptor(number: 0)
  static let standardOutput = FileDescriptor(number: 1)
  static let standardError = FileDescriptor(number: 2)

  /// Whether a terminal is behind it.
  var isTerminal: Bool { isatty(number) == 1 }

  /// Waits for the next bytes and returns them, or nil at the end.
  func nextBytes() throws(SystemError.Reason) -> [UInt8]? {
    let capacity = 64 << 10
    var failure: SystemError.Reason?
    let bytes = [UInt8](unsafeUninitializedCapacity: capacity) { buffer, count in
      let result = retrying { read(number, buffer.baseAddress, capacity) }
      if result < 0 { failure = .last }
      count = max(0, result)
    }
    if let failure { throw failure }
    return bytes.isEmpty ? nil : bytes
  }

  /// Writes all the bytes, at once where the system lets it.
  func send(_ bytes: [UInt8]) throws(SystemError.Reason) {
    var rest = bytes[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { buffer in
        retrying { write(number, buffer.baseAddress, buffer.count) }
      }
      guard count > 0 else { throw .last }
      rest = rest.dropFirst(count)
    }
  }

  /// Returns the result of a system call, made again as long as a signal interrupts it.
  private func retrying(_ call: () -> Int) -> Int {
    while true {
      let result = call()
      if result >= 0 || errno != EINTR { return result }
    }
  }
}
