/// What a part of a walk has to do in one block.
struct FastPiece {
  /// For each channel and tap, where its first cell stands from `start` on.
  let offsets: [Int]
  /// Where the source of the piece begins in that of its block.
  let start: Int
  let pitch: Int
  private let part: FastPart
  private let rows: Range<Int>
  private let columns: Range<Int>

  /// Creates the piece of a part in a block, or nil if the part has no cell there.
  init?(_ part: FastPart, in block: FastBlock, channels: Int) {
    rows = part.rows.places.clamped(to: block.rows)
    columns = part.columns.places.clamped(to: block.columns)
    guard !rows.isEmpty, !columns.isEmpty else { return nil }
    self.part = part
    pitch = block.source.pitch
    offsets = block.source.offsets(
      channels: channels, rowTaps: part.rows.taps, columnTaps: part.columns.taps)
    start =
      (rows.lowerBound - block.rows.lowerBound) * pitch
      + (columns.lowerBound - block.columns.lowerBound)
  }

  /// The weights of the part.
  var weights: [Float] { part.weights }

  /// Returns how many cells there are in some channels.
  func extent(channels: Int) -> FastKernels.Extent {
    FastKernels.Extent(channels: channels, rows: rows.count, columns: columns.count)
  }

  /// Returns the place of the first cell in its channel.
  func first(in planes: FastPlanes) -> Int {
    part.rows.cell(at: rows.lowerBound) * planes.columns
      + part.columns.cell(at: columns.lowerBound)
  }

  /// Returns how far apart neighboring cells are.
  func strides(in planes: FastPlanes) -> FastKernels.Strides {
    FastKernels.Strides(
      channel: planes.cellsPerChannel, row: part.rows.step * planes.columns,
      column: part.columns.step)
  }
}
