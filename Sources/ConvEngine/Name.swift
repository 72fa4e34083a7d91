/// The name of a cell or a weight, such as `x2`, `a` or `y[0,1]`.
public struct Name: Hashable, Sendable, CustomStringConvertible {
  public let stem: String
  public let indices: [Int]

  /// Creates the name with a stem and the indices that follow it.
  ///
  ///     Name("x", 2)     // x2
  ///     Name("w", 0, 3)  // w[0,3]
  public init(_ stem: String, _ indices: Int...) {
    self.stem = stem
    self.indices = indices
  }

  /// Creates the name with a stem and as many indices as there are axes.
  public init(_ stem: String, indices: [Int]) {
    self.stem = stem
    self.indices = indices
  }

  public var description: String {
    switch indices.count {
    case 0: stem
    case 1: "\(stem)\(indices[0])"
    default: "\(stem)[\(indices.map(String.init).joined(separator: ","))]"
    }
  }

  /// Whether nothing but a letter stands for the name, so that a number may lean on it: `3a`.
  var isSingleLetter: Bool { stem.count == 1 && indices.isEmpty }
}

extension Name: Comparable {
  /// Orders names by their stems, and those of one stem by their indices as numbers.
  public static func < (one: Name, other: Name) -> Bool {
    guard one.stem == other.stem else { return one.stem < other.stem }
    return one.indices.lexicographicallyPrecedes(other.indices)
  }
}

extension Name {
  /// How many taps of a filter are named by letters before names turn to `w0 w1 ..`.
  public static let letteredTaps = 16

  /// Returns the lecture's name for a tap of a filter: `a b c`, or `w0 w1 ..` in a long one.
  ///
  ///     Name.weight(1, of: 3)   // b
  ///     Name.weight(1, of: 40)  // w1
  public static func weight(_ tap: Int, of kernelSize: Int) -> Name {
    guard kernelSize <= letteredTaps else { return Name("w", tap) }
    let letters = Array("abcdefghijklmnop")
    return Name(String(letters[tap]))
  }
}
