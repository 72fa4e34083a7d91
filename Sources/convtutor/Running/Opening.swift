import LessonLanguage
import TutorSession

/// What the tutor shows first.
struct Opening {
  enum Place: Hashable {
    /// The list of lessons.
    case home
    /// A page of a lesson, from 1; nil is where the lesson was left.
    case lesson(id: String, page: Int?)
    /// The prompt with a figure.
    case workbench
  }

  let lessons: [ShelvedLesson]
  let place: Place
}

extension Opening {
  /// Returns the tutor's own lessons, opened at a place.
  static func shipped(at place: Place) -> Opening {
    Opening(lessons: .shipped, place: place)
  }

  /// Finds what a word of the command line asks for: one of the tutor's own lessons by its name, or
  /// else a file or a folder.
  ///
  /// What is wrong with lessons is said on standard error; it only ends the program where no lesson is
  /// left.
  ///
  /// - Parameters:
  ///   - word: The word.
  ///   - page: The page to begin with, from 1, or nil.
  /// - Returns: A folder's lessons as a list, or the lesson.
  /// - Throws: The exit status where there is nothing to show.
  static func named(_ word: String, page: Int?) throws(ExitStatus) -> Opening {
    let shipped = [ShelvedLesson].shipped
    if let lesson = shipped.first(where: { $0.outline.id == word }) {
      return Opening(lessons: shipped, place: try .page(page, of: lesson.outline))
    }
    let lessons = try LessonShelf.find(word).soundLessons().map { ShelvedLesson($0) }
    if Disk.kind(of: word) == .folder, page == nil {
      return Opening(lessons: lessons, place: .home)
    }
    return Opening(lessons: lessons, place: try .page(page, of: lessons[0].outline))
  }
}

extension Opening.Place {
  /// Returns a page of a lesson, if the lesson has it.
  fileprivate static func page(_ page: Int?, of lesson: LessonOutline) throws(ExitStatus) -> Self {
    if let page, page > lesson.pageCount {
      let pages = lesson.pageCount == 1 ? "1 page" : "\(lesson.pageCount) pages"
      Output.error.line("\(lesson.id) has \(pages); there is no page \(page)")
      throw .usage
    }
    return .lesson(id: lesson.id, page: page)
  }
}

extension Session {
  /// Goes to the place.
  mutating func open(_ place: Opening.Place) {
    switch place {
    case .home: break
    // Nothing was open before, so there is nothing to keep.
    case .lesson(let id, let page): _ = open(lesson: id, page: page)
    case .workbench: openWorkbench()
    }
  }
}
