import Testing
import TextCanvas

@Suite struct CanvasDescriptionTests {
  @Test func `the text has a line for each row and no blanks at the ends`() {
    var canvas = Canvas(size: Size(columns: 6, rows: 3))
    canvas.put("y  ", at: .zero, ink: .dim)
    canvas.put("漢x", at: Point(x: 1, y: 2), ink: .window)
    #expect(canvas.text == "y\n\n 漢x")
    #expect(canvas.lines.count == 3)
    #expect(canvas.styles == "ddd\n\n WWW")
    #expect("\(canvas)" == canvas.text)
  }
}
