import ConvEngine

/// Where the cells of an axis stand on a line: in columns of one width, at equal distances.
struct Axis {
  /// The cells that are seen.
  let visible: Range<Int>
  /// How many columns a value may take.
  let width: Int
  /// How many columns lie between the centers of neighbors.
  let pitch: Int
  /// The column of the center of the first visible cell.
  let firstCenter: Int

  /// How many blanks are left between two values of full width.
  var gap: Int { pitch - width }

  /// Returns the column of the center of a cell.
  func center(_ index: Int) -> Int {
    firstCenter + (index - visible.lowerBound) * pitch
  }

  /// Returns where a text begins that stands centered in a cell.
  func start(of text: String, at index: Int) -> Int {
    center(index) - (text.count - 1) / 2
  }

  /// The column behind the last cell.
  var end: Int {
    guard let last = visible.last else { return firstCenter }
    return center(last) - (width - 1) / 2 + width
  }

  /// Returns the same axis some columns further to the right.
  func moved(by columns: Int) -> Axis {
    Axis(visible: visible, width: width, pitch: pitch, firstCenter: firstCenter + columns)
  }

  /// How many blanks stand between a value and the bracket or pointer beside it.
  var margin: Int { gap >= 3 ? 1 : 0 }
}
