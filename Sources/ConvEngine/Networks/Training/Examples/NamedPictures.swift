/// Pictures of one shape, each of which stands for a class.
public struct NamedPictures: Hashable, Sendable {
  public let names: [String]
  /// The shape of each picture, `[C, H, W]`.
  public let shape: [Int]
  private let pictures: [[Float]]

  /// Creates classes of pictures `[H, W]` or `[C, H, W]` with names.
  ///
  /// - Throws: ``ConvolutionError`` if there are none, or they have not all the same shape.
  /// - Precondition: Each picture has a name.
  public init(_ pictures: [Tensor<Float>], names: [String]) throws(ConvolutionError) {
    precondition(pictures.count == names.count, "Each picture must have a name")
    guard let first = pictures.first else { throw .notPositive(.classes, 0) }
    guard 2...3 ~= first.rank else {
      throw .wrongRank(.input, shape: first.shape, expected: 2)
    }
    for picture in pictures where picture.shape != first.shape {
      throw .network(.examplesMismatch(given: picture.shape, example: first.shape))
    }
    self.names = names
    shape = Array(repeating: 1, count: 3 - first.rank) + first.shape
    self.pictures = pictures.map(\.elements)
  }

  /// Returns a picture moved by some rows and columns that are drawn; what is moved off it is lost.
  ///
  /// - Precondition: The shift is not negative.
  func moved(
    _ picture: Int, upTo shift: Int, using generator: inout SplitMix64
  ) -> [Float] {
    let down = generator.number(in: -shift...shift)
    let right = generator.number(in: -shift...shift)
    let (rows, columns) = (shape[1], shape[2])
    let cells = pictures[picture]
    return cells.indices.map { place in
      let (line, column) = place.quotientAndRemainder(dividingBy: columns)
      let (row, left) = (line % rows - down, column - right)
      guard 0..<rows ~= row, 0..<columns ~= left else { return 0 }
      return cells[place - down * columns - right]
    }
  }
}
