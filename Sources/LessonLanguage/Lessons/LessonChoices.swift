import Expressions

/// The numbers that a variable is drawn from, as an author writes them.
///
///     try LessonChoices("5..32").numbers    // 5, 6, 7, .. 32
///     try LessonChoices("1, 3, 5").numbers  // 1, 3, 5
struct LessonChoices {
  let numbers: [Int]

  init(_ text: String) throws(LessonProblem) {
    var numbers: [Int] = []
    for item in text.split(separator: ",", omittingEmptySubsequences: false) {
      guard let bounds = Self.bounds(of: item) else { throw .malformedChoices(text) }
      // Asked before a list of absurd length is made; the bounds may lie as far apart as can be.
      let (distance, isTooFar) = bounds.last.subtractingReportingOverflow(bounds.first)
      guard !isTooFar, numbers.count + Int(clamping: distance.magnitude) < LessonLimits.choiceCount
      else {
        throw .tooManyChoices(limit: LessonLimits.choiceCount)
      }
      numbers += stride(from: bounds.first, through: bounds.last, by: distance < 0 ? -1 : 1)
    }
    self.numbers = numbers
  }

  /// Returns the ends of `5..32`, or twice the number `5`.
  private static func bounds(of item: Substring) -> (first: Int, last: Int)? {
    guard let dots = item.firstRange(of: "..") else { return number(item).map { ($0, $0) } }
    guard let first = number(item[..<dots.lowerBound]), let last = number(item[dots.upperBound...])
    else { return nil }
    return (first, last)
  }

  private static func number(_ text: Substring) -> Int? {
    (try? Expression(String(text)).value())?.integer
  }
}
