import ConvEngine
import Expressions
import Testing
import TutorTestSupport

@Suite struct FunctionTests {
  @Test func `each function says how it is written`() {
    #expect(
      Function.all.map(\.signature) == [
        "abs(x)", "ceil(x)", "floor(x)", "max(x, ...)", "min(x, ...)", "out(N, K, S=1, P=0, D=1)",
      ])
    #expect(Function.named("out")?.parameters.map(\.name) == ["N", "K", "S", "P", "D"])
    #expect(Function.named("Out") == nil)
  }

  @Test func `out is the output size of the engine`() throws {
    var generator = SeededGenerator(seed: 1)
    let size = try Expression("out(N, K, S, P, D)")
    for _ in 0..<1000 {
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
    var generator = SeededGenerator(seed: 2)
    for _ in 0..<1000 {
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
