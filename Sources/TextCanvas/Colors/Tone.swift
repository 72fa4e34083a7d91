/// A shade of a picture or of a heat map: colors for values, where inks are colors for meanings.
///
/// Neighbors of a ramp can be told apart by color-blind eyes, and so can a value and its opposite: they differ in
/// lightness as well as in hue.
public enum Tone: Hashable, Sendable {
  /// From the background, 0, to the foreground, 8.
  case gray(Int)
  /// From -4 over 0, the background, to 4.
  case signed(Int)
}

/// The two shades of a character cell, one above the other.
///
/// Where there are no colors for them the cell's own character is seen.
public struct Paint: Hashable, Sendable {
  public let upper: Tone
  public let lower: Tone

  /// Creates the shades of the upper and the lower half of a cell.
  public init(upper: Tone, lower: Tone) {
    self.upper = upper
    self.lower = lower
  }
}

extension Theme {
  /// Returns the looks of a half block with its two shades, or nil where the theme has no colors.
  public func appearance(of paint: Paint) -> Appearance? {
    guard self != .mono else { return nil }
    return Appearance(color(of: paint.upper), on: color(of: paint.lower))
  }

  private func color(of tone: Tone) -> Color {
    switch tone {
    case .gray(let level):
      let ramp = self == .light ? Self.grays.reversed() : Self.grays
      return Self.gray(ramp[min(8, max(0, level))])
    case .signed(let level):
      let place = min(8, max(0, level + 4))
      let ramp = self == .light ? Self.signedOnLight : Self.signedOnDark
      return Color(ramp[place], sixteen: Self.sixteen[place], eight: Self.eight[place])
    }
  }

  private static func gray(_ index: UInt8) -> Color {
    let isBright = index >= 244
    return Color(index, sixteen: isBright ? 15 : index > 234 ? 8 : 0, eight: isBright ? 7 : 0)
  }

  private static let grays: [UInt8] = [232, 235, 238, 241, 244, 247, 250, 253, 255]
  private static let signedOnDark: [UInt8] = [220, 178, 136, 94, 235, 25, 32, 75, 153]
  private static let signedOnLight: [UInt8] = [94, 172, 215, 223, 255, 153, 110, 67, 24]
  private static let sixteen: [UInt8] = [11, 11, 3, 3, 0, 4, 4, 12, 12]
  private static let eight: [UInt8] = [3, 3, 3, 3, 0, 4, 4, 4, 4]
}

extension Paint {
  /// The letter that stands for the upper shade in the style plane of a picture: `0` to `8`, below zero `A` to `D`.
  var letter: Character {
    switch upper {
    case .gray(let level): Character("\(min(8, max(0, level)))")
    case .signed(let level):
      level < 0 ? Array("ABCD")[min(4, -level) - 1] : Character("\(min(4, level))")
    }
  }
}
