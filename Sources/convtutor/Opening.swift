import LessonLanguage

/// What the tutor shows first.
struct Opening {
  enum Place {
    /// The list of lessons.
    case home
    /// A page of a lesson, from 1; nil is where the lesson was left.
    case lesson(id: String, page: Int?)
    /// The prompt with a figure.
    case workbench
  }

  let lessons: [Lesson]
  let place: Place
}

extension Opening {
  /// The tutor's own lessons, at a place.
  static func shipped(at place: Place) -> Opening {
    Opening(lessons: LessonShelf.shipped.lessons, place: place)
  }

  /// Finds what a word of the command line asks for: one of the tutor's own lessons by its name, or
  /// else a file or a folder.
  ///
  /// What is wrong with lessons is said on standard error; it only ends the program where no lesson is
  /// left.
  static func named(_ word: String, page: Int?) throws(ExitStatus) -> Opening {
    let shipped = LessonShelf.shipped.lessons
    if shipped.contains(where: { $0.id == word }) {
      return Opening(lessons: shipped, place: .lesson(id: word, page: page))
    }
    let lessons = try LessonShelf.find(word).soundLessons()
    if Disk.kind(of: word) == .folder, page == nil {
      return Opening(lessons: lessons, place: .home)
    }
    return Opening(lessons: lessons, place: .lesson(id: lessons[0].id, page: page))
  }
}
