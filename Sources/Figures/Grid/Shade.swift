import ConvEngine
import TextCanvas

/// A cell as a shade of a picture or a heat map, two columns wide.
///
///     0 … 1        ░░ ▒▒ ▓▓ ██         from background to foreground
///     −6 … 6       ░- ▒- ▓- █-         negative, in the other hue as well
///
/// One scale holds for all frames of a figure: the largest value that any cell can have.
struct Shade {
  let text: String
  let ink: Ink

  private static let levels: [Character] = [" ", "░", "▒", "▓", "█"]

  init(_ cell: Cell, scale: ValueBounds) {
    guard let value = cell.value?.constant else {
      text = cell.roles.contains(.pending) ? " ·" : "  "
      ink = .pending
      return
    }
    let largest = max(scale.numbers.upperBound, -scale.numbers.lowerBound)
    let share = largest > 0 && value.isFinite ? value.magnitude / largest : 0
    let level = share < 1.0 / 16 ? 0 : min(4, max(1, Int((share * 4).rounded())))
    let mark = Self.levels[level]
    text = level == 0 ? "  " : value < 0 ? "\(mark)-" : "\(mark)\(mark)"
    ink = Self.ink(value, level: level, isSigned: scale.numbers.lowerBound < 0, cell.roles)
  }

  private static func ink(_ value: Double, level: Int, isSigned: Bool, _ roles: Roles) -> Ink {
    if roles.contains(.current) { return .current }
    if level == 0 { return .plain }
    return isSigned ? value < 0 ? .weightB : .weightA : .plain
  }
}
