import ConvEngine

// What the engine computes of layers without a plane, as commands ask for it.

extension Linear: TensorLayer where Value: ReadableScalar {
  var outputShape: [Int] { [relation.examples, relation.channels.outputs] }

  var productShape: [Int] { outputShape + [relation.channels.inputs] }

  var lines: [String] {
    let (outputs, inputs) = (relation.channels.outputs, relation.channels.inputs)
    let weights = "parameters = \(outputs)·\(inputs)"
    let bias = bias == nil ? "" : " + \(outputs)"
    return ["\(weights)\(bias) = \(outputs * inputs + (self.bias == nil ? 0 : outputs))"]
  }
}

extension Rectifier: TensorLayer where Value: ReadableScalar {
  var outputShape: [Int] { input.shape }

  var productShape: [Int] { input.shape }
}

extension Softmax: TensorLayer where Value: ReadableScalar {
  var outputShape: [Int] { logits.shape }

  var productShape: [Int] { logits.shape }

  var output: Tensor<Value> { probabilities }
}

/// A feature map as the features of a linear layer: all axes of an example become one.
///
///     input   [N, C, H, W]
///     output  [N, C · H · W]
struct Flattening<Value: ReadableScalar>: TensorLayer {
  let input: Tensor<Value>

  var outputShape: [Int] { [input.shape[0], input.shape.dropFirst().reduce(1, *)] }

  var productShape: [Int] { outputShape }

  var output: Tensor<Value> { input.flattened() }

  func gradients(_ outputGradient: Tensor<Value>) throws(ConvolutionError) -> Gradients<Value> {
    Gradients(input: outputGradient.reshaped(input.shape))
  }
}

/// The loss of a classifier with all that it comes to.
struct CrossEntropyLoss: Calculation {
  let loss: CrossEntropy<Double>

  func answer() -> Answer {
    Answer(outputs: [
      Answer.Output("loss", loss.loss), Answer.Output("probabilities", loss.probabilities),
      Answer.Output("grad_logits", loss.logitsGradient),
    ])
  }
}
