import ConvEngine
import Expressions

extension Question {
  /// How often numbers are drawn until the conditions hold.
  static let drawLimit = 1000

  /// How many draws are compared for how well mistakes show in them.
  private static let candidateCount = 4

  /// Returns the question with numbers drawn from a seed.
  ///
  /// Of a few draws the one is taken in which the most mistakes show: with a stride that divides
  /// evenly a forgotten floor is not noticed.
  ///
  /// - Throws: ``QuestionError`` if no numbers fulfill the conditions, or the answer or a hole has no
  ///   value.
  public func variant(seed: UInt64) throws(QuestionError) -> Variant {
    var generator = SplitMix64(seed: seed)
    var best = try draw(from: &generator)
    for _ in 1..<Self.candidateCount where best.sizes != nil {
      let other = try draw(from: &generator)
      if other.distinctResults > best.distinctResults { best = other }
    }
    return try variant(of: best, seed: seed)
  }

  /// Returns numbers that fulfill the conditions, with the answer for them.
  func draw(from generator: inout SplitMix64) throws(QuestionError) -> Draw {
    for _ in 0..<Self.drawLimit {
      var values: [String: Rational] = [:]
      for variable in variables {
        values[variable.name] = Rational(generator.pick(from: variable.choices))
      }
      if try isFulfilled(by: values) { return try Draw(of: self, values: values) }
    }
    throw .conditionsNeverHold(tries: Self.drawLimit)
  }

  private func isFulfilled(by values: [String: Rational]) throws(QuestionError) -> Bool {
    for (index, condition) in conditions.enumerated() {
      do {
        guard try condition.isTrue(values) else { return false }
      } catch {
        throw .undefined(error, in: .condition(index), for: values)
      }
    }
    return true
  }
}

// MARK: - Putting the numbers in

extension Question {
  /// The texts with holes, with what each is.
  var templates: [(part: QuestionPart, template: Template)] {
    [(.text, Template(text))]
      + hints.enumerated().map { (.hint($0.offset), Template($0.element)) }
      + (explanation.map { [(.explanation, Template($0))] } ?? [])
  }

  private func variant(of draw: Draw, seed: UInt64) throws(QuestionError) -> Variant {
    var texts: [QuestionPart: String] = [:]
    for (part, template) in templates {
      texts[part] = try filled(template, part, draw)
    }
    let derivation = draw.sizes?.shortSizeDerivation ?? []
    let ownHint = derivation.prefix(2).joined(separator: " = ")
    return Variant(
      question: self, seed: seed, values: draw.values, answer: draw.answer,
      text: texts[.text] ?? "",
      hints: hints.indices.compactMap { texts[.hint($0)] } + (ownHint.isEmpty ? [] : [ownHint]),
      solution: [
        texts[.explanation], derivation.isEmpty ? nil : derivation.joined(separator: " = "),
      ]
      .compactMap(\.self))
  }

  /// Returns a text with the numbers of a draw in its holes.
  func filled(
    _ template: Template, _ part: QuestionPart, _ draw: Draw
  ) throws(QuestionError) -> String {
    do {
      return try template.filled(draw.bindings)
    } catch {
      throw .undefined(error, in: part, for: draw.values)
    }
  }
}
