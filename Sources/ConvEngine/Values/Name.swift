/// The name of a cell or a weight, such as `x2`, `a` or `y[0,1]`.
public struct Name: Hashable, Sendable, CustomStringConvertible {
  public let stem: String
  public let indices: [Int]

  /// Creates the name with a stem and the indices that follow it.
  ///
  ///     Name("x", 2)     // x2
  ///     Name("w", 0, 3)  // w[0,3]
  public init(_ stem: String, _ indices: Int...) {
    self.init(stem, indices: indices)
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

  /// The name of the gradient of what has this name: `da` of the weight `a`.
  var ofGradient: Name { Name("d" + stem, indices: indices) }

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
  /// How many weights are named by letters before names turn to `w0 w1 ..`.
  public static let letteredTaps = 16

  /// Returns the lecture's name for a tap of a filter: `a b c`, or `w0 w1 ..` in a long one.
  ///
  ///     Name.weight(1, of: 3)   // b
  ///     Name.weight(1, of: 40)  // w1
  public static func weight(_ tap: Int, of kernelSize: Int) -> Name {
    weight(tap, of: [1, 1, kernelSize])
  }

  /// Returns the name of a weight, by its place in a tensor: a letter where there are few weights in all.
  ///
  ///     Name.weight(4, of: [1, 1, 3, 3])  // e
  ///     Name.weight(4, of: [8, 3, 2, 2])  // w[0,1,0,0]
  public static func weight(_ place: Int, of shape: [Int]) -> Name {
    guard shape.reduce(1, *) <= letteredTaps else { return cell("w", at: place, of: shape) }
    let letters = Array("abcdefghijklmnop")
    return Name(String(letters[place]))
  }

  /// Returns the name of a cell, by its place in a tensor `[N, C, L]` or `[N, C, H, W]`.
  ///
  /// The axes before the plane have an index only where there is more than one of them, so that the only
  /// channel of the only example has the names of the lecture.
  ///
  ///     Name.cell("x", at: 2, of: [1, 1, 8])     // x2
  ///     Name.cell("x", at: 5, of: [1, 1, 3, 3])  // x[1,2]
  ///     Name.cell("x", at: 5, of: [1, 3, 4])     // x[1,1]
  ///     Name.cell("x", at: 2, of: [1, 8])        // x2
  public static func cell(_ stem: String, at place: Int, of shape: [Int]) -> Name {
    let plane = min(2, shape.count - 1)
    let indices = zip(shape.indices, shape.indices(at: place))
      .filter { axis, _ in axis >= plane || shape[axis] > 1 }
    return Name(stem, indices: indices.map(\.1))
  }
}
