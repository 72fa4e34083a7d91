import ConvEngine
import Quiz

/// A question of a page, with its numbers and all that was said about it.
struct QuestionState: Sendable {
  enum Stage: Hashable, Sendable {
    case open
    case right
    /// The way to the answer was shown, so that the variant does not count any more.
    case shown
  }

  /// The name of its lesson.
  private let lesson: String
  let question: Question
  private(set) var variant: Variant
  private(set) var stage = Stage.open
  private(set) var hintsShown = 0
  /// What was said about the last answer, or nil.
  private(set) var remark: Remark?
  /// What is being typed.
  var editor = LineEditor()
  /// Which variant this is, from 0.
  private let attempt: Int
  private let seed: UInt64

  /// What the tutor says about an answer.
  enum Remark: Hashable, Sendable {
    case wrong(answer: String, diagnosis: String?)
    case notAnAnswer(String)
  }

  /// Creates the question with the numbers that belong to a seed.
  ///
  /// - Throws: ``QuestionError`` if it cannot be asked.
  init(
    _ question: Question, lesson: String, seed: UInt64, attempt: Int = 0
  ) throws(QuestionError) {
    self.question = question
    self.seed = seed
    self.attempt = attempt
    self.lesson = lesson
    let key = Self.key(of: question, in: lesson)
    variant = try question.variant(seed: Self.mixed(seed, key: key, attempt: attempt))
  }

  /// The name that progress is kept by: `lesson/id`.
  var key: String { Self.key(of: question, in: lesson) }

  private static func key(of question: Question, in lesson: String) -> String {
    "\(lesson)/\(question.id)"
  }

  /// The hints that were asked for so far.
  var hints: ArraySlice<String> { variant.hints.prefix(hintsShown) }

  /// Marks an answer, and keeps what is to be said about it.
  ///
  /// - Returns: Whether the answer was right, or nil where it does not count.
  mutating func take(_ answer: String) -> Bool? {
    guard stage == .open else { return nil }
    switch variant.mark(answer) {
    case .right:
      (stage, remark) = (.right, nil)
      return true
    case .wrong(let diagnosis):
      remark = .wrong(answer: answer, diagnosis: diagnosis)
      return false
    case .notAnAnswer(let sentence):
      remark = .notAnAnswer(sentence)
      return nil
    }
  }

  /// Shows the next hint, or the way to the answer when there is none left.
  mutating func showHint() {
    guard stage == .open else { return }
    if hintsShown < variant.hints.count {
      hintsShown += 1
    } else {
      (stage, remark) = (.shown, nil)
    }
  }

  /// Returns the question with new numbers.
  func again() -> QuestionState {
    let next = try? QuestionState(question, lesson: lesson, seed: seed, attempt: attempt + 1)
    return next ?? self
  }

  /// Returns a seed that depends on all that makes a variant, so that no two questions draw alike.
  private static func mixed(_ seed: UInt64, key: String, attempt: Int) -> UInt64 {
    let basis: UInt64 = 0xCBF2_9CE4_8422_2325
    let hash = key.utf8.reduce(basis) { ($0 ^ UInt64($1)) &* 0x100_0000_01B3 }
    var generator = SplitMix64(seed: seed ^ hash &+ UInt64(attempt))
    return generator.next()
  }
}
