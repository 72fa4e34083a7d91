import ConvEngine
import TextCanvas

// The table of scenes: what each shows of a frame, and where.
extension Scene {
  /// Returns the blocks of the scene, or nil where the frame has not what it shows.
  func arrangement(of frame: Frame, viewpoint: Viewpoint) -> Arrangement? {
    switch self {
    case .window: .window(frame, viewpoint: viewpoint)
    case .bars: .rows(frame, viewpoint: viewpoint, hasBars: true)
    case .neurons:
      RowPair(frame).map { .block(NeuronsBlock(frame: frame, pair: $0, viewpoint: viewpoint)) }
    case .channels: ChannelsBlock(frame).map { .block($0) }
    case .toeplitz: .matrix(frame, viewpoint: viewpoint)
    case .unfold: .product(frame, viewpoint: viewpoint)
    case .curve: CurveBlock(frame).map { .block($0) }
    case .gradient: .linkedWindow(frame, viewpoint: viewpoint)
    }
  }
}

extension Arrangement {
  /// What a step reads, what it weighs by, and what it makes.
  static func window(_ frame: Frame, viewpoint: Viewpoint) -> Arrangement {
    if let cone = ConeBlock(frame, viewpoint: viewpoint) { return .block(cone) }
    if let classes = ClassesBlock(frame, viewpoint: viewpoint) {
      return .classes(classes, frame, viewpoint: viewpoint)
    }
    if let network = NetworkBlock(frame) { return .network(network, frame, viewpoint: viewpoint) }
    if let training = Self.training(frame, viewpoint: viewpoint) { return training }
    if let plots = ContinuousBlock(frame, viewpoint: viewpoint) { return .block(plots) }
    if let rows = Self.rows(frame, viewpoint: viewpoint) { return rows }
    if frame.layer?.relation.plane.isSingleCell == true, frame.stack(.matrix) != nil,
      let matrix = Self.matrix(frame, viewpoint: viewpoint)
    {
      return matrix
    }
    return .grids(frame, viewpoint: viewpoint)
  }

  static func rows(_ frame: Frame, viewpoint: Viewpoint, hasBars: Bool = false) -> Arrangement? {
    guard let pair = RowPair(frame), !frame.isLinear else { return nil }
    return .block(RowsBlock(frame: frame, pair: pair, viewpoint: viewpoint, hasBars: hasBars))
  }

  /// What comes back through the layer in the same step, with what it comes to.
  static func linkedWindow(_ frame: Frame, viewpoint: Viewpoint) -> Arrangement {
    .below(
      [window(frame, viewpoint: viewpoint), EquationBlock(frame).map { .block($0) }].compactMap(
        \.self))
  }

  /// A row of classes for each step from logits to probabilities, and the matrix of slopes beside it.
  fileprivate static func classes(
    _ block: ClassesBlock, _ frame: Frame, viewpoint: Viewpoint
  ) -> Arrangement {
    guard let matrix = GridBlock(frame, .matrix, viewpoint: viewpoint) else { return .block(block) }
    return .choice([
      .beside([.block(block), .block(matrix)], gap: 3), .below([.block(block), .block(matrix)]),
    ])
  }

  /// The layers as a table, and below it the maps of the chosen one.
  fileprivate static func network(
    _ block: NetworkBlock, _ frame: Frame, viewpoint: Viewpoint
  ) -> Arrangement {
    let blocks = frame.stacks.filter { $0.kind != .filter && $0.kind != .filterGradient }
      .map { MapsBlock(frame: frame, stack: $0, viewpoint: viewpoint) }
    // Where the way back ends, nothing is made of what is read: its place stays empty.
    let missing = 2 - blocks.count
    let rows = blocks[0].demand(columns: 80).rows
    let empty = Array(repeating: TextBlock("", rows: rows), count: max(0, missing))
    return .below([.block(block)] + blocks.map { .block($0) } + empty.map { .block($0) })
  }

  /// The tensors of a layer as grids: side by side where they have room.
  fileprivate static func grids(_ frame: Frame, viewpoint: Viewpoint) -> Arrangement {
    let kinds = frame.gridKinds
    let blocks = kinds.compactMap { GridBlock(frame, $0, viewpoint: viewpoint) }
    let facts = frame.factBlocks.map { Arrangement.block($0) }
    let aligned = blocks.aligned.map { Arrangement.block($0) }
    let plain = blocks.map { Arrangement.block($0) }
    let withoutProducts = zip(kinds, aligned).filter { $0.0 != .products }.map(\.1)
    let withoutFilter = zip(kinds, plain).filter { $0.0 != .products && $0.0 != .filter }.map(\.1)
    return .choice([
      .below([.beside(aligned, gap: 2)] + facts),
      .below([.beside(withoutProducts, gap: 2)] + facts),
      .below([.beside(withoutFilter, gap: 2)] + facts),
      .below(withoutFilter + facts),
    ])
  }
}

extension Plane {
  /// Whether there is nothing to slide over, as in a linear layer.
  var isSingleCell: Bool { inputShape == [1] && outputShape == [1] && kernelShape == [1] }
}

extension Frame {
  /// What is said in lines below the grids of a frame.
  fileprivate var factBlocks: [any Block] {
    let blocks: [(any Block)?] = [FactsBlock(self), PictureBlock(self), CheckBlock(self)]
    return blocks.compactMap(\.self)
  }

  /// Whether the step is one of a linear layer, whose features are channels of one cell.
  var isLinear: Bool { layer?.relation.plane.isSingleCell == true && stack(.matrix) != nil }

  /// The kinds of panels that are tensors of the layer itself, in the order in which they are read.
  fileprivate var gridKinds: [Panel.Kind] {
    stacks.map(\.kind).filter {
      switch $0 {
      case .matrix, .patchMatrix, .kernelMatrix, .productMatrix: false
      case .patches: operation == .unfold || operation == .fold
      default: true
      }
    }.withResultLast(frame: self)
  }
}

extension [Panel.Kind] {
  /// Returns the kinds with what is read first, and what it comes to last.
  fileprivate func withResultLast(frame: Frame) -> [Panel.Kind] {
    if frame.equation?.links.collected == .input, first == .inputGradient { return reversed() }
    guard let products = firstIndex(of: .products), let output = firstIndex(of: .output) else {
      return self
    }
    var result = self
    result.swapAt(products, output)
    return result
  }
}

extension [GridBlock] {
  /// The grids with channels that begin on the same lines.
  fileprivate var aligned: [GridBlock] {
    let rows = map(\.sample.rows.count).max() ?? 1
    let isLarge = rows > 8
    return map { block in
      var block = block
      if !isLarge, block.stack.panels.count > 1 { block.channelRows = rows }
      return block
    }
  }
}
