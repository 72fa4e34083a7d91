/// Returns what is wrong with lessons that are used together, each by the name of its file.
///
/// Two lessons with the same `id` would share their progress; the later one is reported.
///
/// - Parameter lessons: The lessons with the names that diagnostics call them by.
/// - Returns: The diagnostics, each with the name of the lesson it is about.
public func problemsAmong(
  _ lessons: [(name: String, lesson: Lesson)]
) -> [(name: String, diagnostic: Diagnostic)] {
  var names: [String: String] = [:]
  var problems: [(name: String, diagnostic: Diagnostic)] = []
  for (name, lesson) in lessons {
    if let other = names[lesson.id] {
      let problem = LessonProblem.repeatedLesson(id: lesson.id, other: other)
      let range = SourceRange(line: 1, column: 1, length: 0)
      problems.append((name, Diagnostic(.lesson(problem), at: range)))
    } else {
      names[lesson.id] = name
    }
  }
  return problems
}
