import ConvEngine

extension Demonstration {
  /// A layer of which nothing is known yet.
  static let unwritten = Demonstration(input: Series([]), weight: Series([]))
}

extension ArgumentReader {
  /// Returns a layer with all that is given in place of what it has, or reports why it cannot be.
  mutating func layer(changing base: Demonstration) -> Demonstration? {
    var layer = base
    readOperands(of: &layer)
    readNumbers(of: &layer)
    readLooks(of: &layer)
    if base.input.isEmpty { require(oneOf: ["x", "N"], ["w", "K"]) }
    return checked(layer)
  }

  /// Returns a layer if it can be convolved, and reports why not otherwise.
  mutating func checked(_ layer: Demonstration) -> Demonstration? {
    guard isClean else { return nil }
    do {
      _ = try layer.relation()
      return layer
    } catch {
      report(error)
      return nil
    }
  }

  private mutating func readNumbers(of layer: inout Demonstration) {
    if let bias = singleBias() { layer.bias = bias }
    if let stride = count("stride") { layer.stride = stride }
    if let padding = padding() { layer.padding = padding }
    if let dilation = count("dilation") { layer.dilation = dilation }
  }

  private mutating func readLooks(of layer: inout Demonstration) {
    if let flip = word("flip") { layer.isFlipped = flip == "true" }
    if let walk = word("walk").flatMap(Walk.init) { layer.walk = walk }
    if let views = words("show") { layer.views = views.compactMap(Scene.init) }
    if let connection = word("weights").flatMap(Connection.init) { layer.connection = connection }
    // A figure has one channel, in one group, and zeros around it.
    if groups() != 1 { report(.noFigure("groups"), parameter: "groups") }
    if paddingMode() != .zeros { report(.noFigure("padding_mode"), parameter: "padding_mode") }
  }

  private mutating func singleBias() -> Polynomial? {
    guard let tensor = tensor("b") else { return nil }
    guard tensor.elements.count == 1 else {
      report(.biasSizeMismatch(bias: tensor.elements.count, outputChannels: 1))
      return nil
    }
    return tensor.elements[0]
  }
}

// MARK: - Operands

extension ArgumentReader {
  /// The values of an operand in a row, and how they were nested.
  private struct Operand {
    let series: Series
    let shape: [Int]

    init(_ series: Series, shape: [Int]? = nil) {
      self.series = series
      self.shape = shape ?? [series.count]
    }

    /// The shape with the axes in front that PyTorch wants.
    var fullShape: [Int] { Array(repeating: 1, count: max(0, 3 - shape.count)) + shape }
  }

  private mutating func readOperands(of layer: inout Demonstration) {
    let input = operand("x", size: "N", .inputSize) { [series = layer.input] size in
      series.isEmpty ? .inputs(size) : series.resized(to: size)
    }
    let weight = operand("w", size: "K", .kernelSize) { [series = layer.weight] size in
      series.isEmpty ? .weights(size) : series.resized(to: size)
    }
    checkChannels(input ?? Operand(layer.input), weight ?? Operand(layer.weight))
    if let input { layer.input = input.series }
    if let weight { layer.weight = weight.series }
  }

  /// Returns the values of an operand, or what stands for as many as its size says.
  private mutating func operand(
    _ name: String, size sizeName: String, _ parameter: ConvolutionError.Parameter,
    resized: (Int) -> Series
  ) -> Operand? {
    let size = sizes(sizeName, axes: 1, parameter)?.first
    guard has(name) else { return size.map { Operand(resized($0)) } }
    guard let tensor = tensor(name) else { return nil }
    if let size, let found = tensor.shape.last, size != found {
      report(.sizeDisagrees(sizeName, given: [size], found: [found]), parameter: sizeName)
    }
    return Operand(Series(tensor.elements), shape: tensor.shape)
  }

  /// Reports operands of more than one channel, with the shapes of both.
  private mutating func checkChannels(_ input: Operand, _ weight: Operand) {
    let shapes = (input: input.fullShape, weight: weight.fullShape)
    let axes = shapes.input.dropLast() + shapes.weight.dropLast()
    guard isClean, !input.series.isEmpty, !weight.series.isEmpty else { return }
    if axes.contains(where: { $0 != 1 }) || axes.count > 4 {
      report(.notOneChannel(input: shapes.input, weight: shapes.weight))
    }
  }
}
