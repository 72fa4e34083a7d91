import Testing
import TextCanvas
import TutorTestSupport

@Suite struct CanvasTextTests {
  var canvas = Canvas(size: Size(columns: 12, rows: 2))

  @Test mutating func `runs stand behind each other`() {
    let width = canvas.put([Run("out = "), Run("3", ink: .current)], at: Point(x: 1, y: 0))
    expectPicture(of: canvas, " out = 3", styles: "       @")
    #expect(width == 7)
  }

  @Test mutating func `control characters never reach a cell`() {
    canvas.put("a\u{1B}[2J\tb\n\u{9B}", at: .zero)
    expectPicture(of: canvas, "a\u{FFFD}[2J\u{FFFD}b\u{FFFD}\u{FFFD}")
  }

  @Test mutating func `directional marks and joiners are left out`() {
    canvas.put("a\u{202E}b\u{200D}c", at: .zero)
    expectPicture(of: canvas, "abc")
  }

  @Test mutating func `a cell keeps at most four marks`() {
    canvas.put("e" + String(repeating: "\u{301}", count: 9), at: .zero)
    #expect(canvas[x: 0, y: 0].character.unicodeScalars.count == 5)
  }

  @Test(arguments: 0..<40)
  func `the columns used are those of the text, clipped or not`(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    let text = randomText(upTo: 20, using: &generator)
    var canvas = Canvas(size: Size(columns: 7, rows: 1))
    #expect(canvas.put(text, at: Point(x: 3, y: 0)) == columnWidth(of: text))
  }

  @Test(arguments: 0..<40)
  func `text in two pieces looks like text in one`(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    let pieces = [Run(randomText(upTo: 9, using: &generator)), Run("x"), Run("漢")]
    var one = Canvas(size: Size(columns: 15, rows: 1))
    var two = one
    one.put(pieces.map(\.text).joined(), at: .zero)
    two.put(pieces, at: .zero)
    #expect(one == two)
  }
}
