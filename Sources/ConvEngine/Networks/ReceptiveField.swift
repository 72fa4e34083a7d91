/// What the units of a stack of layers see of the input, along each axis by itself.
///
///     let layers = [3, 3].map { Layer.convolution(ConvolutionLayer(window: Window(kernel: [$0]))) }
///     let field = try ReceptiveField(layers, inputSize: [12])
///     field.size                        // [5]
///     try field.cells(seenBy: [2])      // [[2, 3, 4, 5, 6]]
///
/// In a plane a unit sees all cells whose row and column are seen: the product of both sets.
public struct ReceptiveField: Hashable, Sendable {
  /// The stack of relations along each axis of the plane.
  public let axes: [RelationStack]

  /// Creates the field of stacks along the axes of a plane.
  public init(_ axes: [RelationStack]) {
    self.axes = axes
  }

  /// Creates the field of layers over an input of a size along each axis, or over one without end.
  ///
  /// One size is that of all axes, and there are as many as the layers are written for; so it is without
  /// an input.
  ///
  /// - Throws: ``ConvolutionError`` if a layer cannot stand on those below it, with its number.
  public init(_ layers: [Layer], inputSize: [Int]? = nil) throws(ConvolutionError) {
    guard layers.count <= Network.layerLimit else {
      throw .network(.tooManyLayers(limit: Network.layerLimit))
    }
    let written = layers.compactMap { $0.form.slidingWindow?.axisCount }.max() ?? 1
    let axisCount = inputSize?.count == 1 ? written : inputSize?.count ?? written
    var axes: [RelationStack] = []
    for (number, layer) in layers.enumerated() {
      do {
        try layer.form.slidingWindow?.check(axisCount: axisCount)
      } catch {
        throw .network(.inLayer(number: number + 1, name: layer.name, input: [], error))
      }
    }
    for axis in 0..<axisCount {
      let size = inputSize.map { $0.count == 1 ? $0[0] : $0[axis] }
      let relations = try layers.relations(axis: axis, inputSize: size)
      axes.append(try RelationStack(relations, isBounded: inputSize != nil))
    }
    self.axes = axes
  }
}

extension [Layer] {
  /// Returns the relation of each layer along an axis, one on top of the other.
  fileprivate func relations(
    axis: Int, inputSize: Int?
  ) throws(ConvolutionError) -> [Relation] {
    var relations: [Relation] = []
    for layer in self {
      let size = relations.last?.outputSize ?? inputSize ?? 0
      do {
        relations.append(
          inputSize == nil
            ? try layer.form.endlessRelation(axis: axis)
            : try layer.form.relation(axis: axis, over: size))
      } catch {
        throw .network(
          .inLayer(
            number: relations.count + 1, name: layer.name,
            input: inputSize == nil ? [] : [size], error))
      }
    }
    return relations
  }
}

// MARK: - Along each axis

extension ReceptiveField {
  /// From the first to the last cell that a unit depends on, along each axis.
  public var size: [Int] { axes.map(\.size) }

  /// How far the window moves from one unit to the next, along each axis.
  public var jump: [Int] { axes.map(\.jump) }

  /// Where the window of unit 0 begins, along each axis.
  public var start: [Int] { axes.map(\.start) }

  /// How many positions of a window count, along each axis.
  ///
  /// - Throws: ``NetworkError/walkTooLong(limit:)``.
  public var touched: [Int] {
    get throws(ConvolutionError) {
      try axes.along { stack throws(ConvolutionError) in try stack.touched }
    }
  }

  /// How many positions of a window count for a unit of each layer, in order, along each axis.
  ///
  /// - Throws: ``NetworkError/walkTooLong(limit:)``.
  public var touchedCounts: [[Int]] {
    get throws(ConvolutionError) {
      let counts = try axes.along { stack throws(ConvolutionError) in try stack.touchedCounts }
      return (counts.first ?? []).indices.map { level in counts.map { $0[level] } }
    }
  }

  /// How many units there are along each axis, or nil over an input without end.
  public var featureSize: [Int]? {
    let counts = axes.compactMap(\.unitCount)
    return counts.count == axes.count ? counts : nil
  }

  /// The field of the units of each layer, in order.
  public var levels: [ReceptiveField] {
    get throws(ConvolutionError) {
      let stacks = try axes.along { stack throws(ConvolutionError) in try stack.levels }
      return (stacks.first ?? []).indices.map { level in ReceptiveField(stacks.map { $0[level] }) }
    }
  }
}

// MARK: - Cells and units

extension ReceptiveField {
  /// Returns the cells of the input that a unit sees, along each axis; over an input without end also
  /// positions of the padding.
  ///
  /// - Throws: ``ConvolutionError`` if there is no such unit, or the walk is too long.
  public func cells(seenBy unit: [Int]) throws(ConvolutionError) -> [[Int]] {
    try checkAxes(unit)
    var cells: [[Int]] = []
    for (stack, unit) in zip(axes, unit) {
      cells.append(
        stack.isBounded ? try stack.inputs(seenBy: unit) : try stack.positions(of: unit))
    }
    return cells
  }

  /// Returns the units of the last layer that see a cell of the input, along each axis.
  ///
  /// - Throws: ``ConvolutionError`` if there is no such cell, or the walk is too long.
  /// - Precondition: The input has a size.
  public func units(seeing cell: [Int]) throws(ConvolutionError) -> [[Int]] {
    try checkAxes(cell)
    var units: [[Int]] = []
    for (stack, cell) in zip(axes, cell) { units.append(try stack.units(seeing: cell)) }
    return units
  }

  private func checkAxes(_ place: [Int]) throws(ConvolutionError) {
    guard place.count == axes.count else {
      throw .wrongAxisCount(given: place.count, expected: axes.count)
    }
  }
}

extension [RelationStack] {
  /// Returns what each axis comes to.
  fileprivate func along<Result>(
    _ result: (RelationStack) throws(ConvolutionError) -> Result
  ) throws(ConvolutionError) -> [Result] {
    var results: [Result] = []
    for stack in self { results.append(try result(stack)) }
    return results
  }
}
