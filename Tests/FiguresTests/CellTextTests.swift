import ConvEngine
import Testing
import TutorTestSupport

@testable import Figures

@Suite struct CellTextTests {
  let sum = [1.0, 2, -3].enumerated().reduce(Polynomial(0.0)) { sum, term in
    sum + Polynomial(term.element) * Polynomial(symbol: .weight(term.offset, of: 3))
  }

  @Test func `a sum is written without blanks`() {
    #expect(CellText.text(sum, columns: 9) == "a+2b-3c")
  }

  @Test func `a long sum is cut with an ellipsis`() {
    #expect(CellText.text(sum, columns: 5) == "a+2b…")
    #expect(CellText.text(sum, columns: 1) == "…")
    #expect(CellText.text(sum, columns: 0) == "")
  }

  @Test func `in an equation signs have room`() {
    #expect(CellText.spaced(sum) == "a + 2b - 3c")
  }

  @Test(arguments: [1, 7, 42, 1000])
  func `no value of a walk is longer than its column`(seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    let input = (0..<9).map { _ in Polynomial(generator.value()) }
    let weight = (0..<3).map { _ in Polynomial(generator.value()) }
    let trace = try Convolution(input: input, weight: weight).trace(by: .input)
    for frame in trace {
      let panel = try #require(frame.panel(.output))
      let width = CellText.width(panel.bounds, limit: 24)
      let texts = panel.columns.compactMap { panel[$0].value.map(CellText.compact) }
      #expect(texts.allSatisfy { $0.count <= width })
    }
  }
}
