extension CrossEntropy {
  /// The walk over the loss, one frame for each example: how surprising its target is.
  ///
  /// The terms are those of the definition, `loss = Σ t[k] · (−ln p[k])`, in which the target t is 1
  /// for the class that is right and 0 for all others. The panels are those of one example; the output is
  /// the loss that the examples up to this one come to.
  ///
  ///     let entropy = try CrossEntropy(
  ///       logits: Tensor<Double>(shape: [1, 4], elements: [2, 2, 2, 2]), target: [3])
  ///     entropy.trace[0].terms.map(\.product)  // 0, 0, 0, ln 4
  ///
  /// - Complexity: O(N · classes), for the sums of the losses; of a frame O(classes).
  public var trace: Trace {
    let walk = CrossEntropyTrace(self)
    return Trace(count: target.count) { CrossEntropyStep(trace: walk, example: $0).frame }
  }

  /// The walk over the gradient of the logits, one frame for each: what is expected of its class, less what
  /// is right.
  ///
  /// The step is that of an input, and where the loss is a mean each sum is divided by the
  /// ``Equation/divisor``.
  ///
  ///     let entropy = try CrossEntropy(
  ///       logits: Tensor<Double>(shape: [1, 4], elements: [2, 2, 2, 2]), target: [3])
  ///     entropy.logitsGradientTrace[3].terms.map(\.sum)  // 0.25, -0.75
  ///
  /// - Complexity: O(N · classes), for the bounds of what will be seen; of a frame O(classes).
  public var logitsGradientTrace: Trace {
    let (classes, walk) = (logits.shape[1], CrossEntropyTrace(self))
    return Trace(count: logits.elements.count) { place in
      CrossEntropyGradientStep(
        trace: walk, example: place / classes, place: place % classes
      ).frame
    }
  }
}
