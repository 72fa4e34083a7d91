/// A generator whose numbers are the same on every machine.
struct SplitMix: RandomNumberGenerator {
  private var state: UInt64

  /// Creates a generator of the seed.
  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }

  /// Returns a number with up to two digits behind the decimal point.
  mutating func value() -> Double { Double(Int.random(in: -900...900, using: &self)) / 100 }
}
