import ConvEngine
import TextCanvas

/// A value as a shade of a picture or a heat map.
///
///     0 … 1        ░ ▒ ▓ █         from background to foreground
///     −6 … 6       ░- ▒- ▓- █-     negative, in the other hue as well
///
/// One scale holds for all frames of a figure: the largest value that any cell can have.
struct Shade {
  /// How strong the value is, from 0 to 4.
  let level: Int
  let isNegative: Bool
  let tone: Tone
  /// Whether the cell has no value yet.
  let isPending: Bool

  private static let marks: [Character] = [" ", "░", "▒", "▓", "█"]

  init(_ cell: Cell, scale: ValueBounds) {
    isPending = cell.value == nil
    let value = cell.value?.constant ?? 0
    let largest = max(scale.numbers.upperBound, -scale.numbers.lowerBound)
    let share = largest > 0 && value.isFinite ? value.magnitude / largest : 0
    level = share < 1.0 / 16 ? 0 : min(4, max(1, Int((share * 4).rounded())))
    isNegative = value < 0
    let isSigned = scale.numbers.lowerBound < 0
    tone =
      isSigned
      ? .signed(isNegative ? -level : level) : .gray(min(8, Int((share * 8).rounded())))
  }

  /// Whether the value is large enough to be seen without colors.
  private var isInked: Bool { level >= 2 && !isNegative }

  /// The shade in two columns, with a sign where it is negative.
  var text: String {
    if isPending { return " ·" }
    let mark = Self.marks[level]
    return level > 0 && isNegative ? "\(mark)-" : "\(mark)\(mark)"
  }

  /// The colors of two columns, or nil for a cell without a value.
  var paint: Paint? { isPending ? nil : Paint(upper: tone, lower: tone) }

  /// Returns two shades one above the other in one column: what is seen without colors, and their colors.
  static func stacked(_ upper: Shade, _ lower: Shade?) -> (text: String, paint: Paint?) {
    let isNegative = [upper, lower].contains { $0.map { $0.level >= 2 && $0.isNegative } ?? false }
    let text =
      switch (upper.isInked, lower?.isInked ?? false) {
      case (true, true): "█"
      case (true, false): "▀"
      case (false, true): "▄"
      case (false, false): isNegative ? "▒" : " "
      }
    if upper.isPending, lower?.isPending != false { return ("·", nil) }
    return (text, Paint(upper: upper.tone, lower: lower?.tone ?? .gray(0)))
  }
}
