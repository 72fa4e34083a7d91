/// Rows of text in columns: the first one flush left, the others, which hold numbers, flush right.
struct TextTable {
  let heading: [String]
  let rows: [[String]]

  /// The heading and the rows, with two blanks between the columns.
  var lines: [String] {
    let all = [heading] + rows
    let widths = heading.indices.map { column in all.map { $0[column].count }.max() ?? 0 }
    return all.map { row in
      zip(row, widths).enumerated().map { column, cell in
        let blanks = String(repeating: " ", count: cell.1 - cell.0.count)
        return column == 0 ? cell.0 + blanks : blanks + cell.0
      }.joined(separator: "  ").withoutTrailingBlanks
    }
  }
}

extension String {
  fileprivate var withoutTrailingBlanks: String {
    String(reversed().drop { $0 == " " }.reversed())
  }
}
