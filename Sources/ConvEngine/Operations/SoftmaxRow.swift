/// One row of a softmax, on its way from logits to probabilities.
///
///     logits          1      3      2         m = 3
///     differences    −2      0     −1         z − m
///     powers        0.14     1    0.37        e = exp(z − m)       sum 1.50
///     probabilities 0.09   0.67   0.24        e / sum
///     surprisals    2.41   0.41   1.41        −ln p = ln sum − (z − m)
///
/// Only differences count, so the largest logit is taken from all: no power is greater than 1. The
/// logarithm is taken of the sum, and not of a probability that may have been rounded to zero.
struct SoftmaxRow<Value: Number>: Sendable {
  let differences: [Value]
  let powers: [Value]
  let sum: Value

  init(_ logits: ArraySlice<Value>) {
    let maximum = logits.max() ?? 0
    differences = logits.map { $0 - maximum }
    powers = differences.map(Value.exponential)
    sum = Value.sum(0, powers)
  }

  var probabilities: [Value] { powers.map { $0 / sum } }

  /// Returns how much a class is expected.
  func probability(of place: Int) -> Value { powers[place] / sum }

  /// Returns how little a class is expected, `−ln p`.
  func surprisal(of place: Int) -> Value { Value.logarithm(sum) - differences[place] }
}
