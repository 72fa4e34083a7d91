import ConvEngine
import TutorTestSupport

/// A picture of random values that can be written in each of the formats.
struct WrittenPicture {
  let height: Int
  let width: Int
  let channels: Int
  let maximum: Int
  /// The channels of a cell side by side, cell by cell.
  let values: [Int]

  init(using numbers: inout SeededGenerator) {
    height = Int.random(in: 1...5, using: &numbers)
    width = Int.random(in: 1...5, using: &numbers)
    channels = Bool.random(using: &numbers) ? 1 : 3
    let maximum = [1, 7, 255, 256, 65_535].randomElement(using: &numbers) ?? 1
    self.maximum = maximum
    values = (0..<height * width * channels).map { _ in
      Int.random(in: 0...maximum, using: &numbers)
    }
  }

  /// The values from 0 to 1, channel by channel.
  var tensor: Tensor<Double> {
    let planes = (0..<channels).flatMap { channel in
      stride(from: channel, to: values.count, by: channels).map {
        Double(values[$0]) / Double(maximum)
      }
    }
    let shape = (channels == 1 ? [] : [3]) + [height, width]
    return Tensor(shape: shape, elements: planes)
  }

  /// Returns the file in digits, with blanks and comments of all kinds between the numbers.
  func plain(using numbers: inout SeededGenerator) -> [UInt8] {
    let gaps = [" ", "\n", "\t\r\n", "  # 12 a comment\n", "#\n", "\u{0B}\u{0C}"]
    let start = channels == 1 ? "P2" : "P3"
    let texts = ([width, height, maximum] + values).map { number in
      (gaps.randomElement(using: &numbers) ?? " ") + "\(number)"
    }
    return Array((start + texts.joined() + (Bool.random(using: &numbers) ? "\n" : "")).utf8)
  }

  /// Returns the file in bytes, perhaps with something behind it.
  func raw(using numbers: inout SeededGenerator) -> [UInt8] {
    let start = channels == 1 ? "P5" : "P6"
    let gap = ["\n", " # a comment\n", "#\n"].randomElement(using: &numbers) ?? "\n"
    let end = ["\n", " ", "# the end of the header\n"].randomElement(using: &numbers) ?? "\n"
    let header = "\(start)\(gap)\(width) \(height)\n\(maximum)\(end)"
    let data = values.flatMap { value in
      maximum > 255 ? [UInt8(value >> 8), UInt8(value & 255)] : [UInt8(value)]
    }
    let rest = Array(repeating: UInt8(35), count: Int.random(in: 0...2, using: &numbers))
    return Array(header.utf8) + data + rest
  }
}
