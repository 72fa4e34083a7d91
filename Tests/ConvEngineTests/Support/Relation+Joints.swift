@testable import ConvEngine

extension Relation {
  /// Returns each output that reads an input cell, in order, with the tap that it reads through.
  func joints(of input: Int) -> [Joint<Int>] {
    var joints: [Joint<Int>] = []
    forEachJoint(at: input) { joints.append($0) }
    return joints
  }
}
