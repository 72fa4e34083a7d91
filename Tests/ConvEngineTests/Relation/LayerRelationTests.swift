import Testing
import TutorTestSupport

@testable import ConvEngine

@Suite struct LayerRelationTests {
  /// Returns all joints that a walk comes by, in its order.
  private func joints(_ relation: LayerRelation, by walk: Walk) -> [Joint<Int>] {
    var joints: [Joint<Int>] = []
    relation.forEachCell(of: walk.held) { cell in
      relation.forEachJoint(of: cell, by: walk) { joints.append($0) }
    }
    return joints
  }

  @Test func `all walks come by the same joints`() throws {
    try forCases(seed: 1) { generator in
      let relation = try LayerRelation.random(using: &generator)
      let found = joints(relation, by: .output).counted
      #expect(joints(relation, by: .input).counted == found, "\(relation)")
      #expect(joints(relation, by: .tap).counted == found, "\(relation)")
    }
  }

  @Test func `a walk holds the cells of its tensor still, in their order`() throws {
    try forCases(seed: 2) { generator in
      let relation = try LayerRelation.random(using: &generator)
      for walk in Walk.allCases {
        var place = 0
        relation.forEachCell(of: walk.held) { cell in
          relation.forEachJoint(of: cell, by: walk) { #expect($0.place(by: walk) == place) }
          place += 1
        }
        #expect(place == relation.shape(of: walk.held).reduce(1, *))
      }
    }
  }

  @Test func `channels meet within their groups only`() throws {
    try forCases(seed: 3) { generator in
      let relation = try LayerRelation.random(using: &generator)
      let cells = (
        relation.plane.inputShape.reduce(1, *), relation.plane.outputShape.reduce(1, *)
      )
      for joint in joints(relation, by: .output) {
        let input = joint.input / cells.0 % relation.channels.inputs
        let output = joint.output / cells.1 % relation.channels.outputs
        #expect(
          input / relation.channels.inputsPerGroup == output / relation.channels.outputsPerGroup)
      }
    }
  }
}

extension Joint<Int> {
  /// The place of the cell that a walk holds still.
  fileprivate func place(by walk: Walk) -> Int {
    switch walk {
    case .output: output
    case .input: input
    case .tap: tap
    }
  }
}

extension [Joint<Int>] {
  /// How often each joint is there.
  fileprivate var counted: [Joint<Int>: Int] { reduce(into: [:]) { $0[$1, default: 0] += 1 } }
}
