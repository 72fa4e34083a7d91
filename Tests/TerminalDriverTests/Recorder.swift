import Glibc
import TextCanvas

@testable import TerminalDriver

/// Something to write to that keeps each write apart.
struct Recorder: ~Copyable {
  let output: Int32
  private let source: Int32

  init() {
    var ends: [Int32] = [-1, -1]
    let kind = Int32(SOCK_SEQPACKET.rawValue) | Int32(SOCK_NONBLOCK.rawValue)
    precondition(socketpair(AF_UNIX, kind, 0, &ends) == 0, "No sockets")
    (output, source) = (ends[0], ends[1])
  }

  deinit {
    close(output)
    close(source)
  }

  /// Takes what was written since the last time, one element a write.
  func takeWrites() -> [[UInt8]] {
    var result: [[UInt8]] = []
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    while case let count = recv(source, &buffer, buffer.count, 0), count > 0 {
      result.append(Array(buffer[..<count]))
    }
    return result
  }
}

/// Opens a screen without any terminal that sends what one named so would be sent.
func headlessScreen(
  _ term: String = "xterm-256color", to recorder: borrowing Recorder, size: Size,
  forbidsColor: Bool = false, ascii: Bool? = nil
) throws -> NcursesScreen {
  let facts = TerminalFacts(
    term: term, forbidsColor: forbidsColor, capabilities: TerminalFacts.Capabilities(of: term))
  _ = TerminalFacts.detect()  // takes a locale in UTF-8
  return try NcursesScreen(
    report: TerminalReport(facts: facts, ascii: ascii), input: open("/dev/null", O_RDONLY),
    output: recorder.output, size: size)
}
