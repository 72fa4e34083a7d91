/// A walk by output over the input, or by input over the output, in which every cell is a sum of weights.
///
///     for each block of places       its part of the source is packed once for each example and group
///       for each tile of channels
///         for each part of the walk      one if it goes by output, S·S if by input: one call of the kernel
struct FastWalk {
  private let read: FastPlanes
  private let made: FastPlanes
  private let examples: Int
  private let parts: [FastPart]
  private let blocks: [FastBlock]
  private let tiles: [Range<Int>]
  private let kernels: FastKernels

  /// Creates the walk over a layer with weights.
  init(_ relation: LayerRelation, by walk: Walk, weight: [Float], kernels: FastKernels) {
    read = relation.planesRead(by: walk)
    made = relation.planesMade(by: walk)
    examples = relation.examples
    tiles = Self.tiles(channels: made.channels)
    parts = FastPart.parts(of: relation, by: walk, weight: weight, tiles: tiles)
    blocks = FastBlock.blocks(of: relation, by: walk)
    self.kernels = kernels
  }

  /// Cuts channels into tiles that are as large as each other, give or take one.
  private static func tiles(channels: Int) -> [Range<Int>] {
    let count = (channels + FastKernels.mostChannels - 1) / FastKernels.mostChannels
    return (0..<count).map { $0 * channels / count..<($0 + 1) * channels / count }
  }
}

// MARK: - Walking

extension FastWalk {
  /// The cells that a walk reads, what each channel begins with, and the cells that it makes.
  private struct Operands {
    let source: UnsafePointer<Float>
    let bias: UnsafePointer<Float>?
    let result: UnsafeMutablePointer<Float>
  }

  /// Returns what a source comes to.
  func result(of source: [Float], bias: [Float]? = nil) -> [Float] {
    let count = examples * made.groups * made.channels * made.cellsPerChannel
    return [Float](unsafeUninitializedCapacity: count) { result, initialized in
      initialized = count
      if !isComplete { result.initialize(repeating: 0) }
      guard let result = result.baseAddress else { return }
      walk(source, bias, result)
    }
  }

  /// Whether every cell belongs to a part; those that do not are read by nothing.
  private var isComplete: Bool {
    parts.reduce(0) { $0 + $1.rows.places.count * $1.columns.places.count } == made.cellsPerChannel
  }

  private func walk(
    _ source: UnsafePointer<Float>, _ bias: UnsafePointer<Float>?,
    _ result: UnsafeMutablePointer<Float>
  ) {
    let operands = Operands(source: source, bias: bias, result: result)
    let capacity = blocks.map { $0.source.stride }.max() ?? 0
    let packed = PackedSource(capacity: capacity * read.channels)
    for block in blocks { walk(block, packed, operands) }
  }

  private func walk(_ block: FastBlock, _ packed: borrowing PackedSource, _ operands: Operands) {
    let pieces = parts.compactMap { FastPiece($0, in: block, channels: read.channels) }
    for example in 0..<examples {
      for group in 0..<read.groups {
        packed.fill(
          block.source, from: operands.source + read.start(example: example, group: group),
          planes: read)
        for tile in tiles {
          for piece in pieces {
            walk(piece, packed.cells, operands, example: example, group: group, tile: tile)
          }
        }
      }
    }
  }

  private func walk(
    _ piece: FastPiece, _ packed: UnsafePointer<Float>, _ operands: Operands, example: Int,
    group: Int, tile: Range<Int>
  ) {
    let channel = group * made.channels + tile.lowerBound
    let target = made.start(example: example, group: group) + tile.lowerBound * made.cellsPerChannel
    kernels.addRows(
      piece.extent(channels: tile.count),
      of: FastKernels.Source(cells: packed + piece.start, pitch: piece.pitch),
      offsets: piece.offsets, weights: piece.weights, from: channel * piece.offsets.count,
      bias: operands.bias.map { $0 + channel },
      to: operands.result + target + piece.first(in: made), apart: piece.strides(in: made))
  }
}
