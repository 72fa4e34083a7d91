/// A line of a lesson file as bytes, with its place.
///
/// All that Markdown is made of is ASCII, so bytes tell everything, and quickly; characters are counted
/// only where a place has to be reported.
struct LessonLine: Sendable {
  /// The number of the line, from 1.
  let number: Int

  /// The UTF-8 of the line without its end.
  let bytes: ArraySlice<UInt8>

  /// Splits a file at its line ends, which may be those of Unix, Windows or the old Macintosh.
  ///
  /// A byte order mark at the start belongs to no line.
  static func lines(of bytes: [UInt8]) -> [LessonLine] {
    var lines: [LessonLine] = []
    var start = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    var position = start
    while position < bytes.count {
      let byte = bytes[position]
      position += 1
      guard byte == .lineFeed || byte == .carriageReturn else { continue }
      lines.append(LessonLine(number: lines.count + 1, bytes: bytes[start..<position - 1]))
      let isPair = byte == .carriageReturn && position < bytes.count && bytes[position] == .lineFeed
      if isPair { position += 1 }
      start = position
    }
    if start < bytes.count || lines.isEmpty {
      lines.append(LessonLine(number: lines.count + 1, bytes: bytes[start...]))
    }
    return lines
  }
}

// MARK: - What stands where

extension LessonLine {
  /// The line as text.
  var text: String { String(decoding: bytes, as: UTF8.self) }

  /// Where the first byte is that is no blank.
  var start: Int { bytes.firstIndex { !$0.isBlank } ?? bytes.endIndex }

  /// Where the blanks at the end begin.
  var end: Int { bytes.lastIndex { !$0.isBlank }.map { $0 + 1 } ?? bytes.startIndex }

  var isBlank: Bool { start == bytes.endIndex }

  /// The bytes without the blanks around them.
  var content: ArraySlice<UInt8> { bytes[start..<max(start, end)] }

  /// How many columns of blanks the line begins with; a tab reaches to the next multiple of 4.
  var indent: Int { Self.width(of: bytes[..<start]) }

  /// Returns how many columns blanks take at the beginning of a line.
  static func width(of blanks: ArraySlice<UInt8>) -> Int {
    blanks.reduce(0) { width, byte in byte == .tab ? width / 4 * 4 + 4 : width + 1 }
  }

  /// Returns the byte at an index, or nil behind the end.
  subscript(index: Int) -> UInt8? { bytes.indices.contains(index) ? bytes[index] : nil }

  /// Returns the place of a byte.
  ///
  /// - Complexity: O(n) in the length of the line.
  func place(of index: Int) -> SourcePosition {
    let before = bytes[..<min(max(index, bytes.startIndex), bytes.endIndex)]
    return SourcePosition(line: number, column: Self.characterCount(of: before) + 1)
  }

  /// Returns the place of a stretch of bytes.
  func place(of range: Range<Int>) -> SourceRange {
    let covered = bytes[range.clamped(to: bytes.indices)]
    return SourceRange(
      start: place(of: range.lowerBound), length: Self.characterCount(of: covered))
  }

  /// Returns how many characters bytes are; within a line every byte of ASCII is one.
  private static func characterCount(of bytes: ArraySlice<UInt8>) -> Int {
    let isASCII = bytes.allSatisfy { $0 < 0x80 }
    return isASCII ? bytes.count : String(decoding: bytes, as: UTF8.self).count
  }

  /// The place of the line without the blanks around it.
  var place: SourceRange { place(of: content.indices) }
}

// MARK: - Bytes by name

extension UInt8 {
  static let tab: UInt8 = 0x09
  static let lineFeed: UInt8 = 0x0A
  static let carriageReturn: UInt8 = 0x0D
  static let blank: UInt8 = 0x20

  var isBlank: Bool { self == .blank || self == .tab }

  var isDigit: Bool { 0x30...0x39 ~= self }

  var isLowercase: Bool { 0x61...0x7A ~= self }

  var isUppercase: Bool { 0x41...0x5A ~= self }

  var isLetter: Bool { isLowercase || isUppercase }

  var isLetterOrDigit: Bool { isLetter || isDigit }

  /// Whether this is one of the signs of ASCII, from `!` to `~`.
  var isPunctuation: Bool { 0x21...0x7E ~= self && !isLetterOrDigit }
}

/// Returns whether bytes spell a text.
func == (bytes: ArraySlice<UInt8>, text: StaticString) -> Bool {
  text.withUTF8Buffer { bytes.elementsEqual($0) }
}
