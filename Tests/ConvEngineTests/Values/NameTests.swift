import ConvEngine
import Testing

@Suite struct NameTests {
  @Test func `a name is its stem and its indices`() {
    #expect(Name("a").description == "a")
    #expect(Name("x", 12).description == "x12")
    #expect(Name("w", 0, 3).description == "w[0,3]")
  }

  @Test func `the taps of a filter have letters as long as there are enough`() {
    #expect((0..<3).map { Name.weight($0, of: 3).description } == ["a", "b", "c"])
    let sixteen = (0..<16).map { Name.weight($0, of: 16).description }
    #expect(sixteen.joined() == "abcdefghijklmnop")
    #expect((0..<17).map { Name.weight($0, of: 17).description }.suffix(2) == ["w15", "w16"])
  }

  @Test func `names are ordered by stem, then by index as a number`() {
    let names = [Name("x", 10), Name("a"), Name("x", 9), Name("w", 0, 3), Name("w", 0)]
    #expect(names.sorted().map(\.description) == ["a", "w0", "w[0,3]", "x9", "x10"])
  }
}
