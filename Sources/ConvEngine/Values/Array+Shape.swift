// What is asked of a list that has a number for each axis: a shape, or a parameter along the axes.
extension [Int] {
  /// Returns the product of sizes, or nil where it is larger than a limit or cannot be counted.
  ///
  ///     [2, 3, 4].product(atMost: 24)      // 24
  ///     [2, 3, .max].product(atMost: 24)   // nil
  public func product(atMost limit: Int) -> Int? {
    var product = 1
    for size in self {
      let (next, overflow) = product.multipliedReportingOverflow(by: size)
      guard !overflow, next <= limit else { return nil }
      product = next
    }
    return product
  }

  /// Returns the index along each axis of an element of a tensor of this shape, by its place row by row.
  ///
  ///     [2, 3].indices(at: 4)   // [1, 1]
  public func indices(at place: Int) -> [Int] {
    var rest = place
    return reversed().map { size in
      defer { rest /= size }
      return rest % size
    }.reversed()
  }
}

extension Array {
  /// Returns one element for each axis, given so many or one for all.
  ///
  /// - Throws: ``ConvolutionError/wrongAxisCount(given:expected:)``.
  public func forEachAxis(_ count: Int) throws(ConvolutionError) -> [Element] {
    if self.count == 1 { return Array(repeating: self[0], count: count) }
    guard self.count == count else {
      throw .wrongAxisCount(given: self.count, expected: count)
    }
    return self
  }
}
