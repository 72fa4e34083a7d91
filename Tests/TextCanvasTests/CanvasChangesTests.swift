import Testing
import TextCanvas
import TutorTestSupport

@Suite struct CanvasChangesTests {
  let size = Size(columns: 10, rows: 3)

  @Test(arguments: 0..<200)
  func `the changes lead from one canvas to the other`(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    let old = randomCanvas(size, using: &generator)
    let new = randomCanvas(size, using: &generator)
    var result = old
    result.apply(new.changes(from: old))
    #expect(result == new)
  }

  @Test func `a canvas does not differ from itself`() {
    var generator = SeededGenerator(seed: 7)
    let canvas = randomCanvas(size, using: &generator)
    #expect(canvas.changes(from: canvas).isEmpty)
  }

  @Test func `one number is one change`() {
    var old = Canvas(size: size)
    old.put("y1 = 8", at: .zero)
    var new = old
    new.put("9", at: Point(x: 5, y: 0))
    #expect(new.changes(from: old) == [CanvasChange(at: Point(x: 5, y: 0), to: Tile("9"))])
  }

  @Test func `a canvas of another size counts as blank`() {
    var new = Canvas(size: size)
    new.put("ab", at: .zero)
    #expect(new.changes(from: Canvas(size: Size(columns: 4, rows: 4))).count == 2)
  }
}
