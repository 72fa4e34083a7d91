/// How words are put together to sentences.
enum Sentence {
  /// Longer lists are said by their ends.
  static let longestList = 12

  /// Returns things as a list in words: `y0, y1 and y2`.
  static func list(_ items: some Collection<String>) -> String {
    guard items.count > 1 else { return items.first ?? "" }
    return items.dropLast().joined(separator: ", ") + " and " + items.suffix(1).joined()
  }

  /// Returns the first and last of many things, or all of few, with commas between.
  ///
  ///     Sentence.short(0..<100) { "\($0)" }  // 0, 1, 2, 3, 4, 5 … 96, 97, 98, 99
  static func short(_ range: Range<Int>, text: (Int) -> String) -> String {
    guard range.count > longestList else { return range.map(text).joined(separator: ", ") }
    return range.prefix(longestList / 2).map(text).joined(separator: ", ") + " … "
      + range.suffix(longestList / 3).map(text).joined(separator: ", ")
  }
}
