import Testing
import TutorTestSupport

@testable import ConvEngine

@Suite struct LayerRelationWindowsTests {
  @Test func `a window has the cells that meet its output, in their order`() throws {
    try forCases(seed: 1) { generator in
      let (window, shape) = Window.random(using: &generator)
      let relation = try LayerRelation(pooling: shape, window)
      var places: [[Int]] = []
      var cells: [Int] = []
      relation.forEachWindow { window in
        var reads: [Int] = []
        window.forEachPlace { reads.append($0) }
        places.append(reads)
        cells.append(window.cell)
      }
      #expect(places == inputs(metIn: relation), "\(relation)")
      let count = relation.plane.outputShape.reduce(1, *)
      #expect(cells == (0..<shape[0] * shape[1]).flatMap { _ in 0..<count })
    }
  }

  /// Returns, for each output, the inputs that the walk by output comes by.
  private func inputs(metIn relation: LayerRelation) -> [[Int]] {
    var inputs: [[Int]] = []
    relation.forEachCell(of: .output) { cell in
      var met: [Int] = []
      relation.forEachJoint(of: cell, by: .output) { met.append($0.input) }
      inputs.append(met)
    }
    return inputs
  }
}
