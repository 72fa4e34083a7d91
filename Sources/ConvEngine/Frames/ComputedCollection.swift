/// A collection whose elements are computed from their index, each time they are asked for.
///
/// Stepping back is subscripting and jumping costs nothing; a million elements cost no memory.
///
///     let squares = ComputedCollection(count: 5) { $0 * $0 }
///     squares[3]        // 9
///     squares.reversed().first  // 16
public struct ComputedCollection<Element>: RandomAccessCollection, Sendable {
  public let count: Int
  private let element: @Sendable (Int) -> Element

  /// Creates a collection of as many elements as given, each a function of its index.
  public init(count: Int, element: @escaping @Sendable (Int) -> Element) {
    precondition(count >= 0, "A collection must not have fewer than no elements")
    self.count = count
    self.element = element
  }

  /// The collection that has no elements.
  static var empty: ComputedCollection {
    ComputedCollection(count: 0) { _ in preconditionFailure("There are no elements") }
  }

  public var startIndex: Int { 0 }
  public var endIndex: Int { count }

  public subscript(index: Int) -> Element {
    precondition(indices.contains(index), "An index must be less than the count")
    return element(index)
  }
}

/// A walk over an operation: one frame for each step, computed from its index alone.
public typealias Trace = ComputedCollection<Frame>
