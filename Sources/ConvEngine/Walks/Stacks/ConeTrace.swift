/// The walk over the cones of a receptive field: level after level of one of them, or one after the other.
struct ConeTrace: Sendable {
  /// A way up from a cell with more steps than this along one layer is refused, as it is gone for each cell
  /// that is looked at.
  static let stepLimit = 20_000

  let field: ReceptiveField
  /// Whether cones are those of units, downwards, or those of cells, upwards.
  let walk: Walk
  /// The field of the units of each level; that of the input has no layers.
  let fields: [ReceptiveField]

  /// Creates the walk.
  ///
  /// - Throws: ``ConvolutionError`` if there is no layer, the field has more than two axes, or there is
  ///   too much to be counted.
  /// - Precondition: The input has a size.
  init(_ field: ReceptiveField, walk: Walk) throws(ConvolutionError) {
    precondition(field.axes.allSatisfy(\.isBounded), "The input must have a size to be walked over")
    guard field.axes.count <= 2 else {
      throw .wrongAxisCount(given: field.axes.count, expected: 2)
    }
    guard field.axes.allSatisfy({ !$0.relations.isEmpty }) else { throw .network(.noLayers) }
    for stack in field.axes {
      try stack.checkWayUp(limit: Self.stepLimit)
      _ = try stack.window(of: (stack.unitCount ?? 1) - 1)
    }
    self.field = field
    self.walk = walk
    var input: [RelationStack] = []
    for _ in field.axes { input.append(try RelationStack([])) }
    fields = [ReceptiveField(input)] + (try field.levels)
  }

  /// How many layers there are.
  var layerCount: Int { fields.count - 1 }

  /// How many places the walk holds still, along each axis: units of the last layer, or cells.
  var heldShape: [Int] {
    field.axes.compactMap { walk == .output ? $0.unitCount : $0.relations.first?.inputSize }
  }

  /// The cone of one place, a frame for each level.
  func levelByLevel(at held: [Int]) throws(ConvolutionError) -> Trace {
    guard held.count == heldShape.count else {
      throw .wrongAxisCount(given: held.count, expected: heldShape.count)
    }
    for (place, count) in zip(held, heldShape) where place < 0 || place >= count {
      throw .network(.noSuchUnit(place, count: count))
    }
    _ = try countedProduct(heldShape)
    return Trace(count: layerCount + 1) { Cone(trace: self, held: held, depth: $0).frame }
  }

  /// All cones, a frame for each place.
  func oneByOne() throws(ConvolutionError) -> Trace {
    let width = heldShape.last ?? 1
    return Trace(count: try countedProduct(heldShape)) { place in
      let held = [place / width, place % width].suffix(heldShape.count)
      return Cone(trace: self, held: Array(held)).frame
    }
  }
}
