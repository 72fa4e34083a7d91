import ConvEngine
import Testing
import TutorTestSupport

extension Tensor<Double> {
  /// Returns a tensor of numbers of which no two are equal, nor nearer than a quarter to zero.
  static func distinct(_ shape: [Int], using generator: inout SeededGenerator) -> Tensor {
    let count = shape.reduce(1, *)
    let sizes = (1...max(1, count)).shuffled(using: &generator).prefix(count)
    let elements = sizes.map { Bool.random(using: &generator) ? Double($0) / 4 : -Double($0) / 4 }
    return Tensor(shape: shape, elements: elements)
  }
}

/// Expects a gradient to be the slopes of the loss `⟨outputGradient, output⟩` at a tensor.
func expect(
  _ gradient: Tensor<Double>?, isSlopeAt tensor: Tensor<Double>, of outputGradient: Tensor<Double>,
  sourceLocation: SourceLocation = #_sourceLocation,
  output: @escaping (Tensor<Double>) -> Tensor<Double>?
) {
  #expect(gradient?.shape == tensor.shape, sourceLocation: sourceLocation)
  guard let gradient, gradient.shape == tensor.shape else { return }
  let check = GradientCheck([.init(.input, tensor, gradient: gradient)]) { tensors in
    output(tensors[0])?.product(with: outputGradient) ?? .nan
  }
  #expect(check.isPassed, "\(check.findings)", sourceLocation: sourceLocation)
}
