extension Tensor {
  /// How many axes there are.
  public var rank: Int { shape.count }

  /// Creates a tensor of one value everywhere.
  public init(repeating value: Value, shape: [Int]) {
    self.init(shape: shape, elements: Array(repeating: value, count: shape.reduce(1, *)))
  }

  /// Returns the same elements, read in another shape.
  ///
  /// - Precondition: The shape has as many places.
  public func reshaped(_ shape: [Int]) -> Tensor {
    Tensor(shape: shape, elements: elements)
  }

  /// Returns the tensor with all axes behind the first made one, as a linear layer reads it.
  ///
  ///     Tensor(repeating: 0, shape: [2, 3, 4, 5]).flattened().shape  // [2, 60]
  ///
  /// A tensor of one axis or none stays as it is.
  public func flattened() -> Tensor {
    guard rank > 1 else { return self }
    return reshaped([shape[0], shape.dropFirst().reduce(1, *)])
  }

  /// Returns the tensor with its axes in another order.
  ///
  ///     Tensor(shape: [2, 3], elements: [1, 2, 3, 4, 5, 6]).permuted([1, 0])
  ///     // shape [3, 2], elements 1 4 2 5 3 6
  ///
  /// The order names, for each axis of the result, the axis that it was.
  ///
  /// - Precondition: Each axis is named once.
  public func permuted(_ order: [Int]) -> Tensor {
    precondition(order.sorted() == Array(shape.indices), "Each axis must be named once")
    let steps = strides
    let result = order.map { shape[$0] }
    let places = order.reversed().reduce([0]) { places, axis in
      (0..<shape[axis]).flatMap { index in places.map { $0 + index * steps[axis] } }
    }
    return Tensor(shape: result, elements: places.map { elements[$0] })
  }

  /// Returns the tensor with its last axes turned around, as a true convolution turns its filters.
  ///
  ///     Tensor(shape: [1, 2, 2], elements: [1, 2, 3, 4]).flipped(axes: 2).elements  // 4 3 2 1
  ///
  /// Row by row, a plane that is turned around along both of its axes is read from its end.
  ///
  /// - Precondition: There are as many axes.
  public func flipped(axes: Int) -> Tensor {
    precondition(0...rank ~= axes, "Only axes that there are can be flipped")
    let size = shape.suffix(axes).reduce(1, *)
    let places = elements.indices.map { $0 / size * size + size - 1 - $0 % size }
    return Tensor(shape: shape, elements: places.map { elements[$0] })
  }

  /// The filters `[C_out, C_in/groups, …]` turned around along all axes of their planes.
  var turned: Tensor { flipped(axes: rank - 2) }

  /// How many elements lie between neighbors along each axis.
  var strides: [Int] {
    var step = 1
    var steps: [Int] = []
    for size in shape.reversed() {
      steps.append(step)
      step *= size
    }
    return steps.reversed()
  }

  /// The sum over all cells of each channel of `[N, C, …]`, `[C]`.
  var sumsOfChannels: Tensor {
    Tensor(shape: [shape[1]], elements: (0..<shape[1]).map(sum(ofChannel:)))
  }

  @specialized(where Value == Double)
  @specialized(where Value == Float)
  private func sum(ofChannel channel: Int) -> Value {
    let cells = shape.dropFirst(2).reduce(1, *)
    var addends: [Value] = []
    addends.reserveCapacity(shape[0] * cells)
    for example in 0..<shape[0] {
      let start = (example * shape[1] + channel) * cells
      addends += elements[start..<start + cells]
    }
    return Value.sum(.zero, addends)
  }
}
