import ConvEngine
import Testing
import TutorTestSupport

@Suite struct GradientDescentTests {
  private static let network = try? Network(
    inputShape: [3], layers: [.linear(LinearLayer(outputs: 2)), .relu])

  @Test func `a weight goes by all gradients so far, the older the less`() throws {
    try forCases(seed: 81) { generator in
      let seed = Int.random(in: 0..<1000, using: &generator)
      let (rate, momentum) = (0.125, Double(Int.random(in: 0...3, using: &generator)) / 4)
      let start = try Model<Double>(#require(Self.network), seed: UInt64(seed))
      var model = start
      var descent = GradientDescent<Double>(learningRate: rate, momentum: momentum)
      let steps = Int.random(in: 1...4, using: &generator)
      let gradients = (0..<steps).map { _ in start.randomGradients(using: &generator) }
      for gradient in gradients { descent.step(&model, gradient) }
      for place in start.parameters.indices {
        // w − lr · Σ over steps j, Σ over earlier steps i of  momentum^(j − i) · g_i
        var wanted = start.parameters[place]
        for step in 0..<steps {
          for earlier in 0...step {
            let share = (earlier..<step).reduce(1) { share, _ in share * momentum }
            wanted -= rate * share * gradients[earlier].numbers[place]
          }
        }
        #expect((model.parameters[place] - wanted).magnitude < 1e-12)
      }
    }
  }

  @Test func `without a gradient a weight decays by its share`() throws {
    let start = try Model<Double>(#require(Self.network), seed: 3)
    var model = start
    var descent = GradientDescent<Double>(learningRate: 0.5, weightDecay: 0.25)
    let nothing = start.weights.map { $0.map { $0.with($0.numbers.map { _ in 0 }) } }
    for _ in 0..<5 { descent.step(&model, nothing) }
    for (found, number) in zip(model.parameters, start.parameters) {
      #expect((found - number * 0.875 * 0.875 * 0.875 * 0.875 * 0.875).magnitude < 1e-15)
    }
  }
}

extension [LayerWeights<Double>?] {
  fileprivate var numbers: [Double] { compactMap { $0?.numbers }.flatMap(\.self) }
}

extension Model<Double> {
  /// Returns gradients in the shapes of the weights.
  fileprivate func randomGradients(
    using generator: inout SeededGenerator
  ) -> [LayerWeights<Double>?] {
    weights.map { weights in
      weights.map { $0.with(randomNumbers($0.numbers.count, using: &generator)) }
    }
  }
}
