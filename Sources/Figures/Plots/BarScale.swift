import ConvEngine
import TextCanvas

/// How values become bars of one row: eighths of a block, by one scale for all frames.
///
///     3    1    4    1    5    9         ▃    ▁    ▄    ▁    ▅    █
///
/// A negative value hangs from the top in the other hue, and in ASCII and mono has a `-` for a bar.
struct BarScale {
  private let largest: Double

  init(_ bounds: ValueBounds) {
    largest = max(bounds.numbers.upperBound, -bounds.numbers.lowerBound)
  }

  /// Returns the bar of a value.
  func bar(_ value: Double) -> (text: String, ink: Ink) {
    guard largest > 0, value.isFinite, value != 0 else { return (" ", .plain) }
    let eighths = max(1, min(8, Int((value.magnitude / largest * 8).rounded())))
    let blocks = Array("▁▂▃▄▅▆▇█")
    let hanging = Array("▔▔▀▀▀▀██")
    return value > 0
      ? (String(blocks[eighths - 1]), .weightA) : (String(hanging[eighths - 1]), .weightB)
  }
}
