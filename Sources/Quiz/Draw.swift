import ConvEngine
import Expressions

/// The numbers of one variant and what they come to.
struct Draw: Hashable, Sendable {
  let values: [String: Rational]
  let answer: Rational

  /// The sizes that are asked about, where the answer is a call of `out`.
  let sizes: Relation?

  /// Evaluates the answer of a question for numbers that were drawn.
  init(of question: Question, values: [String: Rational]) throws(QuestionError) {
    do {
      self.values = values
      answer = try question.answer.value(values)
      sizes = try question.answer.call(values).flatMap { Relation(calledBy: $0, with: $1) }
    } catch {
      throw .undefined(error, in: .answer, for: values)
    }
  }

  /// What holes can name: the numbers, and the answer.
  var bindings: [String: Rational] {
    values.merging(["answer": answer]) { drawn, _ in drawn }
  }

  /// How many different numbers are found by calculating rightly and wrongly.
  ///
  /// The more there are, the better a mistake shows, and the better it can be told from others.
  var distinctResults: Int {
    guard let sizes else { return 0 }
    return Set(Misconception.all.compactMap { $0.result(for: sizes) } + [answer]).count
  }
}

extension Relation {
  /// Creates the relation that a call of `out` asks about, or nil for another function.
  init?(calledBy function: Function, with arguments: [Rational]) {
    let numbers = arguments.compactMap(\.integer)
    guard function.name == "out", numbers.count == 5,
      let relation = try? Relation(
        inputSize: numbers[0], kernelSize: numbers[1], stride: numbers[2],
        padding: .amount(Padding(both: numbers[3])), dilation: numbers[4])
    else { return nil }
    self = relation
  }
}
