import ConvEngine
import Testing
import TutorTestSupport

/// Transposed convolutions along one axis and two, as PyTorch computed them.
@Suite struct TransposedConvolutionOracleTests {
  static var outputs: [Oracle.Case] {
    get throws { try Oracle.cases("conv_transpose1d", "conv_transpose2d") }
  }
  static var gradients: [Oracle.Case] {
    get throws { try Oracle.cases("gradients") { $0.op.hasPrefix("conv_transpose") } }
  }
  static var refused: [Oracle.Case] {
    get throws { try Oracle.cases("errors") { $0.op.hasPrefix("conv_transpose") } }
  }

  @Test func `the cases are there`() throws {
    #expect(try Self.outputs.count == 35)
    #expect(try Self.gradients.count > 5)
    #expect(try Self.refused.count == 2)
  }

  @Test(arguments: try outputs) func `an output is that of PyTorch`(case: Oracle.Case) throws {
    expect(try TransposedConvolution(`case`).output, "output", of: `case`)
  }

  @Test(arguments: try gradients) func `gradients are those of PyTorch`(case: Oracle.Case) throws {
    let gradients = try TransposedConvolution(`case`).gradients(`case`.tensor("grad_output"))
    expect(gradients.input, "grad_input", of: `case`)
    expect(gradients.weight, "grad_weight", of: `case`)
    expect(gradients.bias, "grad_bias", of: `case`)
  }

  @Test(arguments: try refused) func `what PyTorch refuses is refused`(case: Oracle.Case) {
    #expect(throws: ConvolutionError.self) { try TransposedConvolution(`case`) }
  }
}

extension TransposedConvolution<Double> {
  /// Creates the transposed convolution of a case.
  init(_ example: Oracle.Case) throws {
    try self.init(
      input: example.tensor("input"), weight: example.tensor("weight"),
      bias: example.optionalTensor("bias"), sliding: example.sliding,
      outputPadding: example.params["output_padding"]?.list.compactMap(\.number) ?? [0],
      groups: example.params["groups"]?.number ?? 1)
  }
}
