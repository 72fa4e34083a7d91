import TextCanvas

/// Many lines between two rows of neurons, drawn in dots: a fan too dense for strokes.
///
///     ⠈⠑⠢⢄⡀ ⢸ ⢀⠔⠊⠁       a character has 2 x 4 dots, which each line sets on its straight way
struct Fan {
  /// The lines of steps before, which are drawn thin.
  let finished: [Arrow]
  let current: [Arrow]
  /// How many rows lie between the neurons.
  let rows: Int

  /// Draws the lines into rows from the given one on.
  func draw(on canvas: inout Canvas, y: Int, within area: Rect) {
    for (arrows, isCurrent) in [(finished, false), (current, true)] {
      for (point, dots) in self.dots(of: arrows) {
        let character = Character(Unicode.Scalar(UInt32(0x2800 + dots)) ?? " ")
        canvas.put(
          String(character), at: Point(x: point.x, y: y + point.y), ink: isCurrent ? .window : .dim,
          within: area)
      }
    }
  }

  /// Returns the dots of each character that a line passes.
  private func dots(of arrows: [Arrow]) -> [Point: Int] {
    var result: [Point: Int] = [:]
    for arrow in arrows {
      let (height, way) = (rows * 4, (arrow.to - arrow.from) * 2)
      let steps = max(height, abs(way))
      for step in 0..<steps {
        let x = arrow.from * 2 + 1 + way * step / steps
        let y = height * step / steps
        result[Point(x: x >> 1, y: y / 4), default: 0] |= Self.dot(column: x & 1, row: y % 4)
      }
    }
    return result
  }

  /// Returns the bit of a dot in a Braille character, whose lowest row was added to the standard later.
  private static func dot(column: Int, row: Int) -> Int {
    row == 3 ? 0x40 << column : 1 << (row + 3 * column)
  }
}
