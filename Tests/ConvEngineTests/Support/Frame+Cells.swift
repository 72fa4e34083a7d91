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

  /// Whether what the step is about lies in the panel, and is not nothing.
  var hasFocusInside: Bool {
    !focusRows.isEmpty && !focusColumns.isEmpty && focusRows.clamped(to: rows) == focusRows
      && focusColumns.clamped(to: columns) == focusColumns
  }

  /// Whether no number is beyond what the panel announces.
  var hasNumbersInBounds: Bool { numbers.allSatisfy(bounds.numbers.contains) }
}

/// What a frame says, to be compared with what another says: all but running sums, which repeat the
/// products, and the patches beside a layer, which repeat its cells.
struct FrameFacts: Hashable {
  let cells: [[Cell]]
  let places: [[Position]]
  let products: [Polynomial]
  let names: [[Name?]]

  init(_ frame: Frame) {
    let terms = Array(frame.terms)
    let beside: Set<Panel.Kind> =
      [.unfold, .fold].contains(frame.operation)
      ? [] : [.patches, .patchMatrix, .kernelMatrix, .productMatrix]
    cells = frame.panels.filter { !beside.contains($0.kind) }.map(\.cells)
    places = terms.map { [$0.input, $0.tap, $0.output] }
    products = terms.map(\.product)
    names = terms.map { [$0.weight.name, $0.operand.name, $0.cell] }
  }
}
