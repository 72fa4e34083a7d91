import Testing
import TutorTestSupport

@testable import LessonLanguage

@Suite struct TextTableTests {
  private let table = TextTable(
    heading: ["layer", "size", "jump"], rows: [["1 conv", "3", "1"], ["2 pool", "4", "2"]])

  @Test func `the first column stands left, numbers stand right`() {
    #expect(table.lines() == ["layer   size  jump", "1 conv     3     1", "2 pool     4     2"])
  }

  @Test func `columns that are too wide go on below, with the first one repeated`() {
    #expect(
      table.lines(columns: 12) == [
        "layer   size", "1 conv     3", "2 pool     4", "", "layer   jump", "1 conv     1",
        "2 pool     2",
      ])
  }

  private static let blocks: [TestCase<([Int], Int?, [Range<Int>])>] = [
    TestCase("nothing", ([], 5, [])), TestCase("all fit", ([2, 3], 5, [0..<2])),
    TestCase("one each", ([2, 4], 5, [0..<1, 1..<2])),
    TestCase("one that is wider than the room", ([9, 2, 2], 5, [0..<1, 1..<3])),
    TestCase("no end", ([9, 9, 9], nil, [0..<3])),
  ]

  @Test(arguments: blocks) func `blocks are as wide as the room, or of one column`(
    example: TestCase<([Int], Int?, [Range<Int>])>
  ) {
    let (widths, room, blocks) = example.value
    #expect(widths.indices.blocks(widths: widths, room: room) == blocks)
  }
}
