import ConvEngine
import Testing
import TutorTestSupport

@Suite struct GradientCheckTests {
  @Test func `a gradient that is off in one place is found there`() throws {
    try forCases(seed: 1) { generator in
      let convolution = try Convolution<Double>.random(cellsUpTo: 4, using: &generator)
      let outputGradient = Tensor.random(convolution.relation.outputShape, using: &generator)
      let gradient = try #require(try convolution.gradients(outputGradient).weight)
      let place = Int.random(in: gradient.elements.indices, using: &generator)
      let subject = GradientCheck.Subject(
        .weight, convolution.weight, gradient: gradient.adding(0.5, at: place))
      let check = try GradientCheck([subject], outputGradient: outputGradient) {
        (tensors) throws(ConvolutionError) in
        convolution.replacing([convolution.input] + tensors).output
      }
      #expect(!check.isPassed)
      let found = try #require(check.largestDifference)
      #expect(found == check.findings[0])
      #expect(found.operand == .weight)
      #expect(found.place == place)
      #expect(element(of: gradient, at: found.position) == gradient.elements[place])
      #expect(found.gradient == gradient.elements[place] + 0.5)
      #expect(found.slope == gradient.elements[place])
      #expect(found.difference == 0.5)
    }
  }

  private func element(of tensor: Tensor<Double>, at position: [Int]) -> Double {
    tensor.elements[zip(position, tensor.shape).reduce(0) { $0 * $1.1 + $1.0 }]
  }

  @Test func `right gradients are right beside values a million million times as large`() throws {
    try forCases(seed: 2) { generator in
      func scaled(_ tensor: Tensor<Double>) -> Tensor<Double> {
        tensor.map { value in
          (0..<Int.random(in: 0...12, using: &generator)).reduce(value) { value, _ in value * 7.3 }
        }
      }
      let convolution = try Convolution<Double>.random(cellsUpTo: 4, using: &generator)
      let wide = convolution.replacing([scaled(convolution.input), scaled(convolution.weight)])
      let outputGradient = Tensor.random(wide.relation.outputShape, using: &generator)
      #expect(try GradientCheck(wide, outputGradient: outputGradient).isPassed)
    }
  }

  @Test func `a curved loss is measured too`() {
    let x = Tensor<Double>(shape: [2], elements: [3, -1])
    let claimed = Tensor<Double>(shape: [2], elements: [6, -2])
    let check = GradientCheck([.init(.input, x, gradient: claimed)]) { tensors in
      tensors[0].elements.reduce(0) { $0 + $1 * $1 }
    }
    #expect(check.isPassed)
    #expect(check.isComplete)
    #expect(check.count == 2)
    #expect(check.measurements[0].allSatisfy { !$0.isCorner })
  }

  @Test func `at a corner every gradient between both slopes is right`() {
    let x = Tensor<Double>(shape: [1], elements: [0])
    for (claimed, isRight) in [(0, true), (0.5, true), (1, true), (-0.25, false), (1.25, false)] {
      let subject = GradientCheck.Subject(
        .input, x, gradient: Tensor(shape: [1], elements: [claimed]))
      let check = GradientCheck([subject]) { max(0, $0[0].elements[0]) }
      #expect(check.isPassed == isRight, "\(claimed)")
      #expect(check.findings[0].isCorner)
      #expect(check.findings[0].lowest == 0)
      #expect(check.findings[0].highest == 1)
      #expect(check.findings[0].slope == 0.5)
      #expect(check.findings[0].difference == (isRight ? 0 : 0.25))
    }
  }

  @Test func `of a large tensor places that are spread evenly are measured`() {
    let zeros = Tensor(repeating: 0.0, shape: [25])
    let subject = GradientCheck.Subject(.input, zeros, gradient: zeros)
    let check = GradientCheck([subject], placeLimit: 10) { _ in 0 }
    #expect(check.measurements[0].map(\.place) == [0, 3, 6, 9, 12, 15, 18, 21, 24])
    #expect(!check.isComplete)
    #expect(check.isPassed)
  }

  @Test func `what is no number never passes`() {
    let ones = Tensor(repeating: 1.0, shape: [1])
    let check = GradientCheck([.init(.input, ones, gradient: ones)]) { _ in .nan }
    #expect(!check.isPassed)
    #expect(check.largestDifference?.difference == .infinity)
  }

  @Test func `relative differences are compared with the larger number`() throws {
    let x = Tensor<Double>(shape: [2], elements: [0, 0])
    let claimed = Tensor<Double>(shape: [2], elements: [101, 2])
    let check = GradientCheck([.init(.weight, x, gradient: claimed)]) {
      100 * $0[0].elements[0] + 1.5 * $0[0].elements[1]
    }
    #expect(try #require(check.largestDifference).place == 0)
    let relative = check.measurements.joined().max { $0.relativeDifference < $1.relativeDifference }
    #expect(relative?.place == 1 && relative?.relativeDifference == 0.25)
    #expect(check.findings[0].error == 0.5 / 1.5)
  }

  @Test func `a gradient of another shape is refused`() throws {
    let relu = Rectifier(Tensor<Double>(shape: [2], elements: [-1, 2]))
    #expect(throws: ConvolutionError.gradientShapeMismatch(given: [3], output: [2])) {
      try GradientCheck(relu, outputGradient: Tensor(repeating: 1, shape: [3]))
    }
    #expect(throws: ConvolutionError.gradientShapeMismatch(given: [3], output: [2])) {
      try GradientCheck([], outputGradient: Tensor(repeating: 1, shape: [3])) {
        (_) throws(ConvolutionError) in relu.output
      }
    }
    #expect(try GradientCheck(relu, outputGradient: Tensor(repeating: 1, shape: [2])).isPassed)
  }
}

extension Tensor<Double> {
  fileprivate func adding(_ number: Double, at place: Int) -> Tensor {
    var elements = elements
    elements[place] += number
    return Tensor(shape: shape, elements: elements)
  }
}
