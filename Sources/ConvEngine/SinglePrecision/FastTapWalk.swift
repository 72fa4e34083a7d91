/// The walk by tap, in which every weight collects outputs times inputs.
///
///     for each block of outputs       its inputs are packed once for each example and group
///       for each group                  one call of the kernel for all channels and taps
struct FastTapWalk {
  private let inputs: FastPlanes
  private let outputs: FastPlanes
  private let relation: LayerRelation
  private let blocks: [FastBlock]
  private let kernels: FastKernels

  /// Creates the walk over a layer.
  init(_ relation: LayerRelation, kernels: FastKernels) {
    inputs = relation.planesRead(by: .tap)
    outputs = relation.planesMade(by: .tap)
    self.relation = relation
    blocks = FastBlock.blocks(of: relation, by: .tap)
    self.kernels = kernels
  }

  /// Returns the sum over all outputs and the inputs they read, for each weight.
  func result(input: [Float], outputGradient: [Float]) -> [Float] {
    var result = [Float](repeating: 0, count: relation.weightShape.reduce(1, *))
    walk(input, outputGradient, &result)
    return result
  }

  private func walk(
    _ input: UnsafePointer<Float>, _ gradient: UnsafePointer<Float>,
    _ result: UnsafeMutablePointer<Float>
  ) {
    let capacity = blocks.map { $0.source.stride }.max() ?? 0
    let packed = PackedSource(capacity: capacity * inputs.channels)
    for block in blocks {
      let offsets = offsets(in: block)
      for example in 0..<relation.examples {
        for group in 0..<inputs.groups {
          let start = inputs.start(example: example, group: group)
          packed.fill(block.source, from: input + start, planes: inputs)
          multiply(
            block, packed.cells, offsets,
            gradient + outputs.start(example: example, group: group),
            to: result + group * outputs.channels * offsets.count)
        }
      }
    }
  }

  private func offsets(in block: FastBlock) -> [Int] {
    let (rows, columns) = (relation.plane.rows, relation.plane.columns)
    return block.source.offsets(
      channels: inputs.channels, rowTaps: Array(0..<rows.kernelSize),
      columnTaps: Array(0..<columns.kernelSize))
  }

  private func multiply(
    _ block: FastBlock, _ packed: UnsafePointer<Float>, _ offsets: [Int],
    _ gradient: UnsafePointer<Float>, to result: UnsafeMutablePointer<Float>
  ) {
    let first = block.rows.lowerBound * outputs.columns + block.columns.lowerBound
    kernels.multiplyRows(
      FastKernels.Extent(
        channels: outputs.channels, rows: block.rows.count, columns: block.columns.count),
      of: FastKernels.Source(cells: packed, pitch: block.source.pitch), offsets: offsets,
      gradient: gradient + first, apart: outputs.strides, to: result)
  }
}
