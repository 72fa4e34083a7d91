import LessonLanguage
import Quiz

extension Lesson {
  /// The names that progress of the lesson's questions is kept by, in order.
  var questionKeys: [String] {
    pages.flatMap(\.blocks).compactMap { block in
      if case .question(let question) = block { "\(id)/\(question.id)" } else { nil }
    }
  }
}
