import Testing
import TutorTestSupport

@testable import ConvEngine

@Suite struct LayerCostTests {
  @Test func `the example of the documentation is right`() throws {
    let cost = try LayerCost(inputs: 3, outputs: 8, kernel: [3, 3], outputCells: [32, 32])
    #expect(cost.parameters == 224)
    #expect(cost.multiplyAdds == 221184)
  }

  @Test func `a convolution multiplies as often as it is told to, over an input without padding`()
    throws
  {
    try forCases(seed: 51) { generator in
      let network = Network.random(sizesUpTo: 6, paddings: 0...0, using: &generator)
      for layer in network.layers {
        guard let form = layer.layer.form as? ConvolutionLayer, let relation = layer.relation else {
          #expect(layer.layer.name == "linear" || layer.cost == .nothing)
          continue
        }
        let (products, parameters) = try counted(relation, hasBias: form.hasBias)
        #expect(layer.cost.multiplyAdds == products)
        #expect(layer.cost.parameters == parameters)
      }
    }
  }

  /// Returns how many products a convolution takes, and how many numbers it has to be given.
  private func counted(
    _ relation: LayerRelation, hasBias: Bool
  ) throws -> (products: Int, parameters: Int) {
    let counter = Counter()
    let bias =
      hasBias ? Tensor(repeating: CountedNumber(1), shape: [relation.channels.outputs]) : nil
    let convolution = try Convolution(
      input: Tensor(repeating: CountedNumber(1), shape: relation.inputShape),
      weight: Tensor(repeating: CountedNumber(1, counter), shape: relation.weightShape),
      bias: bias, sliding: relation.plane.axes.map(\.sliding), groups: relation.channels.groups)
    _ = convolution.output
    return (counter.count, convolution.weight.elements.count + (bias?.elements.count ?? 0))
  }

  @Test func `a linear layer is a convolution of one cell`() throws {
    let network = try Network(
      inputShape: [5], layers: [.linear(LinearLayer(inputs: 5, outputs: 3, hasBias: false))])
    #expect(try network.cost == LayerCost(inputs: 5, outputs: 3, hasBias: false))
    #expect(network.cost.parameters == 5 * 3 && network.cost.multiplyAdds == 5 * 3)
  }

  @Test func `what cannot be counted is refused`() {
    #expect(throws: ConvolutionError.network(.numberTooLarge)) {
      try LayerCost(inputs: Relation.limit, outputs: Relation.limit)
    }
    #expect(throws: ConvolutionError.notPositive(.kernelSize, 0)) {
      try LayerCost(inputs: 1, outputs: 1, kernel: [3, 0])
    }
    #expect(throws: ConvolutionError.notPositive(.outputSize, -1)) {
      try LayerCost(inputs: 1, outputs: 1, outputCells: [-1])
    }
  }
}
