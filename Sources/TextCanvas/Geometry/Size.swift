/// The extent of a piece of the screen, in character cells.
public struct Size: Hashable, Sendable {
  public var columns: Int
  public var rows: Int

  /// Creates a size of the given columns and rows.
  public init(columns: Int, rows: Int) {
    self.columns = columns
    self.rows = rows
  }

  /// The size of nothing.
  public static let zero = Size(columns: 0, rows: 0)

  /// Whether there is no cell in it.
  public var isEmpty: Bool { columns <= 0 || rows <= 0 }
}

extension Size: CustomStringConvertible {
  /// The columns and rows as people write them: `80x24`.
  public var description: String { "\(columns)x\(rows)" }
}
