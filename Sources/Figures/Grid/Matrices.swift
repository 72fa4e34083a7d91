import ConvEngine
import TextCanvas

// Matrices with what they are multiplied by.
extension Arrangement {
  /// A matrix beside the column that it meets and the one that it makes.
  ///
  ///     T [3, 7]                x          y
  ///       1  2  1  0  0  0  0   2          3
  ///     ▸ 0  0  1  2  1  0  0   0   =   ▸  8 ◂
  static func matrix(_ frame: Frame, viewpoint: Viewpoint) -> Arrangement? {
    guard var matrix = GridBlock(frame, .matrix, viewpoint: viewpoint),
      let links = frame.equation?.links
    else {
      return nil
    }
    matrix.hasPointers = true
    matrix.title = frame.matrixTitle(matrix)
    let isBackwards = links.collected == .input
    let (read, made) = isBackwards ? (links.output, links.input) : (links.input, links.output)
    let header = matrix.pointsAtColumn ? 1 : 0
    let (x, y) = (column(frame, read, viewpoint, header), column(frame, made, viewpoint, header))
    let equals = Arrangement.block(TextBlock("=", top: 2))
    return .choice(
      [
        beside([.block(matrix), x, equals, y]), beside([.block(matrix), equals, y]),
        .block(matrix),
      ].compactMap(\.self))
  }

  private static func beside(_ parts: [Arrangement?]) -> Arrangement {
    .beside(parts.compactMap(\.self), gap: 1)
  }

  private static func column(
    _ frame: Frame, _ kind: Panel.Kind?, _ viewpoint: Viewpoint, _ header: Int
  ) -> Arrangement? {
    guard let kind, var block = GridBlock(frame, kind, viewpoint: viewpoint) else { return nil }
    block.isColumn = true
    block.extraHeader = header
    block.title = block.sample.letter
    return .block(block)
  }

  /// The layer as a product of matrices: `X K = Y`, and backwards `dY Kᵀ = dX` or `dYᵀ X = dK`.
  static func product(_ frame: Frame, viewpoint: Viewpoint) -> Arrangement? {
    guard let links = frame.equation?.links else { return nil }
    let kinds: [Panel.Kind] =
      switch links.collected {
      case .output: [.patchMatrix, .kernelMatrix, .productMatrix]
      case .input: [.productMatrix, .kernelMatrix, .patchMatrix]
      case .weight: [.productMatrix, .patchMatrix, .kernelMatrix]
      }
    let order =
      frame.layer?.isTransposed == true && links.collected == .output
      ? [.productMatrix, .kernelMatrix, .patchMatrix] : kinds
    let blocks = order.compactMap { GridBlock(frame, $0, viewpoint: viewpoint)?.asMatrix }
    guard blocks.count == 3 else { return nil }
    let equals = Arrangement.block(TextBlock("=", top: 2))
    return .choice([
      .beside([.block(blocks[0]), .block(blocks[1]), equals, .block(blocks[2])], gap: 1),
      .below([.beside([.block(blocks[0]), .block(blocks[1])], gap: 1), .block(blocks[2])]),
      .below(blocks.map { .block($0) }),
    ])
  }
}

extension GridBlock {
  /// The grid with pointers, as a matrix has them.
  fileprivate var asMatrix: GridBlock {
    var result = self
    result.hasPointers = true
    return result
  }
}

extension Frame {
  /// Returns the name of a frame's matrix with its shape.
  fileprivate func matrixTitle(_ block: GridBlock) -> String {
    let word =
      operation == .neurons && connection != .shared || operation == .linear
      ? "matrix" : "Toeplitz"
    return "\(word) \(block.sample.letter)  \(block.shapeText)"
  }
}
