import ConvEngine
import Testing
import TutorTestSupport

@testable import LessonLanguage

@Suite struct TensorTextTests {
  private func counting(_ shape: [Int]) -> Tensor<Polynomial> {
    let count = shape.reduce(1, *)
    return Tensor(shape: shape, elements: (0..<count).map { Polynomial(Double($0)) })
  }

  @Test func `what is too wide for a screen goes on below`() {
    #expect(
      TensorText(counting([2, 4]), columns: 10).lines == [
        "columns 0 to 2", "  0  1  2", "  4  5  6", "column 3", "  3", "  7",
      ])
  }

  @Test func `without a screen nothing is too wide, and nothing too much`() {
    let lines = TensorText(counting([2, 600]), columns: nil).lines
    #expect(lines.map { $0.split(separator: " ").count } == [600, 600])
  }

  @Test func `of many values each axis shows the first and the last`() {
    #expect(
      TensorText(counting([40, 40]), columns: 80).lines == [
        "     0     1     2     …    37    38    39", "    40    41    42     …    77    78    79",
        "    80    81    82     …   117   118   119", "     …     …     …     …     …     …     …",
        "  1480  1481  1482     …  1517  1518  1519", "  1520  1521  1522     …  1557  1558  1559",
        "  1560  1561  1562     …  1597  1598  1599",
      ])
    #expect(
      TensorText(counting([600, 1, 2]), columns: 80).lines == [
        "     0     1", "", "     2     3", "", "     4     5", "", "     …", "",
        "  1194  1195", "", "  1196  1197", "", "  1198  1199",
      ])
  }

  @Test func `a value wider than the screen is cut`() {
    let sum = Tensor(
      shape: [1], elements: [Polynomial(symbol: Name("x", 0)) + Polynomial(symbol: Name("x", 1))])
    #expect(TensorText(sum, columns: 7).lines == ["  x0 +…"])
  }

  @Test func `no line is wider than the screen, whatever is shown`() {
    forCases(seed: 1) { generator in
      let rank = Int.random(in: 1...4, using: &generator)
      let shape = (0..<rank).map { _ in Int.random(in: 0...12, using: &generator) }
      let columns = Int.random(in: 12...80, using: &generator)
      for line in TensorText(counting(shape), columns: columns).lines {
        #expect(line.count <= max(columns, "columns 10 to 11".count), "\(shape) \(columns)")
      }
    }
  }
}
