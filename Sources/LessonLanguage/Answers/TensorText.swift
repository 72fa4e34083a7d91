import ConvEngine

/// The values of a tensor in columns, matrix under matrix.
///
/// Where a screen is given, what is too wide for it goes on below, and of many values each axis shows the
/// first and the last:
///
///     columns 0 to 2            0    1  …   39
///       0  1  2                40   41  …   79
///       4  5  6                …
///     column 3               1560 1561  … 1599
///       3
///       7
struct TensorText {
  /// A screen shows no more values than this without leaving some out.
  static let mostValues = 1_000
  /// An axis of as many shows all of them; else so many at each end.
  private static let wholeAxis = 8
  private static let axisEnd = 3

  private let tensor: Tensor<Polynomial>
  private let columns: Int?

  /// Creates the text of a tensor of at least one axis, for a screen of so many columns or for none.
  init(_ tensor: Tensor<Polynomial>, columns: Int?) {
    self.tensor = tensor
    self.columns = columns
  }

  /// The lines, with a blank one between two matrices of a tensor of more than two axes.
  var lines: [String] {
    let planes = shown(of: tensor.elements.count / max(1, height * width))
    let matrices = planes.map { $0.map(texts) ?? [[Self.gap]] }
    let cellWidth = matrices.joined().joined().map(\.count).max() ?? 0
    return Array(
      matrices.map { lines(of: $0, cellWidth: cellWidth) }.joined(separator: [""]))
  }

  private static let indent = "  "
  private static let gap = "…"

  private var width: Int { tensor.shape.last ?? 1 }
  private var height: Int { tensor.rank < 2 ? 1 : tensor.shape[tensor.rank - 2] }
}

// MARK: - Matrices

extension TensorText {
  /// Returns the values that are shown of one of the matrices, as they are written.
  private func texts(ofMatrix plane: Int) -> [[String]] {
    let (rows, columns) = (shown(of: height), shown(of: width))
    return rows.map { row in
      columns.map { column in
        guard let row, let column else { return Self.gap }
        return text(at: (plane * height + row) * width + column)
      }
    }
  }

  private func lines(of texts: [[String]], cellWidth: Int) -> [String] {
    let places = shown(of: width).prefix(texts.first?.count ?? 0)
    let blocks = places.indices.blocks(
      widths: places.map { _ in cellWidth + Self.indent.count }, room: columns)
    return blocks.flatMap { block in
      heading(of: places[block], isWhole: blocks.count == 1)
        + texts.map { row in row[block].map { Self.indent + $0.padded(to: cellWidth) }.joined() }
    }
  }

  /// Returns the line above a block of columns.
  private func heading(of columns: ArraySlice<Int?>, isWhole: Bool) -> [String] {
    let places = columns.compactMap(\.self)
    guard !isWhole, let first = places.first, let last = places.last else { return [] }
    return [first == last ? "column \(first)" : "columns \(first) to \(last)"]
  }

  /// Returns the places of an axis that are shown, with nil where some are left out.
  private func shown(of count: Int) -> [Int?] {
    let isCropped = columns != nil && tensor.elements.count > Self.mostValues
    guard isCropped, count > Self.wholeAxis else { return Array(0..<count) }
    return Array(0..<Self.axisEnd) + [nil] + Array(count - Self.axisEnd..<count)
  }

  /// Returns a value as it is written, cut where it is wider than the screen.
  private func text(at place: Int) -> String {
    let text = tensor.elements[place].written
    guard let columns, text.count > columns - Self.indent.count else { return text }
    return text.prefix(max(0, columns - Self.indent.count - 1)) + Self.gap
  }
}

extension Polynomial {
  /// The value as people read it: rounded, but a number that counts something at its whole length.
  var written: String {
    text(spaced: true) { number in
      Int(exactly: number).map(String.init) ?? NumberText.text(number)
    }
  }
}
