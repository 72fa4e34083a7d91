/// The convolution layer in single precision, near the speed of the machine.
///
/// It says what ``Convolution`` says of the same relation, but of numbers alone and without frames: the
/// three walks of the relation, each near as many multiplications a second as a machine can do.
///
///     by output   output             weight · input           convolution
///     by input    inputGradient      weight · output          transposed convolution
///     by tap      weightGradient     output · input           gradient of the weight
///
/// All arrays are row by row, with the shapes of the relation:
///
///     input  [N, C_in, H, W]       weight  [C_out, C_in/groups, h, w]       output  [N, C_out, H~, W~]
///
///     let edges = FastConvolution(
///       LayerRelation(
///         examples: 1, channels: try ChannelRelation(inputs: 1, outputs: 1),
///         plane: Plane(try Relation(inputSize: 4, kernelSize: 3))))
///     edges.output(input: [1, 2, 4, 7], weight: [-1, 0, 1])                    // [3, 5]
///     edges.inputGradient(outputGradient: [1, 0], weight: [-1, 0, 1])          // [-1, 0, 1, 0]
///     edges.weightGradient(input: [1, 2, 4, 7], outputGradient: [1, 0])        // [1, 2, 4]
///
/// Its memory is that of what it takes and gives, and a few hundred kilobytes.
public struct FastConvolution: Hashable, Sendable {
  public let relation: LayerRelation
  private let kernels: FastKernels

  /// Creates the convolution of a layer.
  ///
  /// - Precondition: The padding is of zeros.
  public init(_ relation: LayerRelation) {
    self.init(relation, kernels: .quickest)
  }

  /// Creates the convolution of a layer that is computed by the given kernels.
  init(_ relation: LayerRelation, kernels: FastKernels) {
    precondition(
      relation.plane.axes.allSatisfy { $0.paddingMode == .zeros },
      "The padding of a fast convolution must be of zeros")
    self.relation = relation
    self.kernels = kernels
  }
}

extension FastConvolution {
  /// Returns the output, `[N, C_out, H~, W~]`, given the input and the weight, and a bias for each
  /// output channel, `[C_out]`.
  ///
  /// - Precondition: There are as many numbers as the shapes have places.
  /// - Complexity: O(output cells · C_in/groups · taps).
  public func output(input: [Float], weight: [Float], bias: [Float]? = nil) -> [Float] {
    check(input, "input", relation.inputShape)
    check(weight, "weight", relation.weightShape)
    if let bias { check(bias, "bias", [relation.channels.outputs]) }
    return FastWalk(relation, by: .output, weight: weight, kernels: kernels)
      .result(of: input, bias: bias)
  }

  /// Returns the gradient of the input, `[N, C_in, H, W]`, given that of the output and the weight.
  ///
  /// It is also the transposed convolution of what is given as the output's gradient.
  ///
  /// - Precondition: There are as many numbers as the shapes have places.
  /// - Complexity: O(output cells · C_in/groups · taps).
  public func inputGradient(outputGradient: [Float], weight: [Float]) -> [Float] {
    check(outputGradient, "gradient", relation.outputShape)
    check(weight, "weight", relation.weightShape)
    return FastWalk(relation, by: .input, weight: weight, kernels: kernels)
      .result(of: outputGradient)
  }

  /// Returns the gradient of the weight, `[C_out, C_in/groups, h, w]`, given the input and the gradient
  /// of the output.
  ///
  /// - Precondition: There are as many numbers as the shapes have places.
  /// - Complexity: O(output cells · C_in/groups · taps).
  public func weightGradient(input: [Float], outputGradient: [Float]) -> [Float] {
    check(input, "input", relation.inputShape)
    check(outputGradient, "gradient", relation.outputShape)
    return FastTapWalk(relation, kernels: kernels)
      .result(input: input, outputGradient: outputGradient)
  }

  private func check(_ numbers: [Float], _ name: String, _ shape: [Int]) {
    precondition(
      numbers.count == shape.reduce(1, *), "The \(name) must have one number for each place")
  }
}
