/// An input cell that meets an output cell through a tap of the filter.
///
/// Along one axis the three are positions; over a whole layer they are places in the elements of its
/// tensors, row by row.
public struct Meeting: Hashable, Sendable {
  public let input: Int
  public let tap: Int
  public let output: Int
}
