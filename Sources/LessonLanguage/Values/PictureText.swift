/// The bytes of a picture's file, read from the first to the last.
struct PictureText {
  private let bytes: [UInt8]
  private var place: Int

  init(_ bytes: [UInt8], from place: Int) {
    self.bytes = bytes
    self.place = place
  }

  private var next: UInt8? { place < bytes.count ? bytes[place] : nil }
}

// MARK: - Digits

extension PictureText {
  /// Reads a whole number, past the blanks and comments before it; one that is beyond all limits is
  /// the largest there is.
  mutating func number(_ field: PictureField) throws(PictureProblem) -> Int {
    skipBlanks()
    guard next != nil else { throw .endsBefore(field) }
    let start = place
    var number = 0
    while let digit = next?.digit {
      let (tens, overflow) = number.multipliedReportingOverflow(by: 10)
      number = overflow || tens > .max - digit ? .max : tens + digit
      place += 1
    }
    guard place > start, next?.partsNumbers != false else { throw malformed(field) }
    return number
  }

  /// Reads as many numbers as given, each in digits.
  mutating func numbers(_ count: Int) throws(PictureProblem) -> [Int] {
    var numbers: [Int] = []
    while numbers.count < count {
      skipBlanks()
      guard next != nil else { throw .missingValues(expected: count, found: numbers.count) }
      numbers.append(try number(.value))
    }
    return numbers
  }

  private mutating func skipBlanks() {
    while let byte = next, byte.partsNumbers {
      if byte == .commentSign { skipComment() } else { place += 1 }
    }
  }

  /// Goes to the end of the line.
  private mutating func skipComment() {
    while let byte = next, !byte.endsLine { place += 1 }
  }

  private func malformed(_ field: PictureField) -> PictureProblem {
    let lines = bytes[..<place].split(separator: .newline, omittingEmptySubsequences: false)
    return .malformedNumber(
      field, line: lines.count, column: (lines.last?.count ?? 0) + 1)
  }
}

// MARK: - Bytes

extension PictureText {
  /// Reads as many numbers as given: the bytes behind the one blank, or the comment's end, that
  /// follows the header.
  func samples(_ count: Int, upTo maximum: Int) throws(PictureProblem) -> [Int] {
    var header = self
    if next == .commentSign { header.skipComment() }
    let data = bytes.dropFirst(header.place + 1)
    let width = maximum > 0xFF ? 2 : 1
    guard data.count >= count * width else {
      throw .missingValues(expected: count, found: data.count / width)
    }
    if width == 1 { return data.prefix(count).map(Int.init) }
    return (0..<count).map { index in
      let first = data.startIndex + 2 * index
      return Int(data[first]) << 8 | Int(data[first + 1])
    }
  }
}

extension UInt8 {
  fileprivate static let newline = UInt8(ascii: "\n")
  fileprivate static let commentSign = UInt8(ascii: "#")

  fileprivate var endsLine: Bool { self == .newline || self == UInt8(ascii: "\r") }

  /// Whether the byte is a blank of any kind, or begins a comment.
  var partsNumbers: Bool { self == 0x20 || (0x09...0x0D).contains(self) || self == .commentSign }

  /// The value of a digit, or nil.
  fileprivate var digit: Int? {
    (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(self) ? Int(self) - 0x30 : nil
  }
}
