extension Tensor {
  /// Larger tensors are not made.
  public static var elementLimit: Int { 50_000_000 }

  /// Looks whether a tensor of a shape could be held, before anything is allocated.
  ///
  /// - Throws: ``ConvolutionError/resultTooLarge(shape:limit:)``.
  static func check(_ shape: [Int], limit: Int = elementLimit) throws(ConvolutionError) {
    guard shape.product(atMost: limit) != nil else {
      throw .resultTooLarge(shape: shape, limit: limit)
    }
  }

  /// Looks whether there is one bias for each output channel.
  func checkBias(channels: Int) throws(ConvolutionError) {
    guard shape.count <= 1, elements.count == channels else {
      throw .biasSizeMismatch(bias: elements.count, outputChannels: channels)
    }
  }

  /// Looks whether a gradient has the shape of the output.
  func checkGradient(of outputShape: [Int]) throws(ConvolutionError) {
    guard shape == outputShape else {
      throw .gradientShapeMismatch(given: shape, output: outputShape)
    }
  }
}
