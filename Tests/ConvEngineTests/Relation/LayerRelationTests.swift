import Testing
import TutorTestSupport

@testable import ConvEngine

@Suite struct LayerRelationTests {
  /// Returns all meetings that a walk comes by, in its order.
  private func meetings(_ relation: LayerRelation, by walk: Walk) -> [Meeting] {
    var meetings: [Meeting] = []
    relation.forEachTarget(by: walk) { target in
      relation.forEachMeeting(of: target, by: walk) { meetings.append($0) }
    }
    return meetings
  }

  @Test func `all walks come by the same meetings`() throws {
    try forCases(seed: 1) { generator in
      let relation = try LayerRelation.random(using: &generator)
      let found = meetings(relation, by: .output).counted
      #expect(meetings(relation, by: .input).counted == found, "\(relation)")
      #expect(meetings(relation, by: .tap).counted == found, "\(relation)")
    }
  }

  @Test func `a walk holds the cells of its tensor still, in their order`() throws {
    try forCases(seed: 2) { generator in
      let relation = try LayerRelation.random(using: &generator)
      for walk in Walk.allCases {
        var place = 0
        relation.forEachTarget(by: walk) { target in
          relation.forEachMeeting(of: target, by: walk) { #expect($0.place(by: walk) == place) }
          place += 1
        }
        #expect(place == relation.targetShape(by: walk).reduce(1, *))
      }
    }
  }

  @Test func `channels meet within their groups only`() throws {
    try forCases(seed: 3) { generator in
      let relation = try LayerRelation.random(using: &generator)
      let cells = (
        relation.plane.inputShape.reduce(1, *), relation.plane.outputShape.reduce(1, *)
      )
      for meeting in meetings(relation, by: .output) {
        let input = meeting.input / cells.0 % relation.channels.inputs
        let output = meeting.output / cells.1 % relation.channels.outputs
        #expect(
          input / relation.channels.inputsPerGroup == output / relation.channels.outputsPerGroup)
      }
    }
  }
}

extension Meeting {
  /// The place of the cell that a walk holds still.
  fileprivate func place(by walk: Walk) -> Int {
    switch walk {
    case .output: output
    case .input: input
    case .tap: tap
    }
  }
}

extension [Meeting] {
  /// How often each meeting is there.
  fileprivate var counted: [Meeting: Int] { reduce(into: [:]) { $0[$1, default: 0] += 1 } }
}
