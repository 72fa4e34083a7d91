import ConvEngine
import Expressions

// A network that learns, and the pictures that it learns from.
extension ArgumentReader {
  mutating func training() -> (any Calculation)? {
    let (layers, task, settings) = (layers(), task(), trainingSettings())
    let noise = fromZero("noise", number("noise")) ?? 0.15
    require(oneOf: ["layers"], ["on"])
    guard isClean, let layers, let task else { return nil }
    let source = ExampleSource(task, noise: noise, seed: settings.seed)
    let network = checked { () throws(ConvolutionError) in
      try Network(inputShape: source.exampleShape, layers: layers)
    }
    guard let network, scores(of: network, source.classNames) else { return nil }
    return checked { () throws(ConvolutionError) in
      let training = NetworkTraining(network: network, source: source, settings: settings)
      try training.check()
      return training
    }
  }

  private mutating func trainingSettings() -> TrainingRun.Settings {
    var settings = TrainingRun.Settings(steps: fromZero("steps", count("steps")) ?? 100)
    settings.batchSize = count("batch") ?? settings.batchSize
    settings.learningRate = fromZero("lr", number("lr")) ?? settings.learningRate
    settings.momentum = fromZero("momentum", number("momentum")) ?? settings.momentum
    settings.seed = UInt64(fromZero("seed", count("seed")) ?? 0)
    return settings
  }

  /// Returns whether the layers end in a score for each class, which is reported if they do not.
  private mutating func scores(of network: Network, _ classes: [String]) -> Bool {
    let shape = network.outputShape
    if shape.count == 1, shape[0] >= classes.count { return true }
    report(.noScores(made: shape, classes: classes.count), parameter: "layers")
    return false
  }
}

// MARK: - Pictures

extension ArgumentReader {
  /// The words for pictures that are drawn, or that belong together.
  static let tasks = ["bars", "crosses", "digits"]

  /// How far a named picture is moved.
  private static let shift = 1

  /// Returns what the network learns: `bars`, `crosses`, `digits`, or the names of pictures, one a class.
  private mutating func task() -> ExampleSource.Kind? {
    let pictures = pictures
    let named: (kind: ExampleSource.Kind?, pictures: [(String, Tensor<Float>)])? = read("on") {
      text throws(Diagnostic) in
      switch text.string {
      case "bars": (.bars, [])
      case "crosses": (.crosses, [])
      case "digits": (nil, Self.digits)
      default: (nil, try Self.pictures(in: text, pictures))
      }
    }
    guard let named, isClean else { return nil }
    if let kind = named.kind { return kind }
    do throws(ConvolutionError) {
      let pictures = try NamedPictures(named.pictures.map(\.1), names: named.pictures.map(\.0))
      return .pictures(pictures, shift: Self.shift)
    } catch {
      report(error, parameter: "on")
      return nil
    }
  }

  private static let digits = NamedValues.digits.compactMap { digit in
    digit.tensor().map { (digit.name, $0.map { Float($0) }) }
  }

  /// Returns the pictures in a list, by their names as they are written.
  private static func pictures(
    in text: WrittenText, _ source: any PictureSource
  ) throws(Diagnostic) -> [(String, Tensor<Float>)] {
    let isKnown = NamedValues.named(text.string) != nil
    if !isKnown, let near = Spelling.nearest(to: text.string, among: tasks) {
      let problem = CommandProblem.unknownWord(text.string, words: tasks, suggestion: near)
      throw Diagnostic(.command(problem), at: text.range)
    }
    var (pictures, room): ([(String, Tensor<Float>)], Int) = ([], Effort.valueLimit)
    for part in text.split(at: ",") {
      let picture = try ValueReader.tensor(of: part, pictures: source)
      room -= picture.elements.count
      if room < 0 { throw ItemReader.tooManyValues(text) }
      if let symbol = picture.elements.first(where: \.isSymbolic) {
        throw Diagnostic(
          .command(.needsPictures(symbol.description)), at: part.range)
      }
      let numbers: Tensor<Double> = picture.read()
      pictures.append((part.string, numbers.map { Float($0) }))
    }
    return pictures
  }
}

// MARK: - What only training has

extension ArgumentReader {
  /// The parameters that others may expect of a network.
  static let trainingOnly = ["steps", "lr", "momentum", "weight_decay"]

  /// Returns the line that trains a network of layers: `train layers="conv 8 k=3; …" on=bars steps=20`.
  static func trainingLine(layers: String?, steps: String) -> String {
    let longest = 200
    guard let layers, !layers.isEmpty, layers.count <= longest else {
      return CommandForm.train.sample
    }
    return "train layers=\"\(layers)\" on=bars steps=\(steps)"
  }
}
