import Testing
import TextCanvas
import TutorTestSupport

@Suite struct CanvasTests {
  var canvas = Canvas(size: Size(columns: 8, rows: 3))

  @Test func `a new canvas is blank`() {
    #expect(canvas.text == "\n\n")
    #expect(canvas[x: 7, y: 2] == .blank)
  }

  @Test func `a negative size is an empty canvas`() {
    #expect(Canvas(size: Size(columns: -1, rows: 4)).size == Size(columns: 0, rows: 4))
  }

  @Test mutating func `what is outside is clipped on every side`() {
    canvas.put("abcdefghijkl", at: Point(x: -2, y: 0))
    canvas.put("never", at: Point(x: 0, y: 3))
    canvas.put("never", at: Point(x: 0, y: -1))
    canvas.fill(Rect(x: 5, y: 1, columns: 99, rows: 99), with: "#")
    expectPicture(
      of: canvas,
      """
      cdefghij
           ###
           ###
      """)
  }

  @Test mutating func `half of a wide character is a blank`() {
    canvas.put("漢字漢字漢", at: Point(x: -1, y: 0))
    canvas.put("漢字", at: Point(x: 0, y: 1), within: Rect(x: 0, y: 1, columns: 3, rows: 1))
    expectPicture(of: canvas, " 字漢字\n漢")
    #expect(isWhole(canvas))
  }

  @Test mutating func `writing over half of a wide character clears the other half`() {
    canvas.put("漢字", at: .zero, ink: .code)
    canvas.put("x", at: Point(x: 1, y: 0))
    canvas.put("y", at: Point(x: 2, y: 0))
    expectPicture(of: canvas, " xy", styles: "m  m")
  }

  @Test mutating func `drawing a canvas brings its cursor`() {
    var inner = Canvas(size: Size(columns: 4, rows: 1))
    inner.put("> 漢", at: .zero, ink: .prompt)
    inner.cursor = Point(x: 2, y: 0)
    canvas.draw(inner, at: Point(x: 3, y: 1))
    expectPicture(of: canvas, "\n   > 漢", styles: "\n   ::::")
    #expect(canvas.cursor == Point(x: 5, y: 1))
  }

  @Test mutating func `a clipped canvas keeps its wide characters whole and its cursor away`() {
    var inner = Canvas(size: Size(columns: 4, rows: 1))
    inner.put("漢字", at: .zero)
    inner.cursor = .zero
    canvas.draw(inner, at: Point(x: -1, y: 0))
    canvas.draw(inner, at: Point(x: 5, y: 1))
    expectPicture(of: canvas, " 字\n     漢")
    #expect(canvas.cursor == Point(x: 5, y: 1))
  }

  @Test(arguments: 0..<40)
  func `no drawing splits a wide character`(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    let drawn = randomCanvas(Size(columns: 11, rows: 4), using: &generator)
    var copy = Canvas(size: Size(columns: 9, rows: 5))
    copy.draw(drawn, at: Point(x: Int.random(in: -4...4, using: &generator), y: 1))
    #expect(isWhole(drawn))
    #expect(isWhole(copy))
  }

  @Test(arguments: 0..<40)
  func `drawing a canvas whole is copying it`(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    let drawn = randomCanvas(Size(columns: 11, rows: 4), using: &generator)
    var copy = randomCanvas(drawn.size, using: &generator)
    copy.draw(drawn, at: .zero)
    #expect(copy == drawn)
  }
}
