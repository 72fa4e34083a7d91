/// A layer with weights: a sum of weighted inputs at each output, with a bias or without.
///
///                  reads                makes              relation
///     Convolution  input                output             from the one to the other
///     Transposed   the relation's       the relation's     of the convolution that it turns around
///                  output               input
///     Linear       a plane of one cell                     features are channels
///
/// What such a layer has in common follows from these few facts: its output, its gradients, and the walks over
/// all of them.
public protocol WeightedLayer<Value>: Hashable, Sendable {
  associatedtype Value: Scalar

  /// What its frames are of.
  static var operation: Frame.Operation { get }

  var input: Tensor<Value> { get }
  /// The weights in the order they are applied.
  var weight: Tensor<Value> { get }
  /// What each channel of the output begins with, `[C_out]`.
  var bias: Tensor<Value>? { get }
  /// Whether the weights have been turned around since they were written.
  var isFlipped: Bool { get }
  /// Which cells meet.
  var relation: LayerRelation { get }
  /// The side of the relation that the layer makes: its output, or of a transposed layer its input.
  var made: Side { get }
  var outputShape: [Int] { get }

  /// Returns the same layer of other numbers, the weights in the order they are applied.
  ///
  /// - Precondition: They have the same shapes.
  func replacing(input: Tensor<Value>, weight: Tensor<Value>, bias: Tensor<Value>?) -> Self
}

extension WeightedLayer {
  public var isFlipped: Bool { false }
  public var made: Side { .output }
  public var outputShape: [Int] { relation.shape(of: made) }

  /// The output, `[N, C_out, H~, W~]`.
  ///
  /// - Complexity: O(output cells · C_in/groups · taps).
  public var output: Tensor<Value> {
    let sums =
      made == .output
      ? relation.output(input: input, weight: weight, bias: bias)
      : relation.input(output: input, weight: weight, bias: bias)
    return sums.reshaped(outputShape)
  }

  /// Returns the gradients of a loss, given its gradient with respect to the output.
  ///
  ///     grad_input[i]   collects  weight · grad_output      over the outputs that read i
  ///     grad_weight[k]  collects  grad_output · input       over all outputs
  ///     grad_bias[c]    collects  grad_output               over all cells of output channel c
  ///
  /// - Throws: ``ConvolutionError/gradientShapeMismatch(given:output:)``.
  public func gradients(
    _ outputGradient: Tensor<Value>
  ) throws(ConvolutionError) -> Gradients<Value> {
    try outputGradient.checkGradient(of: outputShape)
    let isTransposed = made == .input
    let back =
      isTransposed
      ? relation.output(input: outputGradient, weight: weight)
      : relation.input(output: outputGradient, weight: weight)
    let weights =
      isTransposed
      ? relation.weight(output: input, input: outputGradient)
      : relation.weight(output: outputGradient, input: input)
    return Gradients(
      input: back.reshaped(input.shape),
      weight: (isFlipped ? weights.turned : weights).reshaped(weight.shape),
      bias: bias.map { _ in outputGradient.sumsOfChannels })
  }

  /// The weights as they were written.
  var writtenWeight: Tensor<Value> { isFlipped ? weight.turned : weight }

  /// How many numbers the layer learns.
  var parameterCount: Int { weight.elements.count + (bias?.elements.count ?? 0) }
}

// MARK: - Checks

extension WeightedLayer where Value == Double {
  /// The input, the weight as it was written, and the bias.
  public var operands: [(name: ConvolutionError.Operand, tensor: Tensor<Double>)] {
    [(.input, input), (.weight, writtenWeight)] + (bias.map { [(.bias, $0)] } ?? [])
  }

  /// Returns the same layer of other numbers, the weights as they are written.
  ///
  /// - Precondition: They have the shapes of the operands.
  public func replacing(_ tensors: [Tensor<Double>]) -> Self {
    replacing(
      input: tensors[0], weight: isFlipped ? tensors[1].turned : tensors[1],
      bias: tensors.dropFirst(2).first)
  }
}

extension Convolution: Differentiable where Value == Double {}
extension TransposedConvolution: Differentiable where Value == Double {}
extension Linear: Differentiable where Value == Double {}
