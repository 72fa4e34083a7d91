import ConvEngine

// What each command of the table makes of its parameters. A result is nil where something was
// reported; all parameters are read first, so that everything wrong is reported at once.
extension ArgumentReader {
  mutating func convolution() -> Demonstration? {
    let layer = layer(views: [.window])
    _ = (word("groups"), word("padding_mode"))
    return checked(layer)
  }

  mutating func trueConvolution() -> Demonstration? {
    var layer = layer(views: [.window])
    let mode = word("mode")
    if !has("padding") {
      layer?.padding = mode == "full" ? .full : mode == "same" ? .same : .valid
    }
    layer?.isFlipped = true
    return checked(layer)
  }

  mutating func toeplitz() -> Demonstration? {
    let layer = layer(views: [.toeplitz])
    _ = (word("groups"), word("padding_mode"))
    return checked(layer)
  }

  mutating func neurons() -> Demonstration? {
    var layer = layer(views: [.neurons])
    layer?.connection = word("weights").flatMap(Connection.init) ?? .dense
    return checked(layer)
  }

  mutating func relation() -> Relation? {
    let sizes = (count("N"), count("K"))
    let stride = count("stride")
    let padding = padding()
    let dilation = count("dilation")
    for name in ["N", "K"] where !has(name) {
      report(.missingParameter(oneOf: [name]), at: nameRange)
    }
    guard diagnostics.isEmpty, let inputSize = sizes.0, let kernelSize = sizes.1 else { return nil }
    do {
      return try Relation(
        inputSize: inputSize, kernelSize: kernelSize, stride: stride ?? 1,
        padding: padding ?? .valid, dilation: dilation ?? 1)
    } catch {
      report(error)
      return nil
    }
  }

  mutating func help() -> [String]? {
    let topic = words.string
    if let lines = Help.lines(on: topic) { return lines }
    report(
      .unknownTopic(topic, suggestion: Help.suggestion(for: topic)), at: words.range)
    return nil
  }
}

// MARK: - Layers

extension ArgumentReader {
  /// Reads all parameters that describe a layer.
  private mutating func layer(views: [LinkedView]) -> Demonstration? {
    let input = cells("x", size: "N") { Series((0..<$0).map { Polynomial(symbol: Name("x", $0)) }) }
    let weight = cells("w", size: "K") { size in
      Series((0..<size).map { Polynomial(symbol: .weight($0, of: size)) })
    }
    let bias = bias()
    let padding = padding()
    let numbers = (stride: count("stride"), dilation: count("dilation"))
    let looks = (flip: flag("flip"), walk: word("walk"), views: words("show"))
    guard let input, let weight, diagnostics.isEmpty else { return nil }
    var layer = Demonstration(input: input, weight: weight)
    layer.bias = bias
    layer.stride = numbers.stride ?? 1
    layer.padding = padding ?? .valid
    layer.dilation = numbers.dilation ?? 1
    layer.isFlipped = looks.flip ?? false
    layer.walk = looks.walk.flatMap(Walk.init) ?? .output
    layer.views = looks.views?.compactMap(LinkedView.init).withoutRepeats ?? views
    return layer
  }

  /// Returns the values of an operand, or as many names as its size says.
  private mutating func cells(
    _ name: String, size sizeName: String, named: (Int) -> Series
  ) -> Series? {
    let size = count(sizeName)
    if has(name) { return written(name, sizeName, size) }
    guard let size else {
      if !has(sizeName) {
        report(.missingParameter(oneOf: [name, sizeName].filter(takes)), at: nameRange)
      }
      return nil
    }
    guard size > 0 else {
      report(ConvolutionError.notPositive(sizeName == "N" ? .inputSize : .kernelSize, size))
      return nil
    }
    guard size <= Demonstration.lengthLimit else {
      report(.tooManyValues(limit: Demonstration.lengthLimit), parameter: sizeName)
      return nil
    }
    return named(size)
  }

  private func takes(_ name: String) -> Bool { form.parameter(name) != nil }

  private mutating func written(_ name: String, _ sizeName: String, _ size: Int?) -> Series? {
    guard let tensor = tensor(name) else { return nil }
    guard tensor.shape.dropLast().allSatisfy({ $0 == 1 }) else {
      report(channelError())
      return nil
    }
    guard size == nil || size == tensor.elements.count else {
      report(
        .sizeDisagrees(sizeName, given: size ?? 0, found: tensor.elements.count),
        parameter: sizeName)
      return nil
    }
    return Series(tensor.elements)
  }

  /// Returns the error of operands that have more than one channel, with the shapes of both.
  private mutating func channelError() -> ConvolutionError {
    let before = diagnostics
    let shapes = ["x", "w"].map { name in
      let shape = tensor(name)?.shape ?? []
      return Array(repeating: 1, count: max(0, 3 - shape.count)) + shape
    }
    restore(before)
    return .notOneChannel(input: shapes[0], weight: shapes[1])
  }

  private mutating func bias() -> Polynomial? {
    guard let tensor = tensor("b") else { return nil }
    guard tensor.elements.count == 1 else {
      report(.biasSizeMismatch(bias: tensor.elements.count, outputChannels: 1))
      return nil
    }
    return tensor.elements[0]
  }

  /// Returns the layer if it can be convolved, and reports why not otherwise.
  private mutating func checked(_ layer: Demonstration?) -> Demonstration? {
    guard let layer, diagnostics.isEmpty else { return nil }
    do {
      _ = try layer.relation()
      return layer
    } catch {
      report(error)
      return nil
    }
  }
}

extension Array where Element: Hashable {
  /// The elements in their order, each only where it stands first.
  fileprivate var withoutRepeats: [Element] {
    var seen: Set<Element> = []
    return filter { seen.insert($0).inserted }
  }
}
