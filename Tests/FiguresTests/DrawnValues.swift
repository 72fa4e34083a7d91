import TutorTestSupport

extension SeededGenerator {
  /// Returns a number with up to two digits behind the decimal point.
  mutating func value() -> Double { Double(Int.random(in: -900...900, using: &self)) / 100 }
}
