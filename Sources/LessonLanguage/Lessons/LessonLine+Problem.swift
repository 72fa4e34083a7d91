extension LessonLine {
  /// The first thing in the line that can be read by no one, or nil.
  ///
  /// - Complexity: O(n) in the length of the line.
  var problem: Diagnostic? {
    let limit = LessonLimits.lineLength
    if bytes.count > limit {
      let range = SourceRange(start: SourcePosition(line: number, column: 1), length: 0)
      return Diagnostic(.lesson(.lineTooLong(limit: limit)), at: range)
    }
    // Nearly all lines are printable ASCII, and need no closer look.
    guard bytes.contains(where: { $0 < 0x20 && $0 != .tab || $0 >= 0x7F }) else { return nil }
    return malformedPlace ?? controlCharacter
  }

  /// The line with nothing in it, to be read instead of one that is too long.
  var emptied: LessonLine { LessonLine(number: number, bytes: []) }

  private var malformedPlace: Diagnostic? {
    var decoder = Unicode.UTF8.ForwardParser()
    var (iterator, offset) = (bytes.makeIterator(), bytes.startIndex)
    while true {
      switch decoder.parseScalar(from: &iterator) {
      case .valid(let encoded): offset += encoded.count
      case .emptyInput: return nil
      case .error(let length):
        return Diagnostic(.lesson(.malformedUTF8), at: place(of: offset..<offset + length))
      }
    }
  }

  private var controlCharacter: Diagnostic? {
    var offset = bytes.startIndex
    for scalar in text.unicodeScalars {
      let length = UTF8.width(scalar)
      if scalar.isControl {
        let problem = LessonProblem.controlCharacter(scalar.value)
        return Diagnostic(.lesson(problem), at: place(of: offset..<offset + length))
      }
      offset += length
    }
    return nil
  }
}

extension Unicode.Scalar {
  /// Whether a terminal could be moved by the character, or text put in another order; not so the
  /// tab.
  var isControl: Bool {
    switch value {
    case 0x09: false
    case 0x00...0x1F, 0x7F...0x9F: true
    case 0x2028...0x202E, 0x2066...0x2069, 0xFEFF: true
    default: false
    }
  }
}
