import ConvEngine
import TutorTestSupport

extension Window {
  /// Returns a window and the shape of an input that it goes together with, along one axis or two.
  static func random(
    paddingUpTo padding: Int = 2, dilationUpTo dilation: Int = 3, isCeiling: Bool? = nil,
    using generator: inout SeededGenerator
  ) -> (window: Window, inputShape: [Int]) {
    while true {
      let axes = 0..<Int.random(in: 1...2, using: &generator)
      let stride = axes.map { _ in Int.random(in: 1...4, using: &generator) }
      let window = Window(
        kernel: axes.map { _ in .random(in: 1...4, using: &generator) },
        stride: Bool.random(using: &generator) ? stride : nil,
        padding: axes.map { _ in
          .amount(
            Padding(
              before: .random(in: 0...padding, using: &generator),
              after: .random(in: 0...padding, using: &generator)))
        },
        dilation: axes.map { _ in .random(in: 1...dilation, using: &generator) },
        isCeiling: isCeiling ?? .random(using: &generator))
      let channels = (0..<2).map { _ in Int.random(in: 1...2, using: &generator) }
      let shape = channels + axes.map { _ in .random(in: 1...7, using: &generator) }
      if (try? LayerRelation(pooling: shape, window)) != nil { return (window, shape) }
    }
  }
}

/// What a tap of a pooling's window comes upon.
enum Sight: Hashable {
  case cell(Int)
  case padding
  case beyond
}

/// Returns what the taps of a window see along an axis, found by laying the window on a padded row.
func sights(_ relation: Relation, output: Int) -> [Sight] {
  let row =
    Array(repeating: Sight.padding, count: relation.padding.before)
    + (0..<relation.inputSize).map { .cell($0) }
    + Array(repeating: .padding, count: relation.padding.after)
  let start = output * relation.stride
  return (0..<relation.kernelSize).map { tap in
    let place = start + tap * relation.dilation
    return place < row.count ? row[place] : .beyond
  }
}

/// Returns what the taps of each window of a plane see, in the order of the outputs.
///
/// A tap of two axes sees a cell where both see one, and the padding where neither is beyond it.
func sights(_ plane: Plane) -> [[Sight]] {
  let axes = [plane.rows, plane.columns].map { axis in
    (0..<axis.outputSize).map { sights(axis, output: $0) }
  }
  return axes[0].flatMap { rows in
    axes[1].map { columns in
      rows.flatMap { row in columns.map { both(row, $0, width: plane.columns.inputSize) } }
    }
  }
}

private func both(_ row: Sight, _ column: Sight, width: Int) -> Sight {
  switch (row, column) {
  case (.cell(let row), .cell(let column)): .cell(row * width + column)
  case (.beyond, _), (_, .beyond): .beyond
  default: .padding
  }
}

extension [Sight] {
  /// The places of the cells that are seen.
  var cells: [Int] {
    compactMap { if case .cell(let place) = $0 { place } else { nil } }
  }
}

extension Tensor {
  /// The planes of `[N, C, …]`, one after the other.
  var planes: [[Value]] {
    let cells = shape.dropFirst(2).reduce(1, *)
    return stride(from: 0, to: elements.count, by: cells).map { Array(elements[$0..<$0 + cells]) }
  }
}
