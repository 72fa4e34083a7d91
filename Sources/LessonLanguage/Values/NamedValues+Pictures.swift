extension NamedValues {
  /// The pictures: rows and columns of small whole numbers, most of them 0 and 1.
  static let pictures: [NamedValues] =
    [desk] + digits + [
      picture("cross", "two lines that meet in the middle", usual: 7) { row, column, shape in
        row == (shape[0] - 1) / 2 || column == (shape[1] - 1) / 2 ? 1 : 0
      },
      picture("checkerboard", "1 and 0 in turn, 1 in the upper left", usual: 8) { row, column, _ in
        1 - (row + column) % 2
      },
      picture("gradient-x", "each cell is its column, from 0", usual: 8) { _, column, _ in column },
      picture("gradient-y", "each cell is its row, from 0", usual: 8) { row, _, _ in row },
      picture("disc", "a filled circle, or an ellipse", usual: 9) { row, column, shape in
        NamedCells.squaredRadius(row, column, in: shape) <= 4 ? 1 : 0
      },
      picture("ring", "a circle with a hole, or an ellipse", usual: 9) { row, column, shape in
        (2...4).contains(NamedCells.squaredRadius(row, column, in: shape)) ? 1 : 0
      },
    ]

  private static func picture(
    _ name: String, _ summary: String, usual: Int,
    _ number: @escaping @Sendable (_ row: Int, _ column: Int, _ shape: [Int]) -> Int
  ) -> NamedValues {
    NamedValues(
      name: name, kind: .picture, summary: summary, remarks: [],
      sizes: Sizes(ranks: 2...2, usual: [usual, usual])
    ) { shape, _ in
      NamedCells(shape: shape) { number($0, $1, shape) }
    }
  }

  /// Creates the row of a picture that is drawn by hand.
  init(drawing name: String, _ summary: String, remarks: [String] = [], _ cells: NamedCells) {
    self.init(
      name: name, kind: .picture, summary: summary, remarks: remarks, sizes: nil
    ) { _, _ in cells }
  }
}

extension NamedCells {
  /// Creates the cells of a drawing, a line for each row, where `#` is 1.
  init(drawing: String) {
    let lines = drawing.split(separator: "\n")
    self.init(lines.map { line in line.map { $0 == "#" ? 1 : 0 } })
  }

  /// Returns how far a cell lies from the middle, squared, where the border of the picture is 2 away.
  fileprivate static func squaredRadius(_ row: Int, _ column: Int, in shape: [Int]) -> Double {
    let down = distance(row, in: shape[0])
    let right = distance(column, in: shape[1])
    return down * down + right * right
  }

  private static func distance(_ place: Int, in size: Int) -> Double {
    Double(4 * place - 2 * (size - 1)) / Double(size)
  }
}
