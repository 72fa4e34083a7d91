extension LessonLine {
  /// What a line begins.
  enum Kind: Hashable {
    case blank
    case fence(LessonFence)
    /// A comment, with a directive in it.
    case comment
    case thematicBreak
    /// Three points alone on a line: the rest of the page comes later.
    case pause
    case heading(level: Int)
    case quote
    case listItem(ListMarker)
    /// Four columns of blanks or more, and then something.
    case indented
    case text
  }

  /// What the line begins, where it begins something at all.
  var kind: Kind {
    guard let first = self[start] else { return .blank }
    guard indent < 4 else { return .indented }
    switch first {
    case UInt8(ascii: "`"), UInt8(ascii: "~"): return fence.map { .fence($0) } ?? .text
    case UInt8(ascii: "<"): return content.starts(with: Array("<!--".utf8)) ? .comment : .text
    case UInt8(ascii: "#"): return headingLevel.map { .heading(level: $0) } ?? .text
    case UInt8(ascii: ">"): return .quote
    case UInt8(ascii: "."): return content == ". . ." ? .pause : .text
    default: return isThematicBreak ? .thematicBreak : listMarker.map { .listItem($0) } ?? .text
    }
  }

  /// Whether three `-`, `*` or `_` stand there and nothing else, though blanks may stand between.
  private var isThematicBreak: Bool {
    guard let first = self[start], "-*_".utf8.contains(first) else { return false }
    let isUniform = content.allSatisfy { $0 == first || $0.isBlank }
    return isUniform && content.count { $0 == first } >= 3
  }

  /// Whether the line makes a heading of text above it, if it is text.
  func isUnderline(of byte: UInt8) -> Bool {
    indent < 4 && !content.isEmpty && content.allSatisfy { $0 == byte }
  }

  private var headingLevel: Int? {
    let level = content.prefix { $0 == UInt8(ascii: "#") }.count
    guard level <= 6, self[start + level]?.isBlank ?? true else { return nil }
    return level
  }
}

// MARK: - Lists

/// What an item of a list begins with.
struct ListMarker: Hashable {
  /// The column it stands in, from 0.
  let indent: Int
  /// The column from which on lines belong to the item.
  let contentIndent: Int
  /// Where its text begins in the line.
  let contentStart: Int
  /// The number in front, or nil for a bullet.
  let number: Int?
  /// What stands behind the number, or is the bullet.
  let sign: UInt8
}

extension LessonLine {
  /// What an item of a list begins with, however deep the line is indented.
  var listMarker: ListMarker? {
    let digits = bytes[start...].prefix(9).prefix { $0.isDigit }
    guard let sign = self[digits.endIndex],
      digits.isEmpty ? "-*+".utf8.contains(sign) : ".)".utf8.contains(sign)
    else { return nil }
    let behind = digits.endIndex + 1
    guard self[behind]?.isBlank ?? true else { return nil }
    let contentStart = bytes[behind...].firstIndex { !$0.isBlank } ?? bytes.endIndex
    let contentIndent =
      contentStart == bytes.endIndex ? nil : Self.width(of: blanks(to: contentStart))
    let markerEnd = indent + digits.count + 1
    return ListMarker(
      indent: indent, contentIndent: min(contentIndent ?? .max, markerEnd + 4),
      contentStart: contentStart,
      number: digits.isEmpty ? nil : Int(String(decoding: digits, as: UTF8.self)), sign: sign)
  }

  /// Returns the bytes up to an index, what is no blank counted as one.
  private func blanks(to index: Int) -> ArraySlice<UInt8> {
    ArraySlice(bytes[..<index].map { $0 == .tab ? .tab : .blank })
  }
}
