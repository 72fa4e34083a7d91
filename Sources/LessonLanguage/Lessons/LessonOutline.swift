import Quiz

/// What a list of lessons says about a lesson, found without understanding its figures and questions.
///
/// Those are most of the work of reading, and nobody sees them before the lesson is opened.
public struct LessonOutline: Hashable, Sendable {
  public let id: String
  public let title: String
  public let summary: String
  public let order: Int
  public let pageCount: Int
  /// The names of its questions, in order.
  public let questionIDs: [String]

  /// Reads the outline of a lesson that was checked before.
  ///
  /// - Parameters:
  ///   - bytes: The file.
  ///   - name: The file's name without its ending.
  public init(_ bytes: [UInt8], name: String) {
    var parser = LessonParser(bytes, sampleCount: 0, isOutline: true)
    let frontMatter = parser.readFrontMatter()
    parser.readPages()
    self.init(
      of: Lesson(frontMatter, pages: parser.pages, name: name), questionIDs: parser.questionIDs)
  }

  fileprivate init(of lesson: Lesson, questionIDs: [String]) {
    id = lesson.id
    title = lesson.title
    summary = lesson.summary
    order = lesson.order
    pageCount = lesson.pages.count
    self.questionIDs = questionIDs
  }
}

extension Lesson {
  /// What a list of lessons says about the lesson.
  public var outline: LessonOutline {
    LessonOutline(
      of: self,
      questionIDs: pages.flatMap(\.blocks).compactMap { block in
        if case .question(let question) = block { question.id } else { nil }
      })
  }
}
