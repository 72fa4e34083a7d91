/// Work of many multiplications, and how near it comes to what a machine can do.
struct SpeedBenchmark {
  let name: String
  /// How many products are added up, those with zeros of the padding counted.
  let products: Int
  let run: () -> Void

  /// The line above all.
  static let heading = line(["", "fastest", "median", "GFLOP/s", "plain loops"])

  /// Returns the line of the work: its time, its multiplications and additions in a second, and how many
  /// times as many they are as those of a plain loop.
  func measured(plainRate: Double) -> String {
    let times = Stopwatch.times(of: run)
    let rate = Double(2 * products) / times.fastest
    return Self.line([
      name, Table.time(times.fastest), Table.time(times.median), Table.number(rate / 1e9),
      Table.number(rate / plainRate),
    ])
  }

  private static func line(_ columns: [String]) -> String {
    Table.line(columns, widths: [52, 9, 9, 9, 12])
  }
}
