import ConvEngine

/// The numbers for which two formulas are compared, one set after the other.
///
///     N = 5..9, K = 1..3         all 15
///     N = 1..1000, K = 1..9      drawn: anywhere, at either end, and close to what may matter:
///                                to a number in a formula, to another number drawn, to a multiple of it
struct FormulaPoints {
  /// So many sets are all tried.
  static let fewEnough = 2500
  /// So many are drawn at most, if few of them fulfill the conditions.
  static let mostDraws = 20_000

  private let names: [String]
  /// For each name, the numbers it can have, in order and each once.
  private let choices: [[Int]]
  /// The numbers that stand in the formulas.
  private let constants: [Int]
  /// How many sets there are, or nil where there are more than can all be tried.
  private let count: Int?
  private var generator: SplitMix64
  private var place = 0

  init(of formula: Formula, and other: Expression, seed: UInt64) {
    let names = formula.names.sorted()
    let choices = names.map { (formula.choices[$0] ?? Self.usual(for: $0)).inOrder }
    self.names = names
    self.choices = choices
    constants = [formula.expression, other].flatMap(\.wholeNumbers)
    count = choices.contains([]) ? 0 : Self.count(of: choices)
    generator = SplitMix64(seed: seed)
  }

  /// After so many equal values the formulas are equal, and after so many different ones the smallest
  /// of them is small enough.
  var enough: Int { count ?? 800 }

  /// With fewer equal values nobody can be sure; if all were tried, one will do.
  var leastCount: Int { count == nil ? 30 : 1 }

  /// Returns how many sets there are with one number of each, or nil where there are too many.
  private static func count(of choices: [[Int]]) -> Int? {
    var count = 1
    for choices in choices {
      guard count <= fewEnough / choices.count else { return nil }
      count *= choices.count
    }
    return count
  }

  /// What a name stands for where nothing is said about it.
  private static func usual(for name: String) -> [Int] {
    switch name {
    case "N": Array(1...60)
    case "K": Array(1...7)
    case "S": Array(1...5)
    case "P": Array(0...3)
    case "D": Array(1...4)
    default: Array(1...20)
    }
  }
}

// MARK: - Numbers

extension FormulaPoints {
  /// Returns the next numbers by their names, or nil behind the last.
  mutating func next() -> [String: Rational]? {
    guard place < count ?? Self.mostDraws else { return nil }
    defer { place += 1 }
    let numbers = count == nil ? drawn() : listed(place)
    return Dictionary(uniqueKeysWithValues: zip(names, numbers.map { Rational($0) }))
  }

  /// Returns the numbers in a place of the list of all, of which the first counts fastest.
  private func listed(_ place: Int) -> [Int] {
    var rest = place
    return choices.map { choices in
      defer { rest /= choices.count }
      return choices[rest % choices.count]
    }
  }

  /// Returns drawn numbers, a half of them from anywhere.
  private mutating func drawn() -> [Int] {
    var numbers: [Int] = []
    for choices in choices {
      let place =
        switch index(below: 8) {
        case 0: min(choices.count - 1, index(below: 4))
        case 1: max(0, choices.count - 1 - index(below: 4))
        case 2...3: choices.place(near: target(besides: numbers))
        default: index(below: choices.count)
        }
      numbers.append(choices[place])
    }
    return numbers
  }

  /// Returns a number close to one that stands in a formula, to one that was drawn, or to a multiple.
  private mutating func target(besides numbers: [Int]) -> Int {
    let known = constants + numbers
    guard !known.isEmpty else { return 0 }
    let (product, isTooLarge) = known[index(below: known.count)]
      .multipliedReportingOverflow(by: numbers.isEmpty ? 1 : 1 + index(below: 4))
    return (isTooLarge ? 0 : product).addingReportingOverflow(index(below: 3) - 1).partialValue
  }

  /// Returns an index below a count that is not 0.
  private mutating func index(below count: Int) -> Int {
    Int(generator.next().multipliedFullWidth(by: UInt64(count)).high)
  }
}

extension [Int] {
  /// The numbers from the smallest to the largest, each once.
  fileprivate var inOrder: [Int] {
    zip(self, dropFirst()).allSatisfy(<) ? self : Set(self).sorted()
  }

  /// Returns the place of the first number that is not below a target, or the last place.
  fileprivate func place(near target: Int) -> Int {
    var places = 0..<count - 1
    while !places.isEmpty {
      let middle = places.lowerBound + places.count / 2
      places = self[middle] < target ? middle + 1..<places.upperBound : places.lowerBound..<middle
    }
    return places.lowerBound
  }
}

extension Expression {
  /// The whole numbers that stand in the text.
  fileprivate var wholeNumbers: [Int] {
    tree.parts.compactMap { part in
      if case .number(let number) = part.content { number.integer } else { nil }
    }
  }
}
