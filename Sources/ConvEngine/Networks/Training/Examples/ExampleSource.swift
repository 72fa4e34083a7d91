/// A task for a classifier: as many labelled pictures as anyone asks for, all of them drawn from a seed.
///
///     let source = ExampleSource(.bars, noise: 0.15, seed: 0)
///     source.batch(7, count: 32).inputs.shape  // [32, 1, 16, 16]
///     source.classNames                        // horizontal, vertical, falling, rising
///
/// Each batch is drawn from its number and the seed alone, so it is the same whichever were drawn before. The
/// pictures that are held out come from another sequence than those of all batches.
public struct ExampleSource: Hashable, Sendable {
  /// What is on the pictures.
  public enum Kind: Hashable, Sendable {
    /// Bars in four directions, 5 to 9 cells long, anywhere on 16 x 16.
    case bars
    /// Crosses and rings, 5 to 9 cells wide, anywhere on 16 x 16.
    case crosses
    /// Pictures that are given, one a class, moved by up to so many cells in each direction.
    case pictures(NamedPictures, shift: Int)
  }

  public let kind: Kind
  /// How far the values are off what is drawn: the standard deviation, where ink is 1 and paper 0.
  public let noise: Double
  public let seed: UInt64

  /// Creates the task of a seed.
  public init(_ kind: Kind, noise: Double = 0.15, seed: UInt64) {
    self.kind = kind
    self.noise = noise
    self.seed = seed
  }

  /// What the classes are called.
  public var classNames: [String] {
    switch kind {
    case .bars: BarDrawing.Direction.allCases.map(\.rawValue)
    case .crosses: RoundDrawing.Figure.allCases.map(\.rawValue)
    case .pictures(let pictures, _): pictures.names
    }
  }

  /// The shape of one picture, `[C, H, W]`.
  public var exampleShape: [Int] {
    switch kind {
    case .bars, .crosses: [1, Drawing.size, Drawing.size]
    case .pictures(let pictures, _): pictures.shape
    }
  }
}

// MARK: - Drawing examples

extension ExampleSource {
  /// Returns a batch of examples by its number, the same each time.
  ///
  /// - Complexity: O(values of the examples).
  /// - Precondition: The number is not negative.
  public func batch(_ number: Int, count: Int) -> LabelledExamples {
    examples(count: count, of: UInt64(number) + 1)
  }

  /// Returns examples that are in no batch, the same each time.
  ///
  /// - Complexity: O(values of the examples).
  public func heldOut(count: Int) -> LabelledExamples { examples(count: count, of: 0) }

  /// Returns examples of one of the sequences that belong to the seed.
  private func examples(count: Int, of sequence: UInt64) -> LabelledExamples {
    var seeds = SplitMix64(seed: seed)
    var mixed = SplitMix64(seed: seeds.next() ^ sequence)
    var generator = SplitMix64(seed: mixed.next())
    var noises = SplitMix64(seed: mixed.next())
    let classes = Array(classNames.indices)
    var (elements, targets): ([Float], [Int]) = ([], [])
    elements.reserveCapacity(count * exampleShape.reduce(1, *))
    for _ in 0..<count {
      let target = generator.pick(from: classes)
      targets.append(target)
      elements += noisy(ink(ofClass: target, using: &generator), using: &noises)
    }
    return LabelledExamples(
      inputs: Tensor(shape: [count] + exampleShape, elements: elements), targets: targets,
      classNames: classNames)
  }

  /// Returns a picture with noise on it.
  private func noisy(_ ink: [Float], using generator: inout SplitMix64) -> [Float] {
    guard noise != 0 else { return ink }
    return ink.map { $0 + Float(noise * generator.normal()) }
  }

  /// Returns a picture of a class without noise, row by row.
  private func ink(ofClass target: Int, using generator: inout SplitMix64) -> [Float] {
    switch kind {
    case .bars: BarDrawing.Direction.allCases[target].drawn(using: &generator)
    case .crosses: RoundDrawing.Figure.allCases[target].drawn(using: &generator)
    case .pictures(let pictures, let shift):
      pictures.moved(target, upTo: shift, using: &generator)
    }
  }
}

extension SplitMix64 {
  /// Returns a whole number of a range, each as likely as another.
  ///
  /// - Precondition: The range is not empty.
  mutating func number(in range: ClosedRange<Int>) -> Int { pick(from: Array(range)) }

  /// Returns a number that is normally distributed around 0 with a deviation of 1, but never beyond 6.
  ///
  ///     draw 1   ████ ████ ████ ████        12 whole numbers below 2¹⁶: their sum has the mean
  ///     draw 2   ████ ████ ████ ████        12 · (2¹⁶ − 1)/2 and the deviation 2¹⁶, nearly
  ///     draw 3   ████ ████ ████ ████
  ///
  /// That needs no function that one machine rounds otherwise than another.
  mutating func normal() -> Double {
    let sum = sumOfQuarters() + sumOfQuarters() + sumOfQuarters()
    return (Double(sum) - 6 * 65_535) / 65_536
  }

  /// Returns the sum of the four quarters of a draw.
  private mutating func sumOfQuarters() -> UInt64 {
    let bits = next()
    let halves = (bits & 0x0000_FFFF_0000_FFFF) + (bits >> 16 & 0x0000_FFFF_0000_FFFF)
    return (halves & 0xFFFF_FFFF) + halves >> 32
  }
}
