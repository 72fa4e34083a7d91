public import LessonLanguage

/// A lesson that stands in the list of lessons: its outline is known, the rest is read when it is opened.
public struct ShelvedLesson: Sendable {
  public let outline: LessonOutline
  private let read: @Sendable () -> Lesson

  /// Creates a lesson whose pages are read each time they are asked for.
  public init(_ outline: LessonOutline, read: @escaping @Sendable () -> Lesson) {
    self.outline = outline
    self.read = read
  }

  /// Creates a lesson that is at hand.
  public init(_ lesson: Lesson) {
    self.init(lesson.outline) { lesson }
  }

  /// The whole lesson.
  public var lesson: Lesson { read() }

  /// The names that progress of its questions is kept by.
  var questionKeys: [String] { outline.questionIDs.map { "\(outline.id)/\($0)" } }
}
