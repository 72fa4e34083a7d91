import ConvEngine
import Testing
import TutorTestSupport

@Suite struct RectifierTests {
  @Test func `what is negative becomes zero, and all else stays`() {
    forCases(seed: 1) { generator in
      let input = Tensor.random(
        (0..<Int.random(in: 0...3, using: &generator)).map { _ in
          Int.random(in: 1...4, using: &generator)
        }, using: &generator)
      let output = Rectifier(input).output
      #expect(output.shape == input.shape)
      #expect(output.elements == input.elements.map { ($0 + $0.magnitude) / 2 })
      #expect(output.elements.allSatisfy { $0.sign == .plus })
      #expect(Rectifier(output).output == output)
      #expect(Rectifier(input.map { Float($0) }).output == output.map { Float($0) })
    }
  }

  @Test func `gradients are the slopes that small changes make`() throws {
    try forCases(seed: 2) { generator in
      let shape = (0..<3).map { _ in Int.random(in: 1...3, using: &generator) }
      let input = Tensor.distinct(shape, using: &generator)
      let outputGradient = Tensor.random(shape, using: &generator)
      let gradient = try Rectifier(input).gradients(outputGradient).input
      expect(gradient, isSlopeAt: input, of: outputGradient) { Rectifier($0).output }
    }
  }

  @Test func `symbols are refused by the name of the operation and the first of them`() throws {
    let numbers = Tensor(shape: [2], elements: [Polynomial(2), Polynomial(-0.5)])
    #expect(try numbers.numbers(for: "relu") == Tensor(shape: [2], elements: [2, -0.5]))
    let sum = Polynomial(symbol: Name("a")) + Polynomial(1)
    let error = #expect(throws: ConvolutionError.self) {
      try Tensor(shape: [2], elements: [Polynomial(2), sum]).numbers(for: "relu")
    }
    #expect(error.map { "\($0)" } == "relu compares values, so it needs numbers, not a + 1")
  }
}
