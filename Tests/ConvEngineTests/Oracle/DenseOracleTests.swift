import ConvEngine
import Testing
import TutorTestSupport

/// Linear layers, ReLU and cross entropy, as PyTorch computed them.
@Suite struct DenseOracleTests {
  private static func cases(_ op: String) -> [Oracle.Case] {
    (Oracle.cases("dense") + Oracle.cases("gradients")).filter { $0.op == op }
  }

  @Test func `the cases are there`() {
    for op in ["linear", "relu", "softmax_cross_entropy", "linear_grad", "relu_grad"] {
      #expect(!Self.cases(op).isEmpty, "\(op)")
    }
  }

  @Test(arguments: cases("linear") + cases("linear_grad"))
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

  @Test(arguments: cases("relu") + cases("relu_grad")) func `rectifiers are those of PyTorch`(
    case: Oracle.Case
  ) throws {
    let rectifier = Rectifier(try `case`.tensor("input"))
    guard let outputGradient = `case`.optionalTensor("grad_output") else {
      return expect(rectifier.output, "output", of: `case`)
    }
    expect(try rectifier.gradients(outputGradient).input, "grad_input", of: `case`)
  }

  @Test(arguments: cases("softmax_cross_entropy")) func `losses are those of PyTorch`(
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
