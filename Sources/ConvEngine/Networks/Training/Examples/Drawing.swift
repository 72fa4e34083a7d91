/// A square picture on which ink is 1 and paper 0.
struct Drawing {
  /// The width and the height of the pictures that are drawn.
  static let size = 16

  /// How long and how wide the figures on it are.
  static let lengths = 5...9

  /// The values, row by row.
  private(set) var cells = Array(repeating: Float(0), count: size * size)

  /// Puts ink on a cell.
  ///
  /// - Precondition: It lies on the picture.
  mutating func ink(row: Int, column: Int) { cells[row * Self.size + column] = 1 }
}

/// Bars, which differ in their direction alone.
enum BarDrawing {
  /// Which way a bar goes; its name is that of the class.
  enum Direction: String, CaseIterable {
    case horizontal
    case vertical
    /// From the upper left to the lower right.
    case falling
    /// From the lower left to the upper right.
    case rising
  }
}

extension BarDrawing.Direction {
  /// How far one goes down and to the right from cell to cell; upwards below 0.
  private var step: (down: Int, right: Int) {
    switch self {
    case .horizontal: (0, 1)
    case .vertical: (1, 0)
    case .falling: (1, 1)
    case .rising: (-1, 1)
    }
  }

  /// Returns a bar of a length and in a place that are drawn, all of it on the picture.
  func drawn(using generator: inout SplitMix64) -> [Float] {
    let last = generator.number(in: Drawing.lengths) - 1
    let (down, right) = step
    let row = generator.number(in: Self.starts(last * down))
    let column = generator.number(in: Self.starts(last * right))
    var drawing = Drawing()
    for place in 0...last { drawing.ink(row: row + place * down, column: column + place * right) }
    return drawing.cells
  }

  /// Returns where one may begin along an axis in order to go so far.
  private static func starts(_ reach: Int) -> ClosedRange<Int> {
    max(0, -reach)...Drawing.size - 1 - max(0, reach)
  }
}

/// Crosses and rings, which fill the same square.
enum RoundDrawing {
  /// What is in the square; its name is that of the class.
  enum Figure: String, CaseIterable {
    /// Both diagonals.
    case cross
    /// The border without its corners.
    case ring
  }
}

extension RoundDrawing.Figure {
  /// Returns the figure in a size and a place that are drawn, all of it on the picture.
  func drawn(using generator: inout SplitMix64) -> [Float] {
    let size = generator.number(in: Drawing.lengths)
    let row = generator.number(in: 0...Drawing.size - size)
    let column = generator.number(in: 0...Drawing.size - size)
    var drawing = Drawing()
    for down in 0..<size {
      for right in 0..<size where hasInk(down, right, last: size - 1) {
        drawing.ink(row: row + down, column: column + right)
      }
    }
    return drawing.cells
  }

  /// Returns whether a cell of the square belongs to the figure.
  private func hasInk(_ down: Int, _ right: Int, last: Int) -> Bool {
    let isOnDiagonal = down == right || down + right == last
    let isOnBorder = [0, last].contains(down) || [0, last].contains(right)
    return self == .cross ? isOnDiagonal : isOnBorder && !isOnDiagonal
  }
}
