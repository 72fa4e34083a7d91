/// Prints how long the parts of the tutor take.
@main
struct Benchmarks {
  static func main() {}
}
