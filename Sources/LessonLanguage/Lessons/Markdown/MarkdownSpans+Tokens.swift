extension MarkdownSpans {
  /// Reads what begins at the position, and moves behind it.
  mutating func readToken() {
    switch bytes[position] {
    case UInt8(ascii: "\\"): readEscape()
    case UInt8(ascii: "`"): readCode()
    case UInt8(ascii: "*"), UInt8(ascii: "_"): readDelimiter()
    case UInt8(ascii: "["): openBracket(length: 1, isImage: false)
    case UInt8(ascii: "!") where byte(at: position + 1) == UInt8(ascii: "["):
      openBracket(length: 2, isImage: true)
    case UInt8(ascii: "]"): closeBracket()
    case UInt8(ascii: "<"): readAngle()
    case UInt8(ascii: "&"): readEntity()
    case UInt8(ascii: "~"): readTilde()
    default: readPlain()
    }
  }

  func byte(at index: Int) -> UInt8? { bytes.indices.contains(index) ? bytes[index] : nil }

  /// Adds a stretch of text, and moves to its end.
  mutating func append(_ range: Range<Int>, isCode: Bool = false) {
    tokens.append(Token(bytes: Array(bytes[range]), isCode: isCode))
    position = range.upperBound
  }

  private mutating func readPlain() {
    let start = position
    let end = bytes[(start + 1)...].firstIndex { $0.mayBeMarkdown } ?? bytes.count
    append(start..<end)
  }

  private mutating func readEscape() {
    let isEscape = byte(at: position + 1)?.isPunctuation == true
    append(isEscape ? position + 1..<position + 2 : position..<position + 1)
  }

  /// Reads a run of backticks, and with it the code up to a run that is as long.
  private mutating func readCode() {
    let start = position
    let length = bytes[start...].prefix { $0 == UInt8(ascii: "`") }.count
    guard let end = codeEnd(behind: start + length, length) else {
      return append(start..<start + length)
    }
    var inner = start + length..<end
    let isPadded = inner.count > 2 && bytes[inner.lowerBound] == .blank && bytes[end - 1] == .blank
    if isPadded, bytes[inner].contains(where: { $0 != .blank }) {
      inner = inner.lowerBound + 1..<end - 1
    }
    append(inner, isCode: true)
    position = end + length
  }

  /// Returns where the next run of backticks of a length begins, and remembers if there is none.
  private mutating func codeEnd(behind start: Int, _ length: Int) -> Int? {
    guard !unmatchedCodeFences.contains(length) else { return nil }
    let later = codeFences[firstCodeFence(from: start)...]
    let end = later.first { $0.length == length }?.start
    if end == nil { unmatchedCodeFences.insert(length) }
    return end
  }

  /// Returns the first run of backticks from a byte on, by halving.
  private func firstCodeFence(from start: Int) -> Int {
    var (low, high) = (0, codeFences.count)
    while low < high {
      let middle = (low + high) / 2
      if codeFences[middle].start < start { low = middle + 1 } else { high = middle }
    }
    return low
  }
}

// MARK: - What cannot be shown

extension MarkdownSpans {
  /// Reads a `<`: an address in angle brackets, HTML, or just the sign.
  private mutating func readAngle() {
    let start = position
    let next = byte(at: start + 1)
    let isTag = next.map { $0.isLetter || [0x2F, 0x21, 0x3F].contains($0) } ?? false  // / ! ?
    guard isTag, let end = closingAngle(behind: start) else { return append(start..<start + 1) }
    if isAddress(bytes[start + 1..<end]) {
      tokens.append(Token(bytes: Array(bytes[start + 1..<end])))
      tokens[tokens.count - 1].before.link = 1
      tokens[tokens.count - 1].after.link = -1
    } else if isTagName(bytes[start + 1..<end]) {
      report(.html, start..<end + 1)
    } else {
      return append(start..<start + 1)
    }
    position = end + 1
  }

  /// Returns where the next `>` stands.
  private mutating func closingAngle(behind start: Int) -> Int? {
    if nextAngle < start {
      nextAngle = bytes[start...].firstIndex(of: UInt8(ascii: ">")) ?? bytes.count
    }
    return nextAngle < bytes.count ? nextAngle : nil
  }

  private func isAddress(_ text: ArraySlice<UInt8>) -> Bool {
    let scheme = text.prefix(Self.addressLimit).prefix { $0.isLetterOrDigit }
    return scheme.count >= 2 && byte(at: scheme.endIndex) == UInt8(ascii: ":")
      && text.count <= Self.addressLimit && !text.contains(.blank)
  }

