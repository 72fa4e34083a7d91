/// Prints how long the parts of the tutor take, and how that grows with what they are given.
///
///     swift run -c release Benchmarks
@main
struct Benchmarks {
  static func main() throws {
    print(Comparison.heading)
    let comparisons =
      try engineComparisons() + trainingComparisons() + languageComparisons()
      + screenComparisons() + sessionComparisons()
    for comparison in comparisons { print(comparison.measured()) }

    print("\n" + SpeedBenchmark.heading)
    let plainRate = PlainLoop.measuredRate()
    for benchmark in try convolutionBenchmarks() {
      print(benchmark.measured(plainRate: plainRate))
    }
  }
}
