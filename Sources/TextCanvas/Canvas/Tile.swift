/// One character cell of a canvas.
///
/// A character two columns wide is kept in the left one of its cells; the right one, its
/// *continuation*, has the width 0.
public struct Tile: Hashable, Sendable {
  public let character: Character
  public let ink: Ink
  public let width: Int
  /// The shades of a picture, which are seen in place of the character where there are colors.
  public internal(set) var paint: Paint?

  /// Creates a cell with the character, or with what a cell can show of it.
  public init(_ character: Character, ink: Ink = .plain) {
    let glyph = glyphs(of: String(character)).first ?? Glyph(character: " ", width: 1)
    self.init(glyph, ink: ink)
  }

  init(_ glyph: Glyph, ink: Ink) {
    self.init(character: glyph.character, ink: ink, width: glyph.width)
  }

  private init(character: Character, ink: Ink, width: Int) {
    self.character = character
    self.ink = ink
    self.width = width
  }

  /// A plain space.
  public static let blank = Tile(character: " ", ink: .plain, width: 1)

  /// Whether it is the right half of a wide character.
  public var isContinuation: Bool { width == 0 }

  /// Returns the right half of a wide character.
  static func continuation(ink: Ink) -> Tile { Tile(character: " ", ink: ink, width: 0) }

  /// Returns the cell in another ink.
  public func inked(_ ink: Ink) -> Tile { Tile(character: character, ink: ink, width: width) }
}