  /// Returns whether a letter, digits and dashes stand there, and then a blank, `/` or nothing.
  private func isTagName(_ text: ArraySlice<UInt8>) -> Bool {
    guard let first = text.first, first.isLetter || first == UInt8(ascii: "/") else {
      return true
    }
    let rest = text.dropFirst().drop { $0.isLetterOrDigit || $0 == UInt8(ascii: "-") }
    return rest.first.map { $0 == .blank || $0 == UInt8(ascii: "/") } ?? true
  }

  private mutating func readEntity() {
    let start = position
    let name = bytes[(start + 1)...].prefix(32).prefix {
      $0.isLetterOrDigit || $0 == UInt8(ascii: "#")
    }
    let isEntity = name.count > 1 && byte(at: name.endIndex) == UInt8(ascii: ";")
    if isEntity { report(.entity, start..<name.endIndex + 1) }
    append(start..<(isEntity ? name.endIndex + 1 : start + 1))
  }

  private mutating func readTilde() {
    let start = position
    let length = bytes[start...].prefix { $0 == UInt8(ascii: "~") }.count
    append(start..<start + length)
    guard length == 2 else { return }
    if let opening = strikeStart {
      report(.strikethrough, opening..<start + 2)
      strikeStart = nil
    } else {
      strikeStart = start
    }
  }
}

// MARK: - Links

extension MarkdownSpans {
  private mutating func openBracket(length: Int, isImage: Bool) {
    if !isImage, byte(at: position + 1) == UInt8(ascii: "^") { reportFootnote() }
    brackets.append(Bracket(token: tokens.count, start: position, isImage: isImage))
    append(position..<position + length)
  }

  private mutating func reportFootnote() {
    let name = bytes[(position + 2)...].prefix(100).prefix { $0.isLetterOrDigit }
    guard !name.isEmpty, byte(at: name.endIndex) == UInt8(ascii: "]") else { return }
    report(.footnote, position..<name.endIndex + 1)
  }

  private mutating func closeBracket() {
    let end = position
    guard let bracket = brackets.popLast(), let link = destination(behind: end + 1) else {
      return append(end..<end + 1)
    }
    if bracket.isImage { report(.image, bracket.start..<link.end) }
    let label = bytes[(bracket.start + 1)..<end]
    tokens[bracket.token].bytes = []
    tokens[bracket.token].after.link = 1
    let address = Array(bytes[link.address])
    tokens.append(
      Token(
        bytes: isWorthShowing(address, label) ? Array(" (".utf8) + address + Array(")".utf8) : []))
    tokens[tokens.count - 1].after.link = -1
    position = link.end
  }

  /// Returns whether an address says more than its link: a reader of a terminal cannot follow it.
  private func isWorthShowing(_ address: [UInt8], _ label: ArraySlice<UInt8>) -> Bool {
    !label.elementsEqual(address) && (address.starts(with: Array("http".utf8)))
  }

  /// Reads `(address)` or `(address "title")`.
  private func destination(behind start: Int) -> (address: Range<Int>, end: Int)? {
    guard byte(at: start) == UInt8(ascii: "(") else { return nil }
    var (end, depth) = (start + 1, 0)
    while let byte = byte(at: end), byte != .blank, end - start < Self.addressLimit {
      if byte == UInt8(ascii: "(") { depth += 1 }
      if byte == UInt8(ascii: ")") { depth -= 1 }
      if depth < 0 { return (start + 1..<end, end + 1) }
      end += 1
    }
    return titleEnd(behind: end).map { (start + 1..<end, $0) }
  }

  /// No longer address is looked for, so that a thousand brackets do not take a thousand times as long.
  private static var addressLimit: Int { 500 }

  private func titleEnd(behind start: Int) -> Int? {
    guard byte(at: start) == .blank, let quote = byte(at: start + 1),
      quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'")
    else { return nil }
    let title = bytes[(start + 2)...].prefix(Self.addressLimit).prefix { $0 != quote }
    guard byte(at: title.endIndex + 1) == UInt8(ascii: ")") else { return nil }
    return title.endIndex + 2
  }
}

extension UInt8 {
  /// Whether the byte may begin something else than plain text.
  fileprivate var mayBeMarkdown: Bool {
    switch self {
    case UInt8(ascii: "\\"), UInt8(ascii: "`"), UInt8(ascii: "*"),
      UInt8(ascii: "_"), UInt8(ascii: "["), UInt8(ascii: "!"),
      UInt8(ascii: "]"), UInt8(ascii: "<"), UInt8(ascii: "&"), UInt8(ascii: "~"):
      true
    default: false
    }
  }
}
