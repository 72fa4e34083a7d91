/// The lines of a window view, from the one that is given up last to the first.
enum WindowLine: Int {
  case input
  case output
  case filter
  case arrows
  case names
  case weightNames

  /// Returns the lines that are left where there are only so many rows.
  static func kept(_ lines: [WindowLine], rows: Int) -> [WindowLine] {
    let ranked = lines.sorted { $0.rawValue < $1.rawValue }.prefix(max(0, rows))
    return lines.filter(ranked.contains)
  }

  /// The name of the line, with the letter that equations use.
  var title: (word: String, letter: String) {
    switch self {
    case .input: ("input ", "x")
    case .filter: ("filter", "w")
    case .output: ("output", "y")
    default: ("", "")
    }
  }
}
