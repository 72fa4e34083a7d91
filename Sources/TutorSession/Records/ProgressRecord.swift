/// One thing that a learner did, as one line of the progress file.
///
///     page stride 2 5
///     answer stride/stride-size right
public enum ProgressRecord: Hashable, Sendable {
  /// A page of a lesson was left, at a step of it; pages and steps count from 1 and 0.
  case page(lesson: String, page: Int, step: Int)
  /// A question was answered; its key is `lesson/id`.
  case answer(key: String, isRight: Bool)

  /// The record as a line, without its end.
  public var line: String {
    switch self {
    case .page(let lesson, let page, let step): "page \(lesson) \(page) \(step)"
    case .answer(let key, let isRight): "answer \(key) \(isRight ? "right" : "wrong")"
    }
  }

  /// Creates the record that a line holds.
  ///
  /// - Returns: nil if the line is damaged.
  public init?(line: String) {
    let words = line.split(separator: " ").map(String.init)
    switch (words.first, words.count) {
    case ("page", 4):
      guard let page = Int(words[2]), page > 0, let step = Int(words[3]), step >= 0 else {
        return nil
      }
      self = .page(lesson: words[1], page: page, step: step)
    case ("answer", 3) where words[2] == "right" || words[2] == "wrong":
      self = .answer(key: words[1], isRight: words[2] == "right")
    default:
      return nil
    }
  }
}
