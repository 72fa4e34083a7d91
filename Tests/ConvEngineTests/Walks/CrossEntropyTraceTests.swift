import ConvEngine
import Testing
import TutorTestSupport

@Suite struct CrossEntropyTraceTests {
  @Test func `each frame comes to the loss of an example`() throws {
    try forCases(seed: 1) { generator in
      let entropy = try CrossEntropy<Double>.random(.none, using: &generator)
      let loss = entropy.loss
      expectCollectionLaws(entropy.trace, count: loss.elements.count)
      #expect(
        entropy.trace.map { $0.terms.last?.sum } == loss.elements.map { Polynomial($0) })
      try expectTraceLaws(
        entropy.trace, computes: .output, as: loss.reshaped([1, 1] + loss.shape),
        using: &generator)
      #expect(entropy.trace[0].stack(.losses) == nil)
    }
  }

  @Test func `the examples come to the loss that is one of all`() throws {
    try forCases(seed: 2) { generator in
      let reduction: CrossEntropy<Double>.Reduction =
        Bool.random(using: &generator) ? .mean : .sum
      let entropy = try CrossEntropy<Double>.random(reduction, using: &generator)
      let each = try entropy.reduced(.none).loss.elements
      let last = try #require(entropy.trace.last)
      let output = try #require(last.panel(.output))
      #expect(output.cells.map(\.value) == entropy.loss.elements.map { Polynomial($0) })
      #expect(output[0].roles == [.target, .done])
      #expect(last.panel(.losses)?.numbers == each)
      for (place, frame) in entropy.trace.enumerated() {
        let total =
          each.prefix(place + 1).reduce(0, +) / Double(reduction == .mean ? each.count : 1)
        #expect(frame.panel(.output)?.numbers == [total])
      }
      expectFrameLaws(entropy.trace, using: &generator)
    }
  }

  @Test func `the class that is right is the only one that counts`() throws {
    try forCases(seed: 3) { generator in
      let entropy = try CrossEntropy<Double>.random(.mean, using: &generator)
      for (example, frame) in entropy.trace.enumerated() {
        let right = entropy.target[example]
        #expect(frame.step == .output(example))
        #expect(frame.panel(.target)?.numbers.firstIndex(of: 1) == right)
        let counting = frame.terms.indices.filter {
          frame.terms[$0].weight.value != .zero
        }
        #expect(counting == [right])
        #expect(frame.panel(.surprisals)?.positions(.source).map(\.column) == [right])
        let row = (0..<entropy.logits.shape[1]).map { entropy.probabilities[example, $0] }
        try expectSurprisals(of: frame, row)
      }
    }
  }

  /// Expects the probabilities of an example, and how surprising they are.
  private func expectSurprisals(of frame: Frame, _ expected: [Double]) throws {
    let surprisals = try #require(frame.panel(.surprisals)).numbers
    let probabilities = try #require(frame.panel(.probabilities)).numbers
    #expect(probabilities == expected)
    #expect(
      zip(surprisals, probabilities).allSatisfy {
        ($0 + Double.logarithm($1)).magnitude < 1e-12
      })
  }

  @Test func `the gradient of a logit is what is expected, less what is right`() throws {
    try forCases(seed: 4) { generator in
      let reduction = try #require(
        CrossEntropy<Double>.Reduction.allCases.randomElement(using: &generator))
      let entropy = try CrossEntropy<Double>.random(reduction, using: &generator)
      let (trace, gradient) = (entropy.logitsGradientTrace, entropy.logitsGradient.elements)
      expectCollectionLaws(trace, count: gradient.count)
      #expect(trace.map { $0.terms.last?.sum } == gradient.map { Polynomial($0) })
      let panel = try #require(trace.last?.panel(.inputGradient))
      #expect(panel.numbers == Array(gradient.suffix(panel.columns.count)))
      #expect(trace.indices.allSatisfy { trace[$0].step == .input($0) })
      for frame in trace {
        let sum = frame.terms.map(\.product).reduce(Polynomial.zero, +)
        #expect(frame.terms.last?.sum == sum.divided(by: frame.equation?.divisor ?? 1))
      }
      expectFrameLaws(trace, using: &generator)
    }
  }

  @Test func `of a sum, the walk over the gradient obeys the laws of a trace`() throws {
    try forCases(seed: 5) { generator in
      let entropy = try CrossEntropy<Double>.random(.sum, using: &generator)
      let shape = entropy.logits.shape
      try expectTraceLaws(
        entropy.logitsGradientTrace, computes: .inputGradient,
        as: entropy.logitsGradient.reshaped([shape[0], 1, shape[1]]), using: &generator)
    }
  }

  @Test func `an equation has the names of the definition`() throws {
    let entropy = try CrossEntropy(
      logits: Tensor<Double>(shape: [1, 2], elements: [3, 3]), target: [1])
    let frame = entropy.trace[0]
    #expect(frame.name?.description == "loss0")
    #expect(frame.terms.map { $0.weight.name?.description } == ["t0", "t1"])
    #expect(frame.terms.map { $0.operand.name?.description } == ["s0", "s1"])
    #expect(frame.panel(.output)?[0].name?.description == "loss")
    let gradient = entropy.logitsGradientTrace[1]
    #expect(gradient.name?.description == "dz1")
    #expect(gradient.terms.map { $0.operand.name?.description } == ["p1", "t1"])
    #expect(gradient.terms.map(\.sum) == [0.5, -0.5].map { Polynomial($0) })
  }

  @Test func `classes that are impossible cost nothing where they are wrong`() throws {
    let huge = Double.greatestFiniteMagnitude
    let entropy = try CrossEntropy(
      logits: Tensor(shape: [1, 2], elements: [huge, -huge]), target: [0])
    let frame = entropy.trace[0]
    #expect(frame.terms.map(\.sum) == [.zero, .zero])
    #expect(frame.panel(.output)?.numbers == entropy.loss.elements)
    #expect(frame.panel(.surprisals)?.numbers == [0, .infinity])
  }
}
