import ConvEngine
public import Expressions

/// A mistake that is often made with the output size, as the formula that makes it.
///
/// Since numbers differ from variant to variant, a wrong answer is recognized by calculating wrongly
/// with the same numbers.
public struct Misconception: Hashable, Sendable {
  /// What is done wrong, as a phrase: `forgot the + 1`.
  public let name: String

  /// The wrong formula, in the letters `N K S P D`, in `span`, the cells from the first tap to the
  /// last, and in `padded`, the size of the input with its padding.
  public let formula: Expression

  /// Why it is wrong, with holes for the same names and for the number that was `given`.
  let explanation: Template

  /// Creates a mistake, or nil if its formula cannot be understood.
  init?(_ name: String, formula: String, explanation: String) {
    guard let formula = try? Expression(formula) else { return nil }
    self.name = name
    self.formula = formula
    self.explanation = Template(explanation)
  }

  /// Returns what the mistake makes of sizes, or nil where it comes to nothing.
  func result(for sizes: Relation) -> Rational? {
    try? formula.value(sizes.bindings)
  }

  /// Returns why a number that came of the mistake is wrong.
  func sentence(for sizes: Relation, given: Rational) -> String? {
    try? explanation.filled(sizes.bindings.merging(["given": given]) { size, _ in size })
  }
}

extension Relation {
  /// The sizes by the names that formulas and sentences have for them.
  fileprivate var bindings: [String: Rational] {
    [
      "N": Rational(inputSize), "K": Rational(kernelSize), "S": Rational(stride),
      "P": Rational(padding.before), "D": Rational(dilation), "span": Rational(dilatedKernelSize),
      "padded": Rational(paddedSize),
    ]
  }
}
