import ConvEngine
import Testing
import TutorTestSupport

/// What PyTorch refuses of pooling and dense operations.
@Suite struct OperationErrorOracleTests {
  static var cases: [Oracle.Case] {
    get throws {
      try Oracle.cases("errors") {
        ["pool", "linear", "relu", "softmax"].contains(where: $0.op.contains)
      }
    }
  }

  /// The sentence for each rule that a case breaks.
  private static let sentences = [
    "error_max_pool2d_kernel_beyond_input": "kernel 4 is larger than the padded input 3",
    "error_max_pool1d_wide_padding": "padding 2 is more than half of the pooling kernel 3",
    "error_avg_pool1d_stride_0": "stride S must be at least 1, not 0",
    "error_linear_features": "weight [4, 5] reads 5 features, but input [2, 3] has 3",
    "error_softmax_cross_entropy_target": "target must be a class from 0 to 2, not 3",
  ]

  @Test func `each case has its sentence`() throws {
    #expect(Set(try Self.cases.map(\.name)) == Set(Self.sentences.keys))
  }

  @Test(arguments: try cases) func `it is refused with the rule and the sizes`(
    case: Oracle.Case
  ) throws {
    let error = #expect(throws: ConvolutionError.self) { try compute(`case`) }
    #expect(error.map { "\($0)" } == Self.sentences[`case`.name])
  }

  private func compute(_ example: Oracle.Case) throws {
    switch example.op {
    case "linear":
      _ = try Linear(input: example.tensor("input"), weight: example.tensor("weight"))
    case "softmax_cross_entropy":
      _ = try CrossEntropy(logits: example.tensor("logits"), target: example.tensor("target"))
    case "avg_pool1d", "avg_pool2d":
      _ = try AveragePooling(example)
    default:
      _ = try MaxPooling(example.tensor("input"), window: example.poolingWindow)
    }
  }
}
