/// The position of a cell in a tensor `[N, C, H, W]`, or of a weight in `[C_out, C_in/groups, h, w]`.
///
/// A tensor of one axis is a plane of one row. Beside an input there may be padding: rows and columns
/// below 0 and from the input's size on.
public struct Position: Hashable, Sendable {
  /// The example, or the filter that a weight belongs to: the output channel that it makes.
  public let example: Int
  /// The channel; of a weight its place among those that the filter reads.
  public let channel: Int
  public let row: Int
  public let column: Int

  /// Creates a position from its indices, first of the first axes where they are left out.
  public init(example: Int = 0, channel: Int = 0, row: Int = 0, column: Int) {
    self.example = example
    self.channel = channel
    self.row = row
    self.column = column
  }
}

/// How many cells a tensor has along its four axes, and where a position lies among its elements.
struct Extent: Hashable, Sendable {
  let examples: Int
  let channels: Int
  let rows: Int
  let columns: Int

  var count: Int { examples * channels * rows * columns }

  /// How many cells a plane of one channel has.
  var cells: Int { rows * columns }

  /// Returns the place of a position in the elements, which are counted row by row.
  func place(of position: Position) -> Int {
    let plane = position.example * channels + position.channel
    return (plane * rows + position.row) * columns + position.column
  }

  /// Returns the position of a place in the elements.
  func position(at place: Int) -> Position {
    let (line, column) = place.quotientAndRemainder(dividingBy: columns)
    let (plane, row) = line.quotientAndRemainder(dividingBy: rows)
    let (example, channel) = plane.quotientAndRemainder(dividingBy: channels)
    return Position(example: example, channel: channel, row: row, column: column)
  }

  /// Returns the places from the first position of some ranges to the last.
  func span(
    examples: Range<Int> = 0..<1, channels: Range<Int>, rows: Range<Int>, columns: Range<Int>
  ) -> Range<Int> {
    let first = Position(
      example: examples.lowerBound, channel: channels.lowerBound, row: rows.lowerBound,
      column: columns.lowerBound)
    let last = Position(
      example: examples.upperBound - 1, channel: channels.upperBound - 1,
      row: rows.upperBound - 1, column: columns.upperBound - 1)
    return place(of: first)..<place(of: last) + 1
  }
}
