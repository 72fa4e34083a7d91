import LessonLanguage

/// The commands that come on a stream, one a line.
///
/// Blank lines and comments are no commands, but are counted, so that errors name the right line.
struct CommandLines: Sequence, IteratorProtocol {
  private var reader: LineReader
  private var number = 0

  /// Creates the commands of a stream.
  init(_ stream: FileDescriptor) {
    self.init(LineReader { Self.nextBytes(of: stream) })
  }

  /// Waits for the next bytes of a stream, and ends the program where it cannot be read: it would else
  /// look as if there were no commands.
  private static func nextBytes(of stream: FileDescriptor) -> [UInt8]? {
    do {
      return try stream.nextBytes()
    } catch {
      SystemError("standard input", error).endProgram()
    }
  }

  /// Creates the commands that a reader finds.
  init(_ reader: LineReader) {
    self.reader = reader
  }

  mutating func next() -> (line: LineReader.Line, number: Int)? {
    while let line = reader.next() {
      number += 1
      if !line.isSkipped { return (line, number) }
    }
    return nil
  }
}

extension LineReader.Line {
  fileprivate var isSkipped: Bool {
    guard case .text(let text) = self else { return false }
    return text.first { !$0.isWhitespace }.map { $0 == "#" } ?? true
  }
}
