import TextCanvas

@testable import TerminalDriver

/// Returns a figure as lessons show them: a window, a Toeplitz matrix and an equation.
func figure(step: Int) -> Canvas {
  var canvas = Canvas(size: Size(columns: 80, rows: 24))
  canvas.put(" Stride", at: .zero, ink: .title)
  canvas.put(String(repeating: "─", count: 80), at: Point(x: 0, y: 1), ink: .rule)
  for column in 0..<12 {
    let isInside = (step..<step + 3).contains(column)
    let x = 6 + 4 * column
    canvas.put("\(column)", at: Point(x: x, y: 4), ink: isInside ? .window : .plain)
    for row in 0..<8 {
      drawEntry(of: row, column, step: step, at: Point(x: x, y: 7 + row), &canvas)
    }
  }
  canvas.put("[", at: Point(x: 5 + 4 * step, y: 4), ink: .window)
  canvas.put("]", at: Point(x: 16 + 4 * step, y: 4), ink: .window)
  canvas.put("▸", at: Point(x: 3, y: 7 + step), ink: .current)
  canvas.put("y\(step) = a·x\(step) + b·x\(step + 1) + c·x\(step + 2)", at: Point(x: 6, y: 17))
  canvas.put("   = \(step)a + \(step + 1)b + \(step + 2)c", at: Point(x: 6, y: 18))
  canvas.put("frame \(step + 1)/8", at: Point(x: 1, y: 23), ink: .dim)
  return canvas
}

private func drawEntry(
  of row: Int, _ column: Int, step: Int, at point: Point, _ canvas: inout Canvas
) {
  let weights: [(String, Ink)] = [("a", .weightA), ("b", .weightB), ("c", .weightC)]
  let tap = column - row
  let entry = weights.indices.contains(tap) ? weights[tap] : ("0", .zero)
  canvas.put(entry.0, at: point, ink: row == step ? entry.1 : .pending)
}

/// Returns a canvas of random characters, wide ones and marks among them.
func randomCanvas(_ size: Size, using generator: inout some RandomNumberGenerator) -> Canvas {
  var canvas = Canvas(size: size)
  let characters: [Character] = ["a", "7", " ", "·", "▸", "漢", "字", "e\u{301}", "═"]
  for _ in 0..<Int.random(in: 0...40, using: &generator) {
    let point = Point(
      x: Int.random(in: -1...size.columns, using: &generator),
      y: Int.random(in: 0..<size.rows, using: &generator))
    let text = (0..<Int.random(in: 1...9, using: &generator)).compactMap { _ in
      characters.randomElement(using: &generator)
    }
    let ink = Ink.allCases.randomElement(using: &generator) ?? .plain
    canvas.put(String(text), at: point, ink: ink)
  }
  return canvas
}

/// Returns whether the terminal shows the canvas, with the looks of the theme.
func shows(_ model: TerminalModel, _ canvas: Canvas, _ theme: Theme) -> Bool {
  (0..<canvas.size.rows).allSatisfy { y in
    (0..<canvas.size.columns).allSatisfy { x in
      let cell = canvas[x: x, y: y]
      let text = cell.isContinuation ? "" : String(cell.character)
      return model.rows[y][x].text == text
        && looksLike(model.rows[y][x].style, theme.appearance(of: cell.ink), isBlank: text == " ")
    }
  }
}

/// Returns whether the style is that of the appearance; on blanks only what can be seen counts.
private func looksLike(
  _ style: TerminalModel.Style, _ appearance: Appearance, isBlank: Bool
) -> Bool {
  let visible = isBlank ? [4, 7] : [1, 2, 4, 7]
  let expected = [
    1: appearance.bold, 2: appearance.dim, 4: appearance.underline, 7: appearance.reverse,
  ]
  let hasColor = !isBlank || appearance.reverse || appearance.underline
  return visible.allSatisfy { style.codes.contains($0) == (expected[$0] ?? false) }
    && style.background == appearance.background.map { Int($0.index) }
    && (!hasColor || style.foreground == appearance.foreground.map { Int($0.index) })
}
