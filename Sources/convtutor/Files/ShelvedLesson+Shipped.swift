import LessonLanguage
import Lessons
import TutorSession

extension [ShelvedLesson] {
  /// The lessons that are compiled into the program; the tests check that they are sound.
  static var shipped: [ShelvedLesson] {
    let lessons = ShippedLessons.all.map { name, bytes in
      ShelvedLesson(LessonOutline(bytes, name: name)) {
        guard let lesson = parseLesson(bytes, name: name, sampleCount: 0).lesson else {
          preconditionFailure("A shipped lesson must be sound")
        }
        return lesson
      }
    }
    return lessons.sorted { $0.outline.order < $1.outline.order }
  }
}
