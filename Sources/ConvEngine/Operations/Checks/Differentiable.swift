/// An operation on numbers whose gradients can be checked.
///
///     let relu = Rectifier(Tensor<Double>(shape: [2], elements: [-1, 2]))
///     let ones = Tensor(repeating: 1.0, shape: [2])
///     try GradientCheck(relu, outputGradient: ones).isPassed  // true
public protocol Differentiable {
  /// The tensors that the output has gradients with respect to, by PyTorch's names.
  var operands: [(name: ConvolutionError.Operand, tensor: Tensor<Double>)] { get }

  /// What the operation makes of them.
  var output: Tensor<Double> { get }

  /// Returns the gradients of a loss, given its gradient with respect to the output.
  func gradients(
    _ outputGradient: Tensor<Double>
  ) throws(ConvolutionError) -> Gradients<Double>

  /// Returns the same operation on other tensors, in the order and shapes of the operands.
  func replacing(_ tensors: [Tensor<Double>]) throws(ConvolutionError) -> Self
}

extension GradientCheck {
  /// Checks all gradients of an operation, for the loss `Σ grad_output · output`.
  ///
  /// - Throws: ``ConvolutionError/gradientShapeMismatch(given:output:)``.
  /// - Complexity: Twice the operation for each element that is measured.
  public init(
    _ operation: some Differentiable, outputGradient: Tensor<Double>,
    placeLimit: Int = placeLimit
  ) throws(ConvolutionError) {
    let gradients = try operation.gradients(outputGradient)
    let all = [gradients.input, gradients.weight, gradients.bias].compactMap(\.self)
    let subjects = zip(operation.operands, all).map { operand, gradient in
      Subject(operand.name, operand.tensor, gradient: gradient)
    }
    try self.init(subjects, outputGradient: outputGradient, placeLimit: placeLimit) {
      (tensors) throws(ConvolutionError) in
      try operation.replacing(tensors).output
    }
  }
}
