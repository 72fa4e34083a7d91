import ConvEngine
import Expressions
import Testing
import TutorTestSupport

/// What the functions say is what the engine's types say, and what counting one by one comes to.
@Suite struct FunctionEngineTests {
  private func value(_ text: String, _ numbers: [String: Int] = [:]) throws -> Int? {
    try Expression(text).value(numbers.mapValues { Rational($0) }).integer
  }

  @Test func `the size of a transposed convolution is that of its relation`() throws {
    try forCases(seed: 1) { (generator: inout SeededGenerator) throws in
      let relation = Relation.randomTransposed(using: &generator)
      guard relation.padding.isSymmetric else { return }
      #expect(
        try value("conv_transpose_out(N, K, S, P, D, A)", relation.numbers) == relation.inputSize)
    }
  }

  @Test func `the size of a pooling is that of its relation`() throws {
    try forCases(seed: 2) { (generator: inout SeededGenerator) throws in
      let relation = Relation.randomPooling(using: &generator)
      guard relation.padding.isSymmetric else { return }
      let mode = relation.sizing == .beginning ? "ceil_mode=1" : "ceil_mode=0"
      #expect(
        try value("pool_out(N, K, S, P, D, \(mode))", relation.numbers) == relation.outputSize)
    }
    #expect(try value("pool_out(9, 3)") == value("pool_out(9, 3, 3)"))
  }

  @Test func `what a convolution leaves over brings its size back`() throws {
    try forCases(seed: 3) { (generator: inout SeededGenerator) throws in
      let relation = Relation.random(using: &generator)
      guard relation.padding.isSymmetric else { return }
      let back = "conv_transpose_out(out(N, K, S, P, D), K, S, P, D, leftover(N, K, S, P, D))"
      #expect(try value(back, relation.numbers) == relation.inputSize)
      #expect(try value("effective_kernel(K, D)", relation.numbers) == relation.dilatedKernelSize)
    }
  }

  @Test func `a receptive field is from the first to the last cell that a unit reaches`() throws {
    try forCases(seed: 4) { (generator: inout SeededGenerator) throws in
      let layers = (0..<Int.random(in: 1...4, using: &generator)).map { _ in
        (K: Int.random(in: 1...4, using: &generator), S: Int.random(in: 1...3, using: &generator))
      }
      let pairs = layers.map { "\($0.K), \($0.S)" }.joined(separator: ", ")
      let strides = layers.map { "\($0.S)" }.joined(separator: ", ")
      let first = reached(from: 0, through: layers)
      let second = reached(from: 1, through: layers)
      #expect(try value("receptive_field(\(pairs))") == first.count)
      #expect(try value("jump(\(strides))") == second.lowerBound - first.lowerBound)
      let short = pairs.split(separator: ", ").dropLast().joined(separator: ", ")
      #expect(try value("receptive_field(\(short))") == first.count)
    }
  }

  /// Walks down from a unit, one layer after the other, along its first and last taps.
  private func reached(from unit: Int, through layers: [(K: Int, S: Int)]) -> ClosedRange<Int> {
    layers.reversed().reduce(unit...unit) { cells, layer in
      cells.lowerBound * layer.S...cells.upperBound * layer.S + layer.K - 1
    }
  }

  @Test func `parameters and multiply-adds are those of a network of one layer`() throws {
    try forCases(seed: 5) { generator in
      let groups = Int.random(in: 1...3, using: &generator)
      let numbers = [
        "I": groups * Int.random(in: 1...4, using: &generator),
        "O": groups * Int.random(in: 1...4, using: &generator), "G": groups,
        "A": Int.random(in: 1...3, using: &generator),
        "B": Int.random(in: 1...3, using: &generator),
        "H": Int.random(in: 3...9, using: &generator),
        "W": Int.random(in: 3...9, using: &generator),
        "bias": Int.random(in: 0...1, using: &generator),
      ]
      try expectCosts(numbers) { name in numbers[name] ?? 0 }
    }
  }

  private func expectCosts(_ numbers: [String: Int], _ n: (String) -> Int) throws {
    func layer(_ kernel: [Int]) -> Layer {
      .convolution(
        ConvolutionLayer(
          outputs: n("O"), window: Window(kernel: kernel), grouping: .groups(n("G")),
          hasBias: n("bias") == 1))
    }
    let plane = try Network(
      inputShape: [n("I"), n("H"), n("W")], layers: [layer([n("A"), n("B")])])
    let row = try Network(inputShape: [n("I"), n("W")], layers: [layer([n("B")])])
    let flat = try Network(
      inputShape: [n("I")],
      layers: [.linear(LinearLayer(outputs: n("O"), hasBias: n("bias") == 1))])
    let costs: [(String, Int)] = [
      ("conv2d_parameters(I, O, A, B, G, bias)", plane.cost.parameters),
      ("conv2d_macs(I, O, A, B, out(H, A), out(W, B), G)", plane.cost.multiplyAdds),
      ("conv1d_parameters(I, O, B, groups=G, bias=bias)", row.cost.parameters),
      ("conv1d_macs(I, O, B, out(W, B), groups=G)", row.cost.multiplyAdds),
      ("linear_parameters(I, O, bias)", flat.cost.parameters),
      ("linear_macs(I, O)", flat.cost.multiplyAdds),
    ]
    for (text, cost) in costs { #expect(try value(text, numbers) == cost, "\(text) \(numbers)") }
  }

  @Test func `a square kernel needs one number`() throws {
    #expect(try value("conv2d_parameters(3, 8, 5)") == value("conv2d_parameters(3, 8, 5, 5, 1, 1)"))
    #expect(
      try value("conv2d_parameters(4, 8, 3, bias=0, groups=2)")
        == value("conv2d_parameters(4, 8, 3, 3, 2, 0)"))
  }

  @Test func `no numbers trap`() {
    let extremes = ["0", "-1", "1", "2", "3", "1/2", "10^15", "10^15 + 1", "2^62", "-2^62"]
    forCases(seed: 6, count: 3000) { generator in
      for function in Function.all {
        let count = function.parameters.count + (function.isVariadic ? 3 : 0)
        let numbers = (0..<count).map { _ in extremes.randomElement(using: &generator) ?? "1" }
        let text = "\(function.name)(\(numbers.joined(separator: ", ")))"
        _ = try? Expression(text).value()
      }
    }
  }
}

extension Relation {
  /// The numbers by the names that a call has for them.
  fileprivate var numbers: [String: Int] {
    [
      "N": givenSize, "K": kernelSize, "S": stride, "P": padding.before, "D": dilation,
      "A": outputPadding,
    ]
  }
}
