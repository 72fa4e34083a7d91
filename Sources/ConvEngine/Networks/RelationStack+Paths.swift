// How many ways lead down from a unit to each cell that it sees, one tap of each layer at a time: what the
// cell would count for if all weights were 1.
//
//     layer 2            ◉                       1
//     layer 1         ●  ●  ●                 1  1  1
//     input        ●  ●  ●  ●  ●           1  2  3  2  1        the middle counts most

/// A cell and the number of ways that lead to it.
public struct PathCount: Hashable, Sendable {
  public let cell: Int
  /// How many ways there are; `Int.max` stands for that many or more.
  public let count: Int
}

extension RelationStack {
  /// Returns how many ways lead from a unit to each cell that it sees, in the order of the cells; those
  /// that no way leads to are left out.
  ///
  ///     let layers = [3, 3].map { Layer.convolution(ConvolutionLayer(window: LayerWindow(kernel: [$0]))) }
  ///     let stack = try ReceptiveField(layers, inputSize: [12]).axes[0]
  ///     try stack.pathCounts(from: 2).map(\.count)  // [1, 2, 3, 2, 1], of the cells 2 to 6
  ///
  /// What is padding in any of the layers is not followed; without an end of the input nothing is padding.
  ///
  /// - Throws: ``ConvolutionError`` if there is no such unit, or the walk is too long.
  /// - Complexity: O(cells seen · taps), summed over the layers.
  public func pathCounts(from unit: Int) throws(ConvolutionError) -> [PathCount] {
    _ = try window(of: unit)
    var (counts, steps) = ([unit: 1], 0)
    for relation in relations.reversed() {
      guard relation.kernelSize <= (Self.walkLimit - steps) / max(counts.count, 1) else {
        throw .network(.walkTooLong(limit: Self.walkLimit))
      }
      steps += relation.kernelSize * counts.count
      counts = relation.pathCounts(below: counts, isBounded: isBounded)
    }
    return counts.sorted { $0.key < $1.key }.map { PathCount(cell: $0.key, count: $0.value) }
  }
}

extension ReceptiveField {
  /// Returns how many ways lead from a unit to the rows and columns that it sees, along each axis.
  ///
  /// In a plane the ways to a cell are those to its row times those to its column.
  ///
  /// - Throws: ``ConvolutionError`` if there is no such unit, or the walk is too long.
  public func pathCounts(from unit: [Int]) throws(ConvolutionError) -> [[PathCount]] {
    guard unit.count == axes.count else {
      throw .wrongAxisCount(given: unit.count, expected: axes.count)
    }
    var counts: [[PathCount]] = []
    for (stack, unit) in zip(axes, unit) { counts.append(try stack.pathCounts(from: unit)) }
    return counts
  }
}

extension Relation {
  /// Returns how many ways lead to the cells below some outputs, given how many lead to these.
  fileprivate func pathCounts(below outputs: [Int: Int], isBounded: Bool) -> [Int: Int] {
    var counts: [Int: Int] = [:]
    for (output, count) in outputs {
      forEachCell(below: output, isBounded: isBounded) { cell in
        let (sum, isTooLarge) = counts[cell, default: 0].addingReportingOverflow(count)
        counts[cell] = isTooLarge ? .max : sum
      }
    }
    return counts
  }

  /// Calls a function with the cell that each tap of an output reads, as often as it is read.
  private func forEachCell(below output: Int, isBounded: Bool, _ body: (Int) -> Void) {
    guard !isBounded else {
      return forEachJoint(of: output, by: .output) { body($0.input) }
    }
    for tap in 0..<kernelSize { body(input(output: output, tap: tap)) }
  }
}
