import Testing
import TextCanvas

@testable import TerminalDriver

@Suite struct PairTableTests {
  private let sky = Color(74, sixteen: 14, eight: 6)

  @Test func `pairs are defined when they are first asked for`() {
    var table = PairTable(colors: 256, limit: 256)
    var defined: [PairTable.Pair] = []
    let numbers = [Appearance(sky), Appearance(sky, bold: true), Appearance(nil, on: sky)].map {
      table.number(of: $0) { defined.append($1) }
    }
    #expect(numbers == [1, 1, 2])
    #expect(
      defined == [
        PairTable.Pair(foreground: 74, background: -1),
        PairTable.Pair(foreground: -1, background: 74),
      ])
  }

  @Test(arguments: [(256, 74), (16, 14), (8, 6)] as [(Int, Int32)])
  func `a smaller palette has another number for the color`(colors: Int, index: Int32) {
    var table = PairTable(colors: colors, limit: 64)
    _ = table.number(of: Appearance(sky)) { #expect($1.foreground == index) }
  }

  @Test func `the terminal's own colors are pair 0`() {
    var table = PairTable(colors: 256, limit: 256)
    #expect(table.number(of: Appearance(reverse: true)) { _, _ in Issue.record("defined") } == 0)
  }

  @Test func `without colors every pair is 0`() {
    var table = PairTable(colors: 0, limit: 1)
    #expect(table.number(of: Appearance(sky)) { _, _ in Issue.record("defined") } == 0)
  }

  @Test func `beyond the limit every pair is 0`() {
    var table = PairTable(colors: 256, limit: 2)
    #expect(table.number(of: Appearance(sky)) { _, _ in } == 1)
    #expect(table.number(of: Appearance(nil, on: sky)) { _, _ in Issue.record("defined") } == 0)
    #expect(table.number(of: Appearance(sky)) { _, _ in Issue.record("defined twice") } == 1)
  }

  @Test func `all themes together need fewer pairs than eight colors have`() {
    var table = PairTable(colors: 256, limit: .max)
    var largest: Int32 = 0
    for theme in Theme.allCases {
      for ink in Ink.allCases {
        largest = max(largest, table.number(of: theme.appearance(of: ink)) { _, _ in })
      }
    }
    #expect(largest < 64)
  }
}
