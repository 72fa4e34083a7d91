import ConvEngine
import Testing

@testable import LessonLanguage

@Suite struct CountReaderTests {
  @Test(
    arguments: zip(
      ["3", "[3]", "[ 3 ]", "2*4", "-1", "−1", "max(2, 3)", "[max(2, 3)]", "floor(7/2)", "4/2"],
      [3, 3, 3, 8, -1, -1, 3, 3, 3, 2]))
  func `a whole number may be calculated, and stand in brackets`(text: String, count: Int) throws {
    #expect(try CountReader.count(of: WrittenText(lines: text)) == count)
  }

  @Test(
    arguments: zip(
      ["3", "[2, 5]", "2, 5", "2x5", "[2x5]", "max(2, 3), 1"],
      [[3, 3], [2, 5], [2, 5], [2, 5], [2, 5], [3, 1]]))
  func `each axis has a number, in a list or a shape`(text: String, counts: [Int]) throws {
    #expect(try CountReader.counts(of: WrittenText(lines: text), axes: 2) == counts)
  }

  @Test(
    arguments: zip(
      ["valid", "same", "full", "2", "[2]", "1+1", "[[1, 2]]", "[ [ 0 , 3-1 ] ]"],
      [
        .valid, .same, .full, .amount(Padding(both: 2)), .amount(Padding(both: 2)),
        .amount(Padding(both: 2)), .amount(Padding(before: 1, after: 2)),
        .amount(Padding(before: 0, after: 2)),
      ] as [PaddingAmount]))
  func `a padding is a word, a number or two sides`(text: String, rule: PaddingAmount) throws {
    #expect(try CountReader.padding(of: WrittenText(lines: text)) == rule)
  }

  @Test(arguments: ["3x", "x3", "3xx4", "x", "[3x]"])
  func `a shape without one of its numbers is refused whole`(text: String) {
    let written = WrittenText(lines: text)
    let error = #expect(throws: Diagnostic.self) { try CountReader.list(of: written) }
    #expect(error?.message.contains("`\(text)`") == true)
    #expect(error?.range == written.range)
  }

  @Test(arguments: PaddingAmount.words) func `every word for a padding is read`(word: String) {
    #expect(PaddingAmount(word: word) != nil)
  }
}
