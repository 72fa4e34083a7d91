import ConvEngine
import Figures
import LessonLanguage
import TextCanvas

/// The cell of a figure that is being changed, and what is typed in its place.
struct CellEditor: Hashable, Sendable {
  /// The row of cells: the input or the filter.
  var panel = Panel.Kind.input
  /// The place in the row as it is drawn, from 0.
  var index = 0
  /// What has been typed, or nil before the first character.
  var text: String?

  var selection: CellSelection { CellSelection(panel: panel, position: Position(column: index), text: text) }

  /// Moves along the row, as far as it goes.
  mutating func move(by places: Int, in layer: Demonstration) {
    text = nil
    index = min(max(0, index + places), length(in: layer) - 1)
  }

  /// Goes from the input to the filter or back.
  mutating func changeRow(in layer: Demonstration) {
    text = nil
    panel = panel == .input ? .filter : .input
    index = min(index, length(in: layer) - 1)
  }

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

  private func length(in layer: Demonstration) -> Int {
    panel == .input ? layer.input.count : layer.weight.count
  }

  /// Returns the layer with a value in place of the cell's.
  func changing(_ layer: Demonstration, to value: Polynomial) -> Demonstration {
    var result = layer
    if panel == .input {
      result.input[index] = value
    } else {
      // A flipped filter is drawn turned around, but written as it was given.
      result.weight[layer.isFlipped ? layer.weight.count - 1 - index : index] = value
    }
    return result
  }
}
