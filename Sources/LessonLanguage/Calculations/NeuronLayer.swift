import ConvEngine

/// A layer of neurons under a rule of connection.
struct NeuronLayer: WalkedCalculation {
  let neurons: Neurons

  func answer() throws(ConvolutionError) -> Answer {
    let count = neurons.relation.outputSize
    try Effort.check(products: [count, neurons.fanIn], limit: Polynomial.productLimit)
    let values = (0..<count).map { neurons.output(at: $0) }
    let weights = neurons.parameterCount
    return Answer(
      outputs: [
        Answer.Output(name: "output", tensor: Tensor(shape: [1, 1, count], elements: values))
      ], lines: ["\(weights) \(weights == 1 ? "weight" : "weights")"])
  }

  var knobs: [Knob: [Int]] {
    let relation = neurons.relation
    return [
      .inputSize: [relation.inputSize], .kernelSize: [relation.kernelSize],
      .stride: [relation.stride],
    ]
  }

  var editableTensors: [EditableTensor] {
    [EditableTensor("x", .input, shape: [1, 1, neurons.input.count])]
  }

  var scenes: [Scene] { [.neurons] }

  func walks(of subject: Subject) -> [Walk] { [.output] }

  func groups(of look: Look) -> FrameGroups { FrameGroups() }

  func trace(_ look: Look) throws(ConvolutionError) -> Trace { neurons.trace }
}
