/// A grid of inked characters: one picture of the screen, or a piece of one.
///
/// What is drawn outside is clipped, and a wide character that does not fit whole is drawn as blanks;
/// so any drawing succeeds in any size.
///
///     var canvas = Canvas(size: Size(columns: 9, rows: 1))
///     canvas.put("▸ 8 ◂", at: Point(x: 2, y: 0), ink: .current)
///     canvas.text  // "  ▸ 8 ◂"
public struct Canvas: Hashable, Sendable {
  public let size: Size
  private(set) var cells: [Tile]

  /// Where the terminal's cursor stands, or nil where it is hidden.
  public var cursor: Point?

  /// Creates a blank canvas.
  public init(size: Size) {
    self.size = Size(columns: max(0, size.columns), rows: max(0, size.rows))
    cells = Array(repeating: .blank, count: self.size.columns * self.size.rows)
  }

  /// The whole of it.
  public var bounds: Rect { Rect(origin: .zero, size: size) }

  /// Accesses the cell in the given column and row; outside it is blank.
  public subscript(x x: Int, y y: Int) -> Tile {
    bounds.contains(Point(x: x, y: y)) ? cells[y * size.columns + x] : .blank
  }

  /// Accesses the cell at the point; outside it is blank.
  public subscript(point: Point) -> Tile { self[x: point.x, y: point.y] }
}

// MARK: - Writing single cells

extension Canvas {
  /// Writes a character that is one or two columns wide, as far as it lies inside the clip.
  ///
  /// A wide character of which only one half lies inside becomes a blank there.
  mutating func write(_ cell: Tile, at point: Point, clip: Rect) {
    guard cell.width == 2 else { return set(cell, at: point, clip: clip) }
    let right = point.offset(x: 1)
    if clip.contains(point) && clip.contains(right) {
      set(cell, at: point, clip: clip)
      cells[right.y * size.columns + right.x] = .continuation(ink: cell.ink)
    } else {
      set(Tile.blank.inked(cell.ink), at: point, clip: clip)
      set(Tile.blank.inked(cell.ink), at: right, clip: clip)
    }
  }

  /// Writes one cell, after the halves of wide characters that would be left over became blanks.
  private mutating func set(_ cell: Tile, at point: Point, clip: Rect) {
    guard clip.contains(point) else { return }
    clearNeighbors(of: point, width: cell.width)
    cells[point.y * size.columns + point.x] = cell
  }

  private mutating func clearNeighbors(of point: Point, width: Int) {
    let row = point.y * size.columns
    if cells[row + point.x].isContinuation { blank(row + point.x - 1) }
    let next = point.x + width
    if next < size.columns, cells[row + next].isContinuation { blank(row + next) }
  }

  private mutating func blank(_ index: Int) {
    cells[index] = Tile.blank.inked(cells[index].ink)
  }
}

// MARK: - Areas

extension Canvas {
  /// Fills the rectangle with a character of one column; a wider one becomes blanks.
  public mutating func fill(_ rect: Rect, with character: Character = " ", ink: Ink = .plain) {
    let filling = Tile(character, ink: ink)
    let cell = filling.width == 1 ? filling : Tile.blank.inked(ink)
    let area = rect.intersection(bounds)
    for y in area.rows {
      for x in area.columns { write(cell, at: Point(x: x, y: y), clip: area) }
    }
  }

  /// Copies another canvas so that its top left corner comes to the point; its cursor comes along.
  ///
  /// Cells outside of the given rectangle stay as they are.
  public mutating func draw(_ other: Canvas, at point: Point, within rect: Rect? = nil) {
    let clip = bounds.intersection(rect ?? bounds)
    let area = clip.intersection(Rect(origin: point, size: other.size))
    for y in area.rows { drawRow(of: other, row: y, offset: point, area: area) }
    guard let moved = other.cursor?.offset(x: point.x, y: point.y), clip.contains(moved) else {
      return
    }
    cursor = moved
  }

  private mutating func drawRow(of other: Canvas, row y: Int, offset: Point, area: Rect) {
    for x in area.columns {
      let cell = other[x: x - offset.x, y: y - offset.y]
      if !cell.isContinuation {
        write(cell, at: Point(x: x, y: y), clip: area)
      } else if x == area.columns.lowerBound {
        write(Tile.blank.inked(cell.ink), at: Point(x: x, y: y), clip: area)
      }
    }
  }
}
