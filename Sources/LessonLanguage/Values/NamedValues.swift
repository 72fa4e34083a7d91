public import ConvEngine
import Expressions

/// A name that stands for values in `x` and `w`, as a row of the table.
///
///     sobel-x     box(5x5)     desk     checkerboard(8x8)     random(2x3x8x8, seed=1)
public struct NamedValues: Sendable {
  /// What a name is good for.
  public enum Kind: String, CaseIterable, Hashable, Sendable {
    case filter, picture, generator
  }

  /// The shapes that may stand in parentheses behind a name.
  struct Sizes: Hashable, Sendable {
    /// How many axes they may have.
    let ranks: ClosedRange<Int>
    /// The shape where none is given, or nil if one must be.
    var usual: [Int]?
    /// How long an axis may be, apart from what all values must not exceed.
    var limit = Effort.valueLimit
    /// Whether a seed may follow the shape.
    var takesSeed = false
  }

  public let name: String
  public let kind: Kind
  /// What it is, in a few words.
  public let summary: String
  /// What else is worth knowing, each in a line.
  let remarks: [String]
  /// The shapes it may have, or nil if it has but one.
  let sizes: Sizes?
  /// Makes the values of a shape that is possible; a shape that is the only one is not asked for.
  let cells: @Sendable (_ shape: [Int], _ seed: UInt64) -> NamedCells
}

// MARK: - The table

extension NamedValues {
  /// All names: reading, help, completion and suggestions look here.
  public static let all = filters + pictures + generators

  private static let byName = Dictionary(uniqueKeysWithValues: all.map { ($0.name, $0) })

  /// Returns what stands behind a name, or nil.
  public static func named(_ name: String) -> NamedValues? { byName[name] }

  /// Returns the name that somebody may have meant, or nil if none is near.
  ///
  ///     NamedValues.suggestion(for: "sobelx")  // "sobel-x"
  ///     NamedValues.suggestion(for: "gauss")   // "gaussian"
  static func suggestion(for word: String) -> String? {
    let beginning = word.lowercased()
    return Spelling.nearest(to: word, among: all.map(\.name))
      ?? (word.count > 2 ? all.map(\.name).first { $0.hasPrefix(beginning) } : nil)
  }
}

// MARK: - Values

extension NamedValues {
  /// Returns the values in a shape, or in the usual one, or nil if there are none of that shape.
  ///
  ///     NamedValues.named("box")?.tensor(shape: [5, 5])
  public func tensor(shape: [Int]? = nil, seed: UInt64 = 0) -> Tensor<Double>? {
    guard let sizes else { return shape == nil ? cells([], seed).tensor : nil }
    guard let shape = shape ?? sizes.usual, sizes.allow(shape) else { return nil }
    return cells(shape, seed).tensor
  }

  /// The values in their usual shape, or in that of the sample where one must be given.
  var sampleCells: NamedCells {
    cells(sizes.map { $0.usual ?? $0.sample } ?? [], 1)
  }

  /// Whether a shape must stand behind the name.
  var needsShape: Bool { sizes.map { $0.usual == nil } ?? false }

  /// How the name can be written with all that may stand behind it: `random(8, seed=1)`.
  var sample: String {
    guard let sizes else { return name }
    let text = sizes.sample.map(String.init).joined(separator: "x")
    return "\(name)(\(text)\(sizes.takesSeed ? ", seed=1" : ""))"
  }
}

extension NamedValues.Sizes {
  /// A shape that is not the usual one.
  fileprivate var sample: [Int] {
    usual.map { $0.map { $0 + 2 } } ?? (takesSeed ? [8] : [3, 8])
  }

  /// Returns whether there are values of a shape.
  func allow(_ shape: [Int]) -> Bool {
    ranks.contains(shape.count) && shape.allSatisfy { (1...limit).contains($0) }
      && shape.product(atMost: Effort.valueLimit) != nil
  }
}
