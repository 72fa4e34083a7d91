import Testing

@testable import LessonLanguage

@Suite struct NumberReaderTests {
  @Test(
    arguments: zip(
      ["0", "7", "-3", "+3", "−3", "0.25", "007", "1e3", "1E3", "1e-05", "2.5e+2", "-0"],
      [0, 7, -3, 3, -3, 0.25, 7, 1000, 1000, 0.00001, 250, 0] as [Double]))
  func `a number is read as people and JSON write it`(text: String, value: Double) {
    #expect(NumberReader.number(Array(text)) == value)
  }

  @Test(
    arguments: [
      "", "-", "+", ".", ".5", "5.", "1..8", "1.2.3", "--1", "+-1", "1e", "e5", "1e+", "1 ", " 1",
      "1e400", "-1e400", "1.1e100", "0x10", "inf", "nan", "１", "٣", "1_000", "1,5", "2a",
    ])
  func `anything else is no number`(text: String) {
    #expect(NumberReader.number(Array(text)) == nil)
  }

  @Test func `a long number is read whole`() {
    let digits = "0.1000000000000000055511151231257827021181583404541015625"
    #expect(NumberReader.number(Array(digits)) == 0.1)
    #expect(NumberReader.number(Array(repeating: "9", count: 100_000)) == nil)
  }

  @Test func `every number comes back from its shortest text`() {
    for place in 0..<1_000 {
      let value = Double(place * 7_919 % 2_001 - 1_000) / 8
      #expect(NumberReader.number(Array("\(value)")) == value)
    }
  }
}
