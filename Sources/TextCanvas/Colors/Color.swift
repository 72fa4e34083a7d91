/// A color of the terminal's palette, with what replaces it where the palette is smaller.
public struct Color: Hashable, Sendable {
  /// The number in the palette of 256 colors.
  public let index: UInt8

  /// The number in the palette of 16 colors.
  public let sixteen: UInt8

  /// The number in the palette of 8 colors.
  public let eight: UInt8

  /// Creates a color.
  ///
  /// - Precondition: `index` is at least 16, since a terminal's user chooses the first 16 colors, and
  ///   the other two numbers lie in their palettes.
  public init(_ index: UInt8, sixteen: UInt8, eight: UInt8) {
    precondition(index >= 16, "A color must not depend on the user's palette")
    precondition(sixteen < 16 && eight < 8, "A color must lie in its palette")
    self.index = index
    self.sixteen = sixteen
    self.eight = eight
  }

  /// Returns the number to use where the terminal has that many colors.
  public func index(ofColors count: Int) -> UInt8 {
    count >= 256 ? index : count >= 16 ? sixteen : eight
  }

  /// The red, green and blue of the color, 0 to 255.
  ///
  /// From 232 on the palette is a gray ramp, below a cube of six levels a channel.
  public var channels: (red: UInt8, green: UInt8, blue: UInt8) {
    if index >= 232 {
      let gray = 8 + 10 * (index - 232)
      return (gray, gray, gray)
    }
    let level: (UInt8) -> UInt8 = { $0 == 0 ? 0 : 55 + 40 * $0 }
    let cube = index - 16
    return (level(cube / 36), level(cube / 6 % 6), level(cube % 6))
  }
}
