import ConvEngine
import Testing

extension Frame {
  /// All panels of all tensors.
  var panels: [Panel] { stacks.flatMap { Array($0.panels) } }
}

extension Panel {
  /// All cells, row by row.
  var cells: [Cell] { rows.flatMap { row in columns.map { self[row: row, column: $0] } } }

  /// All values that are numbers, row by row.
  var numbers: [Double] { cells.compactMap { $0.value?.constant } }

  /// All positions, row by row.
  var positions: [Position] {
    rows.flatMap { row in
      columns.map { Position(example: example, channel: channel, row: row, column: $0) }
    }
  }

  /// Returns the positions of the cells that have any of some roles.
  func positions(_ roles: Roles) -> [Position] {
    zip(positions, cells).filter { !$0.1.roles.isDisjoint(with: roles) }.map(\.0)
  }
}

/// All that a frame says, to be compared with what another says.
struct FrameFacts: Hashable {
  let step: Frame.Step
  let cells: [[Cell]]
  let places: [[Position]]
  let products: [[Polynomial]]
  let names: [[Name?]]

  init(_ frame: Frame) {
    step = frame.step
    cells = frame.panels.map(\.cells)
    places = frame.terms.map { [$0.input, $0.tap, $0.output] }
    products = frame.terms.map { [$0.product, $0.sum] }
    names = frame.terms.map { [$0.weight.name, $0.operand.name, $0.cell] }
  }
}
