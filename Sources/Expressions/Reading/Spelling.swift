/// Finds what somebody meant to type.
public enum Spelling {
  /// Longer words are not compared: nobody mistypes them, and the work grows with the square.
  private static let longestWord = 40

  /// Returns the candidate that looks most like a word, or nil if none is near.
  ///
  /// Near is one slip in three letters; upper and lower case are the same. Of equally near ones the
  /// first is taken.
  ///
  ///     Spelling.nearest(to: "flor", among: ["ceil", "floor"])  // "floor"
  ///     Spelling.nearest(to: "X", among: ["N", "K"])            // nil
  public static func nearest(
    to word: String, among candidates: some Sequence<String>
  ) -> String? {
    guard word.utf8.count <= longestWord else { return nil }
    let lowercased = word.lowercased()
    let rated = candidates.filter { $0.utf8.count <= longestWord }.map { candidate in
      (candidate, slips: slips(from: lowercased, to: candidate.lowercased()))
    }
    let best = rated.min { $0.slips < $1.slips }
    return best.flatMap { $0.slips * 3 <= max(word.count, $0.0.count) ? $0.0 : nil }
  }

  /// Returns how many letters have to be put in, left out, changed, or swapped with their neighbor
  /// (the "optimal string alignment" distance).
  static func slips(from source: String, to target: String) -> Int {
    let (source, target) = (Array(source), Array(target))
    var beforeLast: [Int] = []
    var last = Array(0...target.count)
    for row in source.indices {
      var current = [row + 1]
      for column in target.indices {
        let isSame = source[row] == target[column]
        var slips = min(last[column] + (isSame ? 0 : 1), last[column + 1] + 1, current[column] + 1)
        if row > 0, column > 0, source[row] == target[column - 1],
          source[row - 1] == target[column]
        {
          slips = min(slips, beforeLast[column - 1] + 1)
        }
        current.append(slips)
      }
      (beforeLast, last) = (last, current)
    }
    return last[target.count]
  }
}
