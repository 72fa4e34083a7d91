import ConvEngine
import Figures
import LessonLanguage
import TextCanvas

/// The cell of a figure that is being changed, and what is typed in its place.
struct CellEditor: Hashable, Sendable {
  /// The place of the tensor among those that can be changed.
  private(set) var tensor = 0
  /// The number of the cell in the tensor, row by row.
  private(set) var cell = 0
  /// What has been typed, or nil before the first character.
  var text: String?

  /// No value is longer than this.
  private static let limit = 60

  /// Takes a key that changes what is typed.
  mutating func type(_ key: Key) {
    switch key {
    case .character(let character):
      text = String(((text ?? "") + String(character)).prefix(Self.limit))
    case .backspace: text = text.map { String($0.dropLast()) }
    default: break
    }
  }

  /// Returns the tensor whose cell is chosen.
  func chosen(of command: Command) -> EditableTensor { command.editableTensors[tensor] }

  /// Returns the cell as a figure marks it, or nil for a bias, which no panel shows.
  func selection(in command: Command) -> CellSelection? {
    let chosen = chosen(of: command)
    return chosen.panel.map {
      CellSelection(panel: $0, position: chosen.position(at: cell), text: text)
    }
  }

  /// Returns the command with a value in the cell.
  func changing(_ command: Command, to value: Polynomial) throws(Diagnostic) -> Command {
    try command.setting(cell: cell, of: chosen(of: command), to: value)
  }
}

// MARK: - Moving

extension CellEditor {
  /// Goes to the next cell or the one before, from row to row, and on into another tensor.
  mutating func move(by cells: Int, in command: Command) {
    text = nil
    let tensors = command.editableTensors
    let next = cell + cells
    if (0..<tensors[tensor].count).contains(next) {
      cell = next
    } else if tensors.indices.contains(tensor + cells.signum()) {
      tensor += cells.signum()
      cell = next < 0 ? tensors[tensor].count - 1 : 0
    }
  }

  /// Goes to the row below or above, of all channels in turn; behind the last row the next tensor follows, and
  /// behind the last tensor the first.
  mutating func moveRow(by rows: Int, in command: Command) {
    text = nil
    let tensors = command.editableTensors
    let columns = tensors[tensor].extents[3]
    if (0..<tensors[tensor].count).contains(cell + rows * columns) {
      cell += rows * columns
      return
    }
    tensor = (tensor + rows.signum() + tensors.count) % tensors.count
    let (column, width) = (cell % columns, tensors[tensor].extents[3])
    cell = min(column, width - 1) + (rows < 0 ? tensors[tensor].count - width : 0)
  }
}
