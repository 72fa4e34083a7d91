/// Where the three sides of a layer come together: an input cell that meets an output cell through a tap.
///
/// Along one axis its places are indices, over a whole layer they are positions; there the input may lie
/// in the padding. Only ``LayerRelation/collect(by:start:product:)`` counts them row by row through the
/// elements of the tensors, as it multiplies nothing else.
public struct Joint<Place: Hashable & Sendable>: Hashable, Sendable {
  public let input: Place
  public let tap: Place
  public let output: Place
}
