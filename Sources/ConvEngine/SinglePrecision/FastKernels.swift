import CKernels

/// The two kernels in C that do the work of the fast path, in the instructions of a machine.
enum FastKernels: CaseIterable, Sendable {
  /// Instructions that every machine of its kind has.
  case baseline
  /// 256-bit vectors with fused multiply-add.
  case avx2

  /// The kernels that can run here.
  static let runnable: [FastKernels] = ck_has_avx2() == 0 ? [.baseline] : [.baseline, .avx2]

  /// The quickest kernels that can run here.
  static let quickest: FastKernels = ck_has_avx2() == 0 ? .baseline : .avx2

  /// How many cells behind the end of a packed source may be read, though they do not count.
  static let slack = ck_slack

  /// How many channels ``addRows(_:of:offsets:weight:bias:to:apart:)`` makes at most.
  static let mostChannels = ck_most_channels
}

// MARK: - Arguments

extension FastKernels {
  /// How many channels, rows and columns of cells are computed, or read.
  struct Extent {
    let channels: Int
    let rows: Int
    let columns: Int
  }

  /// How far apart in memory neighboring channels, rows and columns are.
  struct Strides {
    let channel: Int
    let row: Int
    let column: Int
  }

  /// Packed cells, of which every tap reads rows.
  struct Source {
    let cells: UnsafePointer<Float>
    /// How far apart in memory rows are.
    let pitch: Int
  }
}

// MARK: - Kernels

extension FastKernels {
  /// Makes every cell the sum of a bias and, over all taps, a weight times a row of the source.
  ///
  ///     result[m, y, x] = bias[m] + Σ over taps t of  weight[t, m] · source[offset[t] + y·pitch + x]
  ///
  /// The weights stand tap after tap, those of the channels side by side, from a place on.
  ///
  /// - Precondition: There are at most ``mostChannels`` channels, and weights for all of them.
  func addRows(
    _ extent: Extent, of source: Source, offsets: [Int], weights: [Float], from first: Int,
    bias: UnsafePointer<Float>?, to result: UnsafeMutablePointer<Float>, apart: Strides
  ) {
    precondition(extent.channels <= Self.mostChannels, "A tile must not have too many channels")
    precondition(
      first + offsets.count * extent.channels <= weights.count, "Each tap must have its weights")
    offsets.withUnsafeBufferPointer { offsets in
      weights.withUnsafeBufferPointer { weights in
        guard let offset = offsets.baseAddress, let weight = weights.baseAddress else { return }
        var rows = ck_weighted_rows(
          channels: extent.channels, rows: extent.rows, columns: extent.columns,
          taps: offsets.count, source: source.cells, source_row: source.pitch, offset: offset,
          weight: weight + first, bias: bias, result: result, result_channel: apart.channel,
          result_row: apart.row, result_column: apart.column)
        add(&rows)
      }
    }
  }

  private func add(_ rows: inout ck_weighted_rows) {
    switch self {
    case .baseline: ck_add_rows(&rows)
    case .avx2: ck_add_rows_avx2(&rows)
    }
  }

  /// Adds to every weight, over all rows and columns, a gradient times a cell of the source.
  ///
  ///     result[m, t] += Σ over y, x of  gradient[m, y, x] · source[offset[t] + y·pitch + x]
  ///
  /// - Precondition: Neighboring columns of the gradient are neighbors in memory.
  func multiplyRows(
    _ extent: Extent, of source: Source, offsets: [Int], gradient: UnsafePointer<Float>,
    apart: Strides, to result: UnsafeMutablePointer<Float>
  ) {
    precondition(apart.column == 1, "The columns of a gradient must stand side by side")
    offsets.withUnsafeBufferPointer { offsets in
      guard let offset = offsets.baseAddress else { return }
      var products = ck_row_products(
        channels: extent.channels, rows: extent.rows, columns: extent.columns, taps: offsets.count,
        gradient: gradient, gradient_channel: apart.channel, gradient_row: apart.row,
        source: source.cells, source_row: source.pitch, offset: offset, result: result)
      multiply(&products)
    }
  }

  private func multiply(_ products: inout ck_row_products) {
    switch self {
    case .baseline: ck_multiply_rows(&products)
    case .avx2: ck_multiply_rows_avx2(&products)
    }
  }
}
