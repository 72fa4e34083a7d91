import ConvEngine
import Expressions

extension Variant {
  /// Returns why a number is wrong, if it comes of a known mistake.
  func diagnosis(of given: Rational) -> String? {
    misconception(behind: given) ?? offByOne(given)
  }

  private func misconception(behind given: Rational) -> String? {
    guard let call = try? question.answer.call(values),
      let sizes = Relation(calledBy: call.function, with: call.arguments)
    else { return nil }
    let known = Misconception.all.first { $0.result(for: sizes) == given }
    return known?.sentence(for: sizes, given: given)
      ?? (given.integer == nil ? "\(given) is no size: outputs are counted in whole numbers." : nil)
  }

  private func offByOne(_ given: Rational) -> String? {
    guard let difference = try? given - answer else { return nil }
    switch difference {
    case 1: return "\(given) is one too many."
    case -1: return "\(given) is one too few."
    default: return nil
    }
  }
}
