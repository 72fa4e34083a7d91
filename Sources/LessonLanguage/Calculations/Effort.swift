import ConvEngine

/// How much one answer may take: as many values as anyone could read, and about a second's work.
///
/// The frames of a walk have no such limit, for each is computed when it is looked at.
enum Effort {
  /// No answer, and no value that is read, has more numbers than this.
  static let valueLimit = 1_000_000

  /// Looks whether a result has more values than anyone could read.
  ///
  /// - Throws: ``ConvolutionError/resultTooLarge(shape:limit:)``.
  static func check(values shape: [Int]) throws(ConvolutionError) {
    guard shape.hasProduct(atMost: valueLimit) else {
      throw .resultTooLarge(shape: shape, limit: valueLimit)
    }
  }

  /// Looks whether so many products, one for each choice of factors, would take longer than anyone waits.
  ///
  /// - Throws: ``ConvolutionError/tooManyProducts(shape:limit:)``.
  static func check(products shape: [Int], limit: Int) throws(ConvolutionError) {
    guard shape.hasProduct(atMost: limit) else {
      throw .tooManyProducts(shape: shape, limit: limit)
    }
  }
}

extension [Int] {
  /// Returns whether the product of positive numbers is at most a limit.
  func hasProduct(atMost limit: Int) -> Bool {
    map { Swift.max(1, $0) }.product(atMost: limit) != nil
  }
}
