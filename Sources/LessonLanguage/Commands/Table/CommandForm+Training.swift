import ConvEngine

// The one command that trains a network, and what it takes.
extension CommandForm {
  static let train = CommandForm(
    "train", "trains a network on pictures, and tries it on others",
    parameters: [
      .layers, .task, .steps, .learningRate, .momentum, .noise, .trainingSeed, .batch, .show, .walk,
      .heldOutExample,
    ],
    sample: "train layers=\"conv 4 k=3; relu; global_max_pool; flatten; linear 2\" "
      + "on=crosses steps=40 batch=8"
  ) { $0.training() }
}

extension ParameterForm {
  fileprivate static let task = ParameterForm(
    "on", kind: .word(ArgumentReader.tasks),
    "pictures that are drawn, or names of pictures, one a class")
  fileprivate static let steps = ParameterForm(
    "steps", kind: .count, fallback: "100", "how many steps the network is trained for")
  fileprivate static let learningRate = ParameterForm(
    "lr", kind: .values, fallback: "0.1", "how far a step of training goes")
  fileprivate static let momentum = ParameterForm(
    "momentum", kind: .values, fallback: "0.9", "how much of a step goes on in the next one")
  fileprivate static let noise = ParameterForm(
    "noise", kind: .values, fallback: "0.15",
    "how far the cells of a picture are off what is drawn, from 0 to 1")
  fileprivate static let trainingSeed = ParameterForm(
    "seed", kind: .count, fallback: "0", "the number that weights and pictures are drawn from")
  fileprivate static let batch = ParameterForm(
    "batch", "batch_size", kind: .count, fallback: "32", "how many pictures a step learns from")
  fileprivate static let heldOutExample = ParameterForm(
    "example", kind: .count, fallback: "0", "the picture that is shown, of those not learned from")
}
