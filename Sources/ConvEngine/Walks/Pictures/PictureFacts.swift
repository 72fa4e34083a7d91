/// What is known of a channel that is looked at as a picture.
public struct PictureFacts: Hashable, Sendable {
  /// A value and where it stands first, row by row.
  public struct Extreme: Hashable, Sendable {
    public let value: Double
    public let row: Int
    public let column: Int
  }

  /// The shape of the tensor that the channel is one of.
  public let shape: [Int]
  public let example: Int
  public let channel: Int
  /// The smallest value and the largest one; what is no number is neither.
  public let smallest: Extreme?
  public let largest: Extreme?
  /// How many cells the channel has, and how many of them are 0.
  public let cellCount: Int
  public let zeroCount: Int

  /// The share of the cells that are 0, from 0 to 1.
  public var zeroShare: Double { Double(zeroCount) / Double(max(1, cellCount)) }
}

extension PictureFacts {
  /// Looks at one plane of a tensor, given its values row by row.
  ///
  /// - Complexity: O(cells).
  init(of cells: [Double], columns: Int, shape: [Int], example: Int, channel: Int) {
    func extreme(_ place: Int?) -> Extreme? {
      place.map { Extreme(value: cells[$0], row: $0 / columns, column: $0 % columns) }
    }
    let places = cells.indices.filter { !cells[$0].isNaN }
    let smallest = places.min { cells[$0] < cells[$1] }
    let largest = places.min { cells[$0] > cells[$1] }
    self.init(
      shape: shape, example: example, channel: channel, smallest: extreme(smallest),
      largest: extreme(largest), cellCount: cells.count, zeroCount: cells.count { $0 == 0 })
  }
}

extension Frame {
  /// What is known of the channel that is looked at, or nil where it is no picture.
  public var picture: PictureFacts? { if case .picture(let facts) = facts { facts } else { nil } }
}
