import ConvEngine

extension Formula {
  /// Compares a formula with this one by the values of both for many numbers.
  ///
  /// All numbers are tried if there are few; otherwise many are drawn from a seed, among them those that
  /// are likely to make a difference. Where only one of the two has a value nothing is said against it:
  /// `out(N, K)` refuses a large kernel, `N - K + 1` does not. But a formula that has no value for most
  /// of the numbers for which it should, is different.
  ///
  /// Of several counterexamples that with the smallest numbers is told.
  ///
  /// - Complexity: Bounded, whatever the formulas are: see ``FormulaPoints``.
  public func comparison(with other: Expression, seed: UInt64 = 0) -> FormulaComparison {
    let problems = other.problems(knowing: names)
    guard problems.isEmpty else { return .unusable(problems) }
    var points = FormulaPoints(of: self, and: other, seed: seed)
    let areSizes = hasLectureLetters
    var tally = Tally()
    while max(tally.equal, tally.unequal) < points.enough, let values = points.next() {
      if !areSizes || Self.areSizes(values), isFulfilled(by: values) {
        tally.add(values, expected: expression, found: other)
      }
    }
    return tally.comparison(atLeast: points.leastCount, names: used(by: other))
  }

  /// Returns the names that stand in one of two formulas.
  private func used(by other: Expression) -> Set<String> {
    expression.variables.union(other.variables)
  }

  /// Returns whether numbers fulfill the conditions.
  private func isFulfilled(by values: [String: Rational]) -> Bool {
    conditions.allSatisfy { (try? $0.isTrue(values)) == true }
  }

  /// Whether N and K are what they are in the lecture, since nothing else is said about them.
  private var hasLectureLetters: Bool {
    expression.variables.isSuperset(of: ["N", "K"]) && choices["N"] == nil && choices["K"] == nil
  }

  /// Returns whether there is a convolution of numbers by the lecture's letters.
  private static func areSizes(_ values: [String: Rational]) -> Bool {
    func number(_ letter: String) -> Int? { values[letter]?.integer }
    let padding = Padding(both: number("P") ?? 0)
    let relation = try? Relation(
      inputSize: number("N") ?? 0, kernelSize: number("K") ?? 0, stride: number("S") ?? 1,
      padding: .amount(padding), dilation: number("D") ?? 1)
    return relation != nil
  }
}

extension Expression {
  /// Returns why this can be no formula in some names, or nothing.
  fileprivate func problems(knowing names: Set<String>) -> [ExpressionError] {
    let unknown = unknownNames(besides: names)
    guard unknown.isEmpty, isCondition else { return unknown }
    return [ExpressionError(.conditionAsNumber, at: tree.range)]
  }
}

/// How often two formulas had the same value, and where they had not.
private struct Tally {
  /// How often both had the same value.
  private(set) var equal = 0
  /// How often the values differed.
  private(set) var unequal = 0
  /// How often only the right one had a value, though no number became too large.
  private var missed = 0
  private var different: Counterexample?
  private var missing: Counterexample?

  mutating func add(_ values: [String: Rational], expected: Expression, found: Expression) {
    guard let expected = try? expected.value(values) else { return }
    do throws(ExpressionError) {
      let found = try found.value(values)
      if found == expected {
        equal += 1
      } else {
        unequal += 1
        different = Self.simpler(
          different, Counterexample(values: values, expected: expected, found: found))
      }
    } catch {
      guard error.problem != .arithmetic(.overflow) else { return }
      missed += 1
      missing = Self.simpler(
        missing, Counterexample(values: values, expected: expected, found: nil))
    }
  }

  /// Returns what the numbers come to.
  func comparison(atLeast least: Int, names: Set<String>) -> FormulaComparison {
    if let different { return .different(different.naming(names)) }
    if equal > 0, missed > equal, let missing { return .different(missing.naming(names)) }
    return equal >= least ? .equal : .nowhereDefined
  }

  private static func simpler(_ one: Counterexample?, _ other: Counterexample) -> Counterexample {
    guard let one else { return other }
    return other.weight < one.weight ? other : one
  }
}

extension Counterexample {
  /// How large the numbers are together; the lower, the easier it is to follow.
  fileprivate var weight: Double {
    values.values.reduce(0) { $0 + Double($1.numerator.magnitude) }
  }

  /// Returns the counterexample without names that make no difference.
  fileprivate func naming(_ names: Set<String>) -> Counterexample {
    Counterexample(
      values: values.filter { names.contains($0.key) }, expected: expected, found: found)
  }
}
