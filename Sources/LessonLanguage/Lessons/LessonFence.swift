/// The line that begins a fenced block.
struct LessonFence: Hashable {
  /// The sign it is made of.
  let sign: UInt8
  let length: Int
  /// The columns it is indented by: so many blanks are taken from each line.
  let indent: Int
  /// What follows the signs, without the blanks around it.
  let info: Range<Int>
}

extension LessonFence {
  /// Whether this ends the block of another fence, however deep both are indented.
  func closesBlock(of opening: LessonFence) -> Bool {
    sign == opening.sign && length >= opening.length && info.isEmpty
  }
}

extension LessonLine {
  /// The fence that the line begins, or nil.
  var fence: LessonFence? {
    guard let sign = self[start], sign == UInt8(ascii: "`") || sign == UInt8(ascii: "~")
    else {
      return nil
    }
    let length = content.prefix { $0 == sign }.count
    let info = trimmed(start + length..<bytes.endIndex)
    // A backtick in the rest of the line: this is code within a paragraph.
    guard length >= 3, sign != UInt8(ascii: "`") || !bytes[info].contains(sign) else {
      return nil
    }
    return LessonFence(sign: sign, length: length, indent: indent, info: info)
  }

  /// Returns whether the line ends a fenced block.
  func closes(_ fence: LessonFence) -> Bool {
    indent < 4 && self.fence?.closesBlock(of: fence) == true
  }

  /// Returns the line as it is shown in a block: without the block's indent, tabs as blanks.
  func codeText(indentedBy indent: Int) -> String {
    var column = 0
    var result: [UInt8] = []
    for byte in bytes {
      let width = byte == .tab ? 4 - column % 4 : 1
      result += byte == .tab ? Array(repeating: .blank, count: width) : [byte]
      column += width
    }
    let removed = result.prefix(indent).prefix { $0 == .blank }.count
    return String(decoding: result.dropFirst(removed), as: UTF8.self)
  }
}
