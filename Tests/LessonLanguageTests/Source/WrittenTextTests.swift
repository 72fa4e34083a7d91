import Testing

@testable import LessonLanguage

@Suite struct WrittenTextTests {
  let two = WrittenText(lines: "1, 2,", "34, 5")

  @Test func `lines are joined by a blank`() {
    #expect(two.string == "1, 2, 34, 5")
  }

  @Test func `each character knows its line and column`() {
    #expect(two.range(of: 3..<4).summary == "1:4+1")
    #expect(two.range(of: 6..<8).summary == "2:1+2")
    #expect(two.range(of: 10..<11).summary == "2:5+1")
  }

  @Test func `a range covers no more than the line it begins on`() {
    #expect(two.range.summary == "1:1+5")
    #expect(two.range(of: 4..<11).summary == "1:5+1")
  }

  @Test func `the end of the text is a place of no length`() {
    #expect(two.range(of: 11..<11).summary == "2:6+0")
    #expect(WrittenText(lines: "").range.summary == "1:1+0")
  }

  @Test func `a part is without the blanks around it, and keeps its place`() {
    let part = WrittenText(lines: "a =  b c \t").part(3..<10)
    #expect(part.string == "b c")
    #expect(part.range.summary == "1:6+3")
  }

  @Test func `a part over lines keeps the places of both`() {
    let part = two.part(2..<9)
    #expect(part.string == "2, 34,")
    #expect(part.range.summary == "1:4+2")
    #expect(part.range(of: 3..<6).summary == "2:1+3")
  }

  @Test func `a part of nothing but blanks is empty, behind them`() {
    let part = WrittenText(lines: "a   b").part(1..<4)
    #expect(part.isEmpty)
    #expect(part.range.summary == "1:5+0")
  }

  @Test func `separators part outside brackets alone`() {
    let text = WrittenText(lines: " a, max(1, 2),[3, 4] ,")
    #expect(text.split(at: ",").map(\.string) == ["a", "max(1, 2)", "[3, 4]", ""])
    #expect(text.split(at: ",").map(\.range.summary) == ["1:2+1", "1:5+9", "1:15+6", "1:23+0"])
  }

  @Test func `a bracket that closes nothing hides no separator`() {
    #expect(WrittenText(lines: "1), 2").split(at: ",").map(\.string) == ["1)", "2"])
  }

  @Test func `each of many lines is found`() {
    let text = WrittenText(
      joining: (1...100).map { WrittenText(SourceLine("ab", at: .init(line: $0, column: $0))) })
    for line in 0..<100 {
      #expect(
        text.range(of: 3 * line + 1..<3 * line + 2).start == .init(line: line + 1, column: line + 2)
      )
      let part = text.part(3 * line..<3 * line + 2)
      #expect(part.range.summary == "\(line + 1):\(line + 1)+2")
    }
  }
}
