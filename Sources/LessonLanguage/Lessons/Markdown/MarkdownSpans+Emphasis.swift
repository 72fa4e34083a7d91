extension MarkdownSpans {
  /// Reads a run of `*` or `_`, and finds out on which side of a word it stands.
  ///
  ///     *word     may open       snake_case   neither, for _
  ///     word*     may close      2 * 3        neither
  mutating func readDelimiter() {
    let byte = bytes[position]
    let run = bytes[position...].prefix { $0 == byte }
    let (left, right) = (neighbor(at: position - 1), neighbor(at: run.endIndex))
    let opens = right != .blank && (right == .word || left != .word)
    let closes = left != .blank && (left == .word || right != .word)
    let isLow = byte == UInt8(ascii: "_")
    delimiters.append(
      Delimiter(
        token: tokens.count, byte: byte, length: run.count, left: run.count,
        canOpen: opens && !(isLow && closes && left == .word),
        canClose: closes && !(isLow && opens && right == .word)))
    append(run.indices)
  }

  private enum Neighbor { case blank, sign, word }

  private func neighbor(at index: Int) -> Neighbor {
    guard let byte = byte(at: index), byte != .blank else { return .blank }
    return byte.isPunctuation ? .sign : .word
  }

  /// Finds the pairs among the runs, the inner ones first.
  mutating func matchDelimiters() {
    var openers: [Int] = []
    // How far down nothing was found for a kind of run: not to look there again keeps this linear.
    var floors: [Int: Int] = [:]
    for closer in delimiters.indices {
      while delimiters[closer].canClose, delimiters[closer].left > 0 {
        let kind = delimiters[closer].kind
        let floor = min(floors[kind] ?? 0, openers.count)
        guard let place = openers[floor...].lastIndex(where: { pairs($0, closer) }) else {
          floors[kind] = openers.count
          break
        }
        openers.removeSubrange((place + 1)...)
        for (kind, floor) in floors where floor > openers.count { floors[kind] = openers.count }
        match(openers[place], closer)
        if delimiters[openers[place]].left == 0 { openers.removeLast() }
      }
      if delimiters[closer].canOpen, delimiters[closer].left > 0 { openers.append(closer) }
    }
  }

  /// Returns whether two runs belong together: `***` may be taken apart, but `*a**b*` shall stay whole.
  private func pairs(_ opener: Int, _ closer: Int) -> Bool {
    let (first, second) = (delimiters[opener], delimiters[closer])
    guard first.byte == second.byte else { return false }
    let isBoth = first.canClose || second.canOpen
    return !isBoth || !(first.length + second.length).isMultiple(of: 3)
      || (first.length.isMultiple(of: 3) && second.length.isMultiple(of: 3))
  }

  private mutating func match(_ opener: Int, _ closer: Int) {
    let isStrong = delimiters[opener].left > 1 && delimiters[closer].left > 1
    let style: WritableKeyPath<StyleChange, Int> = isStrong ? \.strong : \.emphasis
    for (delimiter, side, change) in [
      (opener, \Token.after, 1), (closer, \Token.before, -1),
    ] {
      let token = delimiters[delimiter].token
      delimiters[delimiter].left -= isStrong ? 2 : 1
      tokens[token].bytes.removeLast(isStrong ? 2 : 1)
      tokens[token][keyPath: side][keyPath: style] += change
    }
  }
}

extension MarkdownSpans.Delimiter {
  /// What decides which openers the run can be paired with, as a number.
  fileprivate var kind: Int { Int(byte) * 6 + (canOpen ? 3 : 0) + length % 3 }
}
