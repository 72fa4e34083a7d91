import LessonLanguage
import TextCanvas
import TutorSession

/// What it takes to answer a key of the learner.
func sessionComparisons() -> [Comparison] {
  [
    Comparison("a step, taken and shown", step(inputs: 8), step(inputs: 8000)),
    Comparison("a step, in one of many lessons", step(lessons: 1), step(lessons: 100)),
  ]
}

/// Returns the tutor on the first page of its first lesson, which is a figure.
private func session(inputs: Int, lessons: Int) -> Session {
  let text = """
    ---
    title: Steps
    summary: One figure
    order: 1
    ---

    # Steps

    ```conv1d
    x    = 1..\(inputs)
    w    = 1, -2, 1
    show = window, toeplitz
    ```

    """
  let shelf = (0..<lessons).compactMap { parseLesson(Array(text.utf8), name: "steps\($0)").lesson }
  precondition(shelf.count == lessons, "A benchmark's lesson must have no errors")
  var session = Session(lessons: shelf, seed: 1)
  session.update(.open(0))
  return session
}

private func step(inputs: Int = 8, lessons: Int = 1) -> Comparison.Work {
  var session = session(inputs: inputs, lessons: lessons)
  let size = lessons == 1 ? "N=\(inputs)" : "\(lessons) lessons"
  return Comparison.Work(size, parts: 2) {
    for key in [Key.right, .left] {
      session.update(.key(key))
      keep(session.view(size: Size(columns: 80, rows: 24)))
    }
  }
}
