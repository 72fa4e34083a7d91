/// Reads a stream line by line, each as soon as it has come.
struct LineReader {
  /// A line of the stream.
  enum Line: Hashable {
    case text(String)
    case malformedUTF8
    case tooLong
  }

  /// A longer line is not kept, in bytes.
  static let limit = 1 << 20

  private let nextBytes: () -> [UInt8]?
  private var pending: ArraySlice<UInt8> = []
  private var isAtStart = true

  /// Creates a reader of what a function returns piece by piece until it returns nil.
  init(nextBytes: @escaping () -> [UInt8]?) {
    self.nextBytes = nextBytes
  }

  /// Creates a reader of a stream; one that cannot be read counts as ended.
  init(of stream: FileDescriptor) {
    self.init { try? stream.nextBytes() }
  }

  /// Waits for the next line and returns it, or nil at the end.
  mutating func next() -> Line? {
    var bytes: [UInt8] = []
    var isTooLong = false
    while let piece = nextPiece() {
      bytes += piece.bytes
      if bytes.count > Self.limit { (bytes, isTooLong) = ([], true) }
      if piece.endsLine { return line(bytes, isTooLong: isTooLong) }
    }
    return bytes.isEmpty && !isTooLong ? nil : line(bytes, isTooLong: isTooLong)
  }

  /// Returns what has come of the line that is being read.
  private mutating func nextPiece() -> (bytes: ArraySlice<UInt8>, endsLine: Bool)? {
    if pending.isEmpty { pending = nextBytes()?[...] ?? [] }
    guard !pending.isEmpty else { return nil }
    let end = pending.firstIndex(of: 0x0A)
    defer { pending = end.map { pending[($0 + 1)...] } ?? [] }
    return (pending[..<(end ?? pending.endIndex)], end != nil)
  }

  /// Returns a line without its end; a byte order mark at the start of the stream belongs to none.
  private mutating func line(_ bytes: [UInt8], isTooLong: Bool) -> Line {
    let mark = isAtStart && bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    isAtStart = false
    if isTooLong { return .tooLong }
    let content = (bytes.last == 0x0D ? bytes.dropLast() : bytes[...]).dropFirst(mark)
    return String(validating: content, as: UTF8.self).map(Line.text) ?? .malformedUTF8
  }
}
