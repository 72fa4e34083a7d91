import Testing
import TextCanvas

@Suite struct RectTests {
  let rect = Rect(x: 2, y: 1, columns: 4, rows: 3)

  @Test func `the corners lie inside and the cells behind them do not`() {
    #expect(rect.contains(Point(x: 2, y: 1)))
    #expect(rect.contains(Point(x: 5, y: 3)))
    #expect(!rect.contains(Point(x: 6, y: 3)))
    #expect(!rect.contains(Point(x: 5, y: 4)))
  }

  @Test func `rectangles meet in the cells both have`() {
    let other = Rect(x: 4, y: -2, columns: 9, rows: 5)
    let meeting = rect.intersection(other)
    for y in -3..<6 {
      for x in 0..<15 {
        let point = Point(x: x, y: y)
        #expect(meeting.contains(point) == (rect.contains(point) && other.contains(point)))
      }
    }
    #expect(rect.intersection(other) == other.intersection(rect))
  }

  @Test func `rectangles apart from each other meet nowhere`() {
    #expect(rect.intersection(Rect(x: 20, y: 1, columns: 2, rows: 2)).isEmpty)
  }

  @Test func `a negative size is empty`() {
    #expect(Rect(x: 0, y: 0, columns: -3, rows: 2).columns.isEmpty)
  }
}
