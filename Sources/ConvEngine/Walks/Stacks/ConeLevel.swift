/// One level of the cone of a unit: the input, or the units of a layer.
///
///     level 2    ·  ·  ◉  ·  ·  ·          window 2..<3     size 5  jump 1  start 0
///     level 1    ·  ·  ●  ●  ●  ·  ·       window 2..<5     size 3  jump 1  start 0
///     input      ·  ·  ●  ●  ●  ●  ●  ·    window 2..<7     size 1  jump 1  start 0
public struct ConeLevel: Hashable, Sendable {
  /// How many layers stand below: 0 for the input.
  public let level: Int
  /// The relation of the level's units to the level below, along each axis; none for the input.
  public let relations: [Relation]
  /// From the first to the last cell of the input that a unit of this level depends on, along each axis.
  public let size: [Int]
  /// How far that window moves over the input from one unit to the next, along each axis.
  public let jump: [Int]
  /// Where the window of unit 0 begins in the input, along each axis; in the padding below 0.
  public let start: [Int]
  /// From the first to the last cell of this level that the frame's unit depends on, be they in the
  /// padding, or that sees the frame's cell, along each axis.
  public let window: [Range<Int>]
}
