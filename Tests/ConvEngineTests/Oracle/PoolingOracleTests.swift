import ConvEngine
import Testing
import TutorTestSupport

/// Pooling, as PyTorch computed it.
@Suite struct PoolingOracleTests {
  static var gradients: [Oracle.Case] {
    get throws { try Oracle.cases("gradients") { $0.op.contains("pool") } }
  }

  @Test func `the cases are there`() throws {
    #expect(try Oracle.cases("max_pool").count > 20)
    #expect(try Oracle.cases("avg_pool").count > 20)
    #expect(try Self.gradients.count > 4)
  }

  @Test(arguments: try Oracle.cases("max_pool"))
  func `maxima and their places are those of PyTorch`(
    case: Oracle.Case
  ) throws {
    let pooling = try MaxPooling(`case`.tensor("input"), window: `case`.poolingWindow)
    expect(pooling.output, "output", of: `case`)
    expect(pooling.indices, "indices", of: `case`)
  }

  @Test(arguments: try Oracle.cases("avg_pool")) func `means are those of PyTorch`(
    case: Oracle.Case
  ) throws {
    expect(try AveragePooling(`case`).output, "output", of: `case`)
  }

  @Test(arguments: try gradients) func `gradients are those of PyTorch`(case: Oracle.Case) throws {
    let outputGradient = try `case`.tensor("grad_output")
    let gradients =
      `case`.op.hasPrefix("max")
      ? try MaxPooling(`case`.tensor("input"), window: `case`.poolingWindow)
        .gradients(outputGradient)
      : try AveragePooling(`case`).gradients(outputGradient)
    expect(gradients.input, "grad_input", of: `case`)
  }
}

extension AveragePooling<Double> {
  /// Creates the pooling of a case.
  init(_ example: Oracle.Case) throws {
    try self.init(
      example.tensor("input"), window: example.poolingWindow,
      countsPadding: example.params["count_include_pad"]?.flag ?? true)
  }
}

extension Oracle.Case {
  /// The window of a pooling, with its parameters.
  var poolingWindow: Window {
    let kernel = params["kernel_size"]?.list.compactMap(\.number) ?? []
    let padding = kernel.indices.map { params["padding"]?.padding($0) ?? .valid }
    return Window(
      kernel: kernel, stride: params["stride"]?.list.compactMap(\.number), padding: padding,
      dilation: params["dilation"]?.list.compactMap(\.number) ?? [1],
      isCeiling: params["ceil_mode"]?.flag ?? false)
  }
}
