import TextCanvas
import TutorTestSupport

/// Characters of every kind a canvas has to cope with.
let difficultScalars: [Unicode.Scalar] = [
  "a", "7", " ", " ", "·", "▸", "漢", "字", "、", "e", "\u{301}", "\u{200D}", "\u{FE0F}", "👨", "👍",
  "\u{1F3FD}", "\u{1F1E9}", "\u{1F1EA}", "\n", "\r", "\t", "\u{1B}", "\u{7F}", "\u{9B}", "\u{AD}",
  "\u{1100}", "\u{1161}", "\u{202E}", "क", "\u{94D}", "\u{FFFD}", "═", "\u{0}", "\u{E0001}",
]

/// Returns text drawn from the difficult scalars.
func randomText(upTo count: Int, using generator: inout SeededGenerator) -> String {
  var scalars = String.UnicodeScalarView()
  for _ in 0..<Int.random(in: 0...count, using: &generator) {
    scalars.append(difficultScalars.randomElement(using: &generator) ?? "a")
  }
  return String(scalars)
}

/// Returns a canvas after a number of random drawings, many of them partly outside.
func randomCanvas(_ size: Size, using generator: inout SeededGenerator) -> Canvas {
  var canvas = Canvas(size: size)
  for _ in 0..<12 { drawSomething(on: &canvas, using: &generator) }
  return canvas
}

private func drawSomething(on canvas: inout Canvas, using generator: inout SeededGenerator) {
  let point = Point(
    x: Int.random(in: -3...canvas.size.columns, using: &generator),
    y: Int.random(in: -1...canvas.size.rows, using: &generator))
  let area = Rect(
    origin: point, size: Size(columns: Int.random(in: 0...6, using: &generator), rows: 2))
  let ink = Ink.allCases.randomElement(using: &generator) ?? .plain
  switch Int.random(in: 0..<5, using: &generator) {
  case 0: canvas.fill(area, with: "░", ink: ink)
  case 1: canvas.put(randomText(upTo: 9, using: &generator), at: point, ink: ink, within: area)
  default: canvas.put(randomText(upTo: 9, using: &generator), at: point, ink: ink)
  }
}

/// Returns whether each wide character has its continuation and each continuation its character.
func isWhole(_ canvas: Canvas) -> Bool {
  (0..<canvas.size.rows).allSatisfy { y in
    var expectsContinuation = false
    for x in 0..<canvas.size.columns {
      let cell = canvas[x: x, y: y]
      if cell.isContinuation != expectsContinuation { return false }
      expectsContinuation = cell.width == 2
    }
    return !expectsContinuation
  }
}
