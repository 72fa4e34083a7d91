/// An array of values with a shape, stored row by row: the last axis runs fastest.
///
///     let matrix = Tensor(shape: [2, 3], elements: [1, 2, 3, 4, 5, 6])
///     matrix[1, 0]  // 4
public struct Tensor<Value: Scalar>: Hashable, Sendable {
  /// The size of each axis; a single value has the shape `[]`.
  public let shape: [Int]

  /// The values in row-major order.
  public let elements: [Value]

  /// Creates a tensor of a shape from its elements in row-major order.
  ///
  /// - Precondition: There are as many elements as the shape has places.
  public init(shape: [Int], elements: [Value]) {
    precondition(
      elements.count == shape.reduce(1, *), "A tensor must have one element for each place")
    self.shape = shape
    self.elements = elements
  }

  /// Accesses the value at a position, given by one index for each axis.
  public subscript(indices: Int...) -> Value {
    precondition(indices.count == shape.count, "A position must have one index for each axis")
    precondition(
      zip(indices, shape).allSatisfy { 0 <= $0 && $0 < $1 }, "A position must lie inside the shape")
    return elements[zip(indices, shape).reduce(0) { $0 * $1.1 + $1.0 }]
  }

  /// Returns a tensor of the same shape with each value replaced by its image.
  public func map<Image: Scalar>(_ image: (Value) -> Image) -> Tensor<Image> {
    Tensor<Image>(shape: shape, elements: elements.map(image))
  }
}
