import ConvEngine
import Testing
import TutorTestSupport

@Suite struct PatchTraceTests {
  private func random(using generator: inout SeededGenerator) throws -> Unfold<Double> {
    try Unfold(Convolution<Double>.random(cellsUpTo: 4, using: &generator))
  }

  @Test func `each walk over unfolding obeys the laws of a trace`() throws {
    try forCases(seed: 1) { generator in
      let unfold = try random(using: &generator)
      let walk = try #require(Walk.allCases.randomElement(using: &generator))
      let output = unfold.output
      try expectTraceLaws(
        unfold.trace(by: walk), computes: .patches,
        as: output.reshaped([output.shape[0], 1, output.shape[1], output.shape[2]]),
        using: &generator)
    }
  }

  @Test func `each walk over folding obeys the laws of a trace`() throws {
    try forCases(seed: 2) { generator in
      let unfold = try random(using: &generator)
      let patches = Tensor.random(unfold.patchRelation.unfoldedShape, using: &generator)
      let fold = try Fold(patches, like: unfold)
      let walk = try #require(Walk.allCases.randomElement(using: &generator))
      try expectTraceLaws(
        fold.trace(by: walk), computes: .output, as: fold.output, using: &generator)
    }
  }

  @Test func `there is a frame for each window, row and cell`() throws {
    try forCases(seed: 3) { generator in
      let unfold = try random(using: &generator)
      let fold = try Fold(unfold.output, like: unfold)
      let relation = unfold.patchRelation
      let windows = unfold.input.shape[0] * relation.windowCount
      expectCollectionLaws(unfold.trace(by: .output), count: windows)
      expectCollectionLaws(fold.trace(by: .input), count: windows)
      for trace in [unfold.trace(by: .tap), fold.trace(by: .tap)] {
        expectCollectionLaws(trace, count: relation.patchSize)
      }
      for trace in [unfold.trace(by: .input), fold.trace(by: .output)] {
        expectCollectionLaws(trace, count: unfold.input.elements.count)
      }
    }
  }

  @Test func `walking by output, the last sum of folding is the output cell`() throws {
    try forCases(seed: 4) { generator in
      let unfold = try random(using: &generator)
      let fold = try Fold(
        .random(unfold.patchRelation.unfoldedShape, using: &generator), like: unfold)
      #expect(
        fold.trace(by: .output).map { $0.terms.last?.sum ?? .zero }
          == fold.output.elements.map { Polynomial($0) })
    }
  }

  @Test func `walking by output, a window and its column hold the same values`() throws {
    try forCases(seed: 5) { generator in
      let unfold = try random(using: &generator)
      for frame in unfold.trace(by: .output) {
        let window = frame.panels.filter { $0.kind == .input }.flatMap { panel in
          panel.positions(.window).map { panel[row: $0.row, column: $0.column].value }
        }
        let patches = try #require(frame.panel(.patches))
        let column = patches.positions(.current).map {
          patches[row: $0.row, column: $0.column].value
        }
        #expect(window == column)
        #expect(column == frame.terms.map(\.product))
        #expect(patches.positions(.current) == frame.terms.map(\.output))
      }
    }
  }

  @Test func `folding adds where windows overlap, and drops the padding`() throws {
    let fold = try Fold(
      input: Tensor(shape: [1, 2, 3], elements: symbols("p", 6)), outputShape: [2],
      kernelShape: [2], sliding: [Sliding(padding: .amount(Padding(both: 1)))])
    let frame = fold.trace(by: .input)[1]
    #expect(frame.step == .input(1))
    #expect(frame.terms.map(\.sum.description) == ["p3 + p1", "p4"])
    let output = try #require(frame.panel(.output))
    #expect(output.positions(.target).map(\.column) == [0, 1])
    #expect(output.positions(.dropped).map(\.column) == [-1, 2])
    #expect(output[0].roles == [.target, .done])
    #expect(output[1].roles == [.target, .partial])
  }
}
