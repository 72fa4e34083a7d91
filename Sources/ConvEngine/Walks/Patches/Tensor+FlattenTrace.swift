extension Tensor {
  /// Returns the walk over flattening the tensor, `[N, C, H, W]`, one frame for each value.
  ///
  ///     let maps = Tensor<Double>(shape: [1, 2, 1, 2], elements: [1, 2, 3, 4])
  ///     try maps.flatteningTrace().count  // 4
  ///
  /// - Throws: ``ConvolutionError`` if there are no values.
  /// - Complexity: O(values), for the bounds of what will be seen.
  public func flatteningTrace() throws(ConvolutionError) -> Trace { try FlattenTrace(self).trace }

  /// Returns the walk over the gradient of a flattened input of a shape, of which the tensor is the gradient
  /// of the output.
  ///
  /// - Throws: ``ConvolutionError/gradientShapeMismatch(given:output:)``.
  /// - Complexity: O(values), for the bounds of what will be seen.
  public func flatteningGradientTrace(inputShape: [Int]) throws(ConvolutionError) -> Trace {
    try checkGradient(of: [inputShape[0], inputShape.dropFirst().reduce(1, *)])
    return try FlattenTrace(outputGradient: self, inputShape: inputShape).trace
  }
}
