extension NamedValues {
  /// The digits, each 8 cells wide and 8 high with an empty border.
  static let digits: [NamedValues] = (0...9).map { digit in
    NamedValues(
      drawing: "digit-\(digit)", "the digit \(digit), 8 by 8",
      NamedCells(drawing: drawing(of: digit)))
  }

  /// Returns the columns of a digit, one line a row.
  private static func drawing(of digit: Int) -> String {
    drawings.split(separator: "\n").map { $0.split(separator: " ")[digit] }.joined(separator: "\n")
  }

  private static let drawings = """
    ........ ........ ........ ........ ........ ........ ........ ........ ........ ........
    ..####.. ...#.... ..####.. .#####.. ....##.. .######. ..####.. .######. ..####.. ..####..
    .#....#. ..##.... .#....#. ......#. ...#.#.. .#...... .#...... ......#. .#....#. .#....#.
    .#....#. ...#.... .....#.. ..####.. ..#..#.. .#####.. .#####.. .....#.. ..####.. .#....#.
    .#....#. ...#.... ...##... ......#. .######. ......#. .#....#. ....#... .#....#. ..#####.
    .#....#. ...#.... ..#..... ......#. .....#.. ......#. .#....#. ...#.... .#....#. ......#.
    ..####.. ..###... .######. .#####.. .....#.. .#####.. ..####.. ...#.... ..####.. ..####..
    ........ ........ ........ ........ ........ ........ ........ ........ ........ ........
    """
}
