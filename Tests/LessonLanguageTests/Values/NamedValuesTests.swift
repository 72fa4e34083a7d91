import ConvEngine
import Expressions
import Testing
import TutorTestSupport

@testable import LessonLanguage

@Suite struct NamedValuesTests {
  @Test func `no name means anything else`() {
    let names = NamedValues.helpTopics
    let forms = CommandForm.all
    let others =
      forms.map(\.name) + forms.flatMap { $0.parameters.flatMap(\.names) }
      + Function.all.map(\.name) + PaddingAmount.words
    #expect(Set(names).count == names.count)
    #expect(Set(names).isDisjoint(with: others))
    for name in names {
      #expect(name.allSatisfy { $0.isNamePart })
      #expect(ItemReader.name(Array(name)[...]) == nil, "\(name) must be no symbol")
    }
  }

  @Test(arguments: NamedValues.all.map(\.name))
  func `a name is read in all the ways its help writes it`(name: String) throws {
    let page = try #require(Help.lines(on: name))
    #expect(page.allSatisfy { $0.count <= 100 && $0.last != " " })
    let examples = page.drop { $0 != "for example" }.dropFirst()
    #expect(!examples.isEmpty)
    for example in examples {
      let text = example.drop { $0 != "=" }.dropFirst()
      let tensor = try ValueReader.tensor(of: WrittenText(lines: String(text)))
      #expect(!tensor.elements.isEmpty && tensor.shape.count <= 2)
    }
  }

  @Test(arguments: NamedValues.all.filter { $0.kind != .picture }.map(\.name))
  func `what help prints are the values`(name: String) throws {
    let row = try #require(NamedValues.named(name))
    let cells = row.sampleCells
    var lines = try #require(Help.lines(on: name)).dropFirst(2).prefix { !$0.isEmpty }
    if cells.divisor > 1 { #expect(lines.popFirst() == "  1/\(cells.divisor) of") }
    let numbers = lines.flatMap { $0.split(separator: " ").compactMap { Double($0) } }
    let values = numbers.map { $0 / Double(cells.divisor) }
    #expect(values == cells.tensor.elements)
  }

  @Test(arguments: NamedValues.pictures.map(\.name))
  func `help draws a picture of zeros and ones, and writes out others`(name: String) throws {
    let tensor = try values(name)
    let lines = try #require(Help.lines(on: name)).dropFirst(2).prefix { !$0.isEmpty }
    let isDrawing = lines.first?.contains { "#.".contains($0) } == true
    let cells = lines.flatMap { line in
      isDrawing
        ? line.filter { $0 != " " }.map { $0 == "#" ? 1.0 : 0 }
        : line.split(separator: " ").compactMap { Double($0) }
    }
    #expect(cells == tensor.elements)
    #expect(lines.count == tensor.shape[0])
  }

  @Test func `help says what the weights of a filter add up to`() throws {
    for filter in NamedValues.filters {
      let line = try #require(Help.lines(on: filter.name)?.first { $0.contains("add up to ") })
      let sum = try #require(line.split(separator: " ").last.flatMap { Double($0) })
      let total = try values(filter.name).elements.reduce(0, +)
      #expect(abs(total - sum) < 1e-12, "\(filter.name)")
    }
  }

  @Test(arguments: NamedValues.Kind.allCases)
  func `help lists all names of a kind`(kind: NamedValues.Kind) throws {
    let lines = try #require(Help.lines(on: "\(kind)s"))
    for row in NamedValues.all where row.kind == kind {
      #expect(lines.contains { $0.hasPrefix("  \(row.name) ") && $0.hasSuffix(row.summary) })
    }
    #expect(lines.allSatisfy { $0.count <= 78 })
  }

  @Test(
    arguments: [
      TestCase("sobelx", "sobel-x"), TestCase("Gaussian", "gaussian"),
      TestCase("gauss", "gaussian"),
      TestCase("checker", "checkerboard"), TestCase("digit", "digit-0"), TestCase("line", "line-h"),
      TestCase("xyzzy", nil), TestCase("ze", nil),
    ] as [TestCase<String?>]) func `a word near a name suggests it`(case: TestCase<String?>)
  {
    #expect(NamedValues.suggestion(for: `case`.name) == `case`.value)
  }

  @Test func `shapes that a name does not have are none`() {
    #expect(NamedValues.named("sobel-x")?.tensor(shape: [3, 3]) == nil)
    #expect(NamedValues.named("desk")?.tensor(shape: [8, 8]) == nil)
    #expect(NamedValues.named("zeros")?.tensor() == nil)
    #expect(NamedValues.named("ones")?.tensor(shape: [1, 1, 1, 1, 1]) == nil)
    #expect(NamedValues.named("ones")?.tensor(shape: [0]) == nil)
    #expect(NamedValues.named("ones")?.tensor(shape: [1_000, 1_001]) == nil)
    #expect(NamedValues.named("ones")?.tensor(shape: [.max, .max]) == nil)
    #expect(NamedValues.named("gaussian")?.tensor(shape: [32]) == nil)
    #expect(NamedValues.named("ring")?.tensor(shape: [9]) == nil)
    #expect(NamedValues.named("sobel") == nil)
  }

  @Test func `counting goes on over all axes, and a seed holds for any shape`() throws {
    #expect(try values("arange", [2, 1, 3]).elements == [0, 1, 2, 3, 4, 5])
    let row = NamedValues.named("random")
    #expect(
      row?.tensor(shape: [2, 3, 4, 5], seed: 3)?.elements
        == row?.tensor(shape: [120], seed: 3)?
        .elements)
  }

  @Test func `a filter answers an impulse with its weights turned around`() throws {
    let filter = try values("random", [3, 3])
    let result = try answer(try values("impulse", [5, 5]), filter)
    #expect(result.elements == filter.elements.reversed())
  }
}
