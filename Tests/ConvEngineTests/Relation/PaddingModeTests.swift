import ConvEngine
import Testing
import TutorTestSupport

@Suite struct PaddingModeTests {
  /// Returns the input cells that a padded axis shows, dots for zeros.
  private func shown(_ mode: PaddingMode, _ input: String, padding: Int) throws -> String {
    let cells = Array(input)
    let relation = try Relation(
      inputSize: cells.count, kernelSize: 1, padding: .amount(Padding(both: padding)),
      paddingMode: mode)
    return String(relation.paddedPositions.map { relation.source(of: $0).map { cells[$0] } ?? "·" })
  }

  @Test func `each mode fills the padding in its way`() throws {
    #expect(try shown(.zeros, "ABCD", padding: 3) == "···ABCD···")
    #expect(try shown(.circular, "ABCD", padding: 3) == "BCDABCDABC")
    #expect(try shown(.reflect, "ABCD", padding: 3) == "DCBABCDCBA")
    #expect(try shown(.replicate, "ABCD", padding: 3) == "AAAABCDDDD")
  }

  @Test func `a cell knows all positions that show it`() throws {
    try forCases(seed: 1) { generator in
      let plane = try LayerRelation.random(using: &generator).plane
      for relation in plane.axes {
        for input in 0..<relation.inputSize {
          let positions = relation.paddedPositions.filter { relation.source(of: $0) == input }
          #expect(relation.positions(showing: input) == positions, "\(relation)")
        }
      }
    }
  }

  @Test func `a mode needs cells to show`() throws {
    for size in 1...6 {
      for padding in 0...8 {
        let isPossible = { mode in
          (try? shown(mode, String("ABCDEF".prefix(size)), padding: padding)) != nil
        }
        #expect(isPossible(.zeros) && isPossible(.replicate))
        #expect(isPossible(.reflect) == (padding < size))
        #expect(isPossible(.circular) == (padding <= size))
      }
    }
  }

  @Test func `however wide the padding, the ends get back what is read of it`() throws {
    let (width, stride) = (1_000_000_000_000, 1_000_000_000)
    let sliding = Sliding(stride: stride, padding: .amount(Padding(both: width)))
    let layer = try Convolution(
      input: Tensor<Double>(shape: [1, 1, 2], elements: [3, 5]),
      weight: Tensor<Double>(shape: [1, 1, 1], elements: [1]), sliding: [sliding],
      paddingMode: .replicate)
    let ones = Tensor<Double>(repeating: 1, shape: layer.relation.outputShape)
    let gradient = try layer.gradients(ones).input.elements
    // Each output reads one cell: as many 3 as come back to the first, as many 5 as to the second.
    #expect(
      gradient == [3, 5].map { value in Double(layer.output.elements.count { $0 == value }) })
    #expect(gradient == [Double(width / stride + 1), Double(width / stride)])
  }

  @Test func `what is refused is said with its sizes`() {
    let error = #expect(throws: ConvolutionError.self) { try shown(.reflect, "ABC", padding: 3) }
    #expect(
      error.map { "\($0)" }
        == "padding 3 is too wide for padding_mode reflect, which has 2 cells to show from an input of 3"
    )
  }
}
