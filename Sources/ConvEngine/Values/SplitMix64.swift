/// A small generator of random numbers whose sequence depends on its seed alone.
///
/// Source: Steele, Lea and Flood, "Fast splittable pseudorandom number generators", 2014.
public struct SplitMix64: RandomNumberGenerator, Sendable {
  private var state: UInt64

  /// Creates the generator whose sequence belongs to a seed.
  public init(seed: UInt64) {
    state = seed
  }

  public mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}

extension SplitMix64 {
  /// Returns one of a few elements.
  ///
  /// The standard library may change how it picks; a seed must give the same numbers for good. Of few
  /// elements the last ones are not drawn noticeably less often.
  ///
  /// - Precondition: There is an element.
  public mutating func pick<Element>(from elements: [Element]) -> Element {
    precondition(!elements.isEmpty, "There must be something to pick from")
    return elements[Int(next().multipliedFullWidth(by: UInt64(elements.count)).high)]
  }

  /// Returns a number between −1 and 1, one as likely as another.
  ///
  /// Of the 64 bits that are drawn the upper 53 count, as many as a number holds.
  public mutating func unit() -> Double {
    Double(next() >> 11) / Double(1 << 52) - 1
  }
}
