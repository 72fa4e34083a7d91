import ConvEngine
import Testing
import TutorTestSupport

/// Linear layers, ReLU and cross entropy, as PyTorch computed them.
@Suite struct DenseOracleTests {
  private static func cases(_ op: String) throws -> [Oracle.Case] {
    try Oracle.cases("dense", "gradients") { $0.op == op }
  }

  @Test(arguments: try cases("linear") + cases("linear_grad"))
  func `linear layers are those of PyTorch`(
    case: Oracle.Case
  ) throws {
    let linear = try Linear(
      input: `case`.tensor("input"), weight: `case`.tensor("weight"),
      bias: `case`.optionalTensor("bias"))
    guard let outputGradient = `case`.optionalTensor("grad_output") else {
      return expect(linear.output, "output", of: `case`)
    }
    let gradients = try linear.gradients(outputGradient)
    expect(gradients.input, "grad_input", of: `case`)
    expect(gradients.weight, "grad_weight", of: `case`)
    expect(gradients.bias, "grad_bias", of: `case`)
  }

  @Test(arguments: try cases("relu") + cases("relu_grad")) func `rectifiers are those of PyTorch`(
    case: Oracle.Case
  ) throws {
    let rectifier = Rectifier(try `case`.tensor("input"))
    guard let outputGradient = `case`.optionalTensor("grad_output") else {
      return expect(rectifier.output, "output", of: `case`)
    }
    expect(try rectifier.gradients(outputGradient).input, "grad_input", of: `case`)
  }

  @Test(arguments: try cases("softmax_cross_entropy")) func `losses are those of PyTorch`(
    case: Oracle.Case
  ) throws {
    let reduction = `case`.params["reduction"]?.word.flatMap(CrossEntropy<Double>.Reduction.init)
    let loss = try CrossEntropy(
      logits: `case`.tensor("logits"), target: `case`.tensor("target"),
      reduction: #require(reduction))
    expect(loss.probabilities, "probabilities", of: `case`)
    expect(loss.loss, "loss", of: `case`)
    expect(loss.logitsGradient, "grad_logits", of: `case`)
  }
}
