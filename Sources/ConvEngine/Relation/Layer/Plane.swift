/// The relations of the axes that a filter slides along: two axes are a picture, one is a picture of one
/// row.
///
/// A cell of a plane is counted row by row:
///
///     0  1  2  3        in a plane of 3 x 4 the cell in row 1 and column 2 is 1·4 + 2 = 6
///     4  5  6  7
///     8  9 10 11
public struct Plane: Hashable, Sendable {
  public let rows: Relation
  public let columns: Relation
  /// How many axes there are, 1 or 2.
  public let rank: Int

  /// Creates the plane of one axis.
  public init(_ columns: Relation) {
    self.init(rank: 1, rows: .single, columns: columns)
  }

  /// Creates the plane of two axes.
  public init(rows: Relation, columns: Relation) {
    self.init(rank: 2, rows: rows, columns: columns)
  }

  /// Creates the plane of as many axes as there are relations, one or two.
  ///
  /// - Precondition: There are one or two relations.
  public init(_ relations: [Relation]) {
    precondition([1, 2].contains(relations.count), "A plane must have one axis or two")
    self.init(rank: relations.count, rows: relations[0], columns: relations[relations.count - 1])
  }

  private init(rank: Int, rows: Relation, columns: Relation) {
    self.rank = rank
    self.rows = rank == 1 ? .single : rows
    self.columns = columns
  }
}

extension Plane {
  /// The relation of each axis: `[columns]`, or `[rows, columns]`.
  public var axes: [Relation] { rank == 1 ? [columns] : [rows, columns] }

  /// The size of the input along each axis, `[L]` or `[H, W]`.
  public var inputShape: [Int] { axes.map(\.inputSize) }

  /// The size of the output along each axis.
  public var outputShape: [Int] { axes.map(\.outputSize) }

  /// The size of the kernel along each axis.
  public var kernelShape: [Int] { axes.map(\.kernelSize) }
}
