import ConvEngine
import Testing
import TutorTestSupport

/// Convolutions along one axis and two, as PyTorch computed them.
@Suite struct ConvolutionOracleTests {
  static var outputs: [Oracle.Case] {
    get throws { try Oracle.cases("conv1d", "conv2d", "depthwise") }
  }
  static var gradients: [Oracle.Case] {
    get throws {
      try Oracle.cases("gradients") { ["conv1d_grad", "conv2d_grad"].contains($0.op) }
    }
  }

  @Test func `the cases are there`() throws {
    #expect(try Self.outputs.count > 70)
    #expect(try Self.gradients.count > 10)
  }

  @Test(arguments: try outputs) func `an output is that of PyTorch`(case: Oracle.Case) throws {
    let convolution = try Convolution(`case`)
    expect(convolution.output, "output", of: `case`)
  }

  @Test(arguments: try gradients) func `gradients are those of PyTorch`(case: Oracle.Case) throws {
    let gradients = try Convolution(`case`).gradients(`case`.tensor("grad_output"))
    expect(gradients.input, "grad_input", of: `case`)
    expect(gradients.weight, "grad_weight", of: `case`)
    expect(gradients.bias, "grad_bias", of: `case`)
  }
}

extension Convolution<Double> {
  /// Creates the convolution of a case.
  init(_ example: Oracle.Case) throws {
    try self.init(
      input: example.tensor("input"), weight: example.tensor("weight"),
      bias: example.optionalTensor("bias"), sliding: example.sliding,
      groups: example.params["groups"]?.number ?? 1,
      paddingMode: example.params["padding_mode"]?.word.flatMap(PaddingMode.init) ?? .zeros)
  }
}
