/// A reason why layers cannot stand on each other, or what they come to cannot be said.
public indirect enum NetworkError: Error, Hashable, Sendable {
  /// A layer cannot take what comes in; without a shape the layer itself is at fault.
  case inLayer(number: Int, name: String, input: [Int], ConvolutionError)
  /// There is no layer.
  case noLayers
  /// There are more layers than are stacked.
  case tooManyLayers(limit: Int)
  /// A layer is described with another number of channels or features than come in.
  case inputsDisagree(given: Int, incoming: Int)
  /// A convolution is described without its number of output channels.
  case outputsNotGiven
  /// A layer that slides over channels of cells is to take flat features.
  case needsCells([Int])
  /// A layer that takes flat features is to take channels of cells.
  case needsFeatures([Int])
  /// What a layer's window covers is all of its input, whose size is not known.
  case needsInputSize
  /// A receptive field reaches beyond all that can be counted with.
  case fieldTooLarge(limit: Int)
  /// A number of values, parameters or products is beyond all that can be counted with.
  case numberTooLarge
  /// A walk over the taps would take too long.
  case walkTooLong(limit: Int)
  /// There is no unit, or no cell, of that number.
  case noSuchUnit(Int, count: Int?)
  /// Weights have not the shapes of a layer.
  case weightsMismatch(layer: Int)
  /// Examples have not the shape that the network takes.
  case examplesMismatch(given: [Int], example: [Int])
  /// A training is to take more steps than are walked.
  case tooManySteps(limit: Int)
}
