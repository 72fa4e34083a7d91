import ConvEngine
import Expressions

extension Question {
  /// How many seeds are tried where nothing else is said.
  public static var usualSampleCount: Int { 300 }

  /// Returns all that an author should know about the question.
  ///
  /// What can be seen is looked at first: names without a value, holes that cannot be understood.
  /// Then numbers are drawn, for what shows with some numbers only.
  ///
  /// - Parameter sampleCount: How many seeds are tried.
  /// - Returns: The findings, those of one part from left to right.
  public func findings(sampleCount: Int = usualSampleCount) -> [QuestionFinding] {
    let templates = templates
    let mistakes = mistakes(in: templates)
    let advice: [QuestionFinding] = hints.isEmpty ? [.noHints] : []
    guard mistakes.isEmpty else { return mistakes.map { .error($0) } + advice }
    return findingsOfDraws(sampleCount, templates) + advice
  }

  private func mistakes(
    in templates: [(part: QuestionPart, template: Template)]
  ) -> [QuestionError] {
    let names = Set(variables.map(\.name))
    let mistakesOfTexts = templates.flatMap { part, template in
      (template.errors + template.unknownNames(besides: names.union(["answer"])))
        .sorted { $0.offset < $1.offset }.map { QuestionError.expression($0, in: part) }
    }
    return mistakesOfTexts
      + conditions.enumerated().flatMap { index, condition in
        mistakes(in: condition, .condition(index), isCondition: true, names)
      }
      + mistakes(in: answer, .answer, isCondition: false, names)
  }

  private func mistakes(
    in expression: Expression, _ part: QuestionPart, isCondition: Bool, _ names: Set<String>
  ) -> [QuestionError] {
    var errors = expression.unknownNames(besides: names)
    if expression.isCondition != isCondition {
      let problem: ExpressionError.Problem = isCondition ? .numberAsCondition : .conditionAsNumber
      errors.append(ExpressionError(problem, at: 0..<expression.text.count))
    }
    return errors.map { .expression($0, in: part) }
  }
}

// MARK: - Drawing

extension Question {
  private func findingsOfDraws(
    _ sampleCount: Int, _ templates: [(part: QuestionPart, template: Template)]
  ) -> [QuestionFinding] {
    var answers: Set<Rational> = []
    for seed in 0..<UInt64(sampleCount) {
      do {
        var generator = SplitMix64(seed: seed)
        let draw = try draw(from: &generator)
        for (part, template) in templates { _ = try filled(template, part, draw) }
        answers.insert(draw.answer)
      } catch {
        return [.error(error)]
      }
    }
    guard let answer = answers.first, answers.count == 1, sampleCount > 1 else { return [] }
    return [.constantAnswer(answer)]
  }
}
