/// A convolution as one writes it down: the yardstick of the fast ones.
///
/// What it manages in a second depends on the machine, as all times do; how many times as quick
/// another is does so far less.
enum PlainLoop {
  private static let (channels, size, kernel) = (16, 30, 3)
  private static var outputSize: Int { size - kernel + 1 }

  /// How many additions and multiplications a plain loop does in a second.
  static func measuredRate() -> Double {
    let input = numbers(channels * size * size)
    let weight = numbers(channels * channels * kernel * kernel)
    let seconds = Stopwatch.times { keep(output(input, weight)) }.fastest
    return Double(2 * outputSize * outputSize * weight.count) / seconds
  }

  private static func output(_ input: [Float], _ weight: [Float]) -> [Float] {
    var output: [Float] = []
    output.reserveCapacity(channels * outputSize * outputSize)
    for channel in 0..<channels {
      for row in 0..<outputSize {
        for column in 0..<outputSize {
          output.append(sum(input, weight, channel: channel, row: row, column: column))
        }
      }
    }
    return output
  }

  private static func sum(
    _ input: [Float], _ weight: [Float], channel: Int, row: Int, column: Int
  ) -> Float {
    var sum: Float = 0
    for source in 0..<channels {
      for y in 0..<kernel {
        for x in 0..<kernel {
          sum +=
            weight[((channel * channels + source) * kernel + y) * kernel + x]
            * input[(source * size + row + y) * size + column + x]
        }
      }
    }
    return sum
  }
}

/// Returns numbers between −1 and 1, no two neighbors alike.
func numbers(_ count: Int) -> [Float] {
  (0..<count).map { Float($0 * 37 % 101) / 50 - 1 }
}
