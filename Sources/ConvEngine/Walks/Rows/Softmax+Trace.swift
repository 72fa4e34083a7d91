extension Softmax {
  /// The walk over the softmax, one frame for each probability: a power, divided by the sum of its row.
  ///
  /// The terms are the powers of the row, and the sum of the last is what each of them is divided
  /// by (``Equation/quotient``). The panels are those of one example.
  ///
  ///     let softmax = try Softmax(Tensor<Double>(shape: [1, 2], elements: [5, 5]))
  ///     softmax.trace[1].terms.map(\.sum)  // 1, 2
  ///     softmax.trace[1].quotient?.value           // 0.5
  ///
  /// - Complexity: O(logits), for the bounds of what will be seen; of a frame O(classes).
  public var trace: Trace {
    let (classes, walk) = (logits.shape[1], SoftmaxTrace(self))
    return Trace(count: logits.elements.count) { place in
      SoftmaxStep(trace: walk, example: place / classes, place: place % classes).frame
    }
  }

  /// Returns the walk over the gradient of the logits, given that of the probabilities: one frame for each
  /// logit, by the row of the Jacobian matrix that is its own.
  ///
  ///     grad_logits[c] = Σ over classes k of  J[c, k] · grad_output[k]        J[c, k] = p[c] · (δ[c, k] − p[k])
  ///
  ///     let softmax = try Softmax(Tensor<Double>(shape: [1, 2], elements: [5, 5]))
  ///     let slope = Tensor<Double>(shape: [1, 2], elements: [4, 0])
  ///     try softmax.inputGradientTrace(slope)[0].terms.map(\.product)  // 1, 0
  ///
  /// - Throws: ``ConvolutionError/gradientShapeMismatch(given:output:)``.
  /// - Complexity: O(logits), for the bounds of what will be seen; of a frame O(classes).
  public func inputGradientTrace(
    _ outputGradient: Tensor<Value>
  ) throws(ConvolutionError) -> Trace {
    try outputGradient.checkGradient(of: logits.shape)
    let (classes, walk) = (logits.shape[1], SoftmaxGradient(self, of: outputGradient))
    return Trace(count: logits.elements.count) { place in
      SoftmaxGradientStep(trace: walk, example: place / classes, place: place % classes).frame
    }
  }
}
