import ConvEngine
import Expressions
import Testing
import TutorTestSupport

@Suite struct FunctionTests {
  @Test func `each function says how it is written`() {
    #expect(
      Function.all.map(\.signature) == [
        "abs(x)", "ceil(x)", "floor(x)", "max(x, ...)", "min(x, ...)", "out(N, K, S=1, P=0, D=1)",
        "conv_transpose_out(N, K, S=1, P=0, D=1, output_padding=0)",
        "pool_out(N, K, S=K, P=0, D=1, ceil_mode=0)", "leftover(N, K, S=1, P=0, D=1)",
        "effective_kernel(K, D=1)", "receptive_field(K, S=1, ...)", "jump(S, ...)",
        "conv1d_parameters(C_in, C_out, K, groups=1, bias=1)",
        "conv1d_macs(C_in, C_out, K, L_out, groups=1)",
        "conv2d_parameters(C_in, C_out, K_h, K_w=K_h, groups=1, bias=1)",
        "conv2d_macs(C_in, C_out, K_h, K_w, H_out, W_out, groups=1)",
        "linear_parameters(in_features, out_features, bias=1)",
        "linear_macs(in_features, out_features)",
      ])
    #expect(Function.named("out")?.parameters.map(\.name) == ["N", "K", "S", "P", "D"])
    #expect(Function.named("Out") == nil)
  }

  @Test func `no two functions share a name, and each is explained in a line`() {
    #expect(Set(Function.all.map(\.name)).count == Function.all.count)
    for function in Function.all {
      #expect(10...72 ~= function.summary.count && !function.summary.hasSuffix("."))
      #expect(function.details.count <= 96)
    }
  }

  @Test func `a number may be given by its name`() throws {
    let pairs = [
      ("out(32, 5, P=2)", "out(32, 5, 1, 2)"), ("out(N=32, K=5)", "out(32, 5)"),
      ("out(K=5, N=32, D=2, S=3)", "out(32, 5, 3, 0, 2)"), ("floor(x=7/2)", "floor(7/2)"),
      ("pool_out(32, 4, P=1)", "pool_out(32, 4, 4, 1)"), ("out(32, K = 2 + 3)", "out(32, 5)"),
    ]
    for (named, placed) in pairs {
      #expect(try Expression(named).value() == Expression(placed).value(), "\(named)")
    }
    let values: [String: Rational] = ["N": 32, "K": 4]
    let call = try #require(try Expression("pool_out(N, K, P=1)").call(values))
    #expect(call.arguments == [32, 4, 4, 1, 1, 0])
    #expect(try Expression("pool_out(K=K, N=N)").value(values) == 8)
  }

  @Test func `out is the output size of the engine`() throws {
    let size = try Expression("out(N, K, S, P, D)")
    forCases(seed: 1) { generator in
      let drawn = Relation.random(using: &generator)
      let padding = drawn.padding.before
      let values = [
        "N": drawn.inputSize, "K": drawn.kernelSize, "S": drawn.stride, "P": padding,
        "D": drawn.dilation,
      ].mapValues { Rational($0) }
      let relation = try? Relation(
        inputSize: drawn.inputSize, kernelSize: drawn.kernelSize, stride: drawn.stride,
        padding: .amount(Padding(both: padding)), dilation: drawn.dilation)
      #expect((try? size.value(values)) == relation.map { Rational($0.outputSize) })
    }
  }

  @Test func `the lecture's formulas are out`() throws {
    try forCases(seed: 2) { (generator: inout SeededGenerator) throws in
      let values: [String: Rational] = [
        "N": Rational(.random(in: 5...60, using: &generator)),
        "K": Rational(.random(in: 1...5, using: &generator)),
        "S": Rational(.random(in: 1...4, using: &generator)),
      ]
      #expect(try Expression("N - K + 1 == out(N, K)").isTrue(values))
      #expect(try Expression("floor((N - K)/S + 1) == out(N, K, S)").isTrue(values))
      #expect(try Expression("(N - K)//S + 1 == out(N, K, S)").isTrue(values))
    }
  }
}
