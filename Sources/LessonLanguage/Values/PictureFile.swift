import ConvEngine

/// A picture in one of the formats PGM and PPM of Netpbm.
///
///     P2                       the format: P2 and P5 are gray, P3 and P6 have three colors;
///     # made by hand           comments go to the end of the line
///     3 2                      width and height
///     255                      the maximum, which stands for 1
///     0 127 255                the values, row by row: in digits in P2 and P3,
///     255 127 0                as bytes in P5 and P6, two each where the maximum is above 255
struct PictureFile {
  private let width: Int
  private let height: Int
  private let channels: Int
  private let maximum: Int
  /// The channels of a cell side by side, cell by cell.
  private let values: [Int]

  /// Reads a picture of at most so many values; what follows the last value is left alone.
  ///
  /// - Complexity: O(n) in the number of bytes.
  init(_ bytes: [UInt8], limit: Int) throws(PictureProblem) {
    guard let format = PictureFormat(of: bytes) else { throw .unknownFormat }
    var text = PictureText(bytes, from: PictureFormat.length)
    width = try text.number(.width)
    height = try text.number(.height)
    maximum = try text.number(.maximum)
    channels = format.channels
    try Self.check([height, width, channels], limit: limit)
    guard (1...0xFFFF).contains(maximum) else { throw .maximumOutOfRange(maximum) }
    let count = height * width * channels
    values = format.isPlain ? try text.numbers(count) : try text.samples(count, upTo: maximum)
    if let place = values.firstIndex(where: { $0 > maximum }) { throw valueTooLarge(at: place) }
  }

  private static func check(_ shape: [Int], limit: Int) throws(PictureProblem) {
    guard shape[0] > 0, shape[1] > 0 else { throw .empty(width: shape[1], height: shape[0]) }
    guard shape.hasProduct(atMost: limit) else {
      throw .tooManyValues(width: shape[1], height: shape[0], channels: shape[2], limit: limit)
    }
  }

  private func valueTooLarge(at place: Int) -> PictureProblem {
    let cell = place / channels
    return .valueTooLarge(
      values[place], maximum: maximum, row: cell / width + 1, column: cell % width + 1)
  }

  /// The values from 0 to 1: `[H, W]` of a gray picture, `[3, H, W]` of one with colors.
  var tensor: Tensor<Double> {
    let elements = values.map { Double($0) / Double(maximum) }
    guard channels > 1 else { return Tensor(shape: [height, width], elements: elements) }
    return Tensor(shape: [height, width, channels], elements: elements).permuted([2, 0, 1])
  }
}

/// The formats of a picture, by how they begin.
enum PictureFormat: String {
  case plainGray = "P2"
  case plainColor = "P3"
  case rawGray = "P5"
  case rawColor = "P6"

  /// How many bytes name the format.
  static let length = 2

  /// Finds the format of a file, in which a blank or a comment follows its name.
  init?(of bytes: [UInt8]) {
    guard bytes.count > Self.length, bytes[Self.length].partsNumbers else { return nil }
    self.init(rawValue: String(decoding: bytes.prefix(Self.length), as: UTF8.self))
  }

  var channels: Int { self == .plainColor || self == .rawColor ? 3 : 1 }

  /// Whether the values are written in digits.
  var isPlain: Bool { self == .plainGray || self == .plainColor }
}
