import LessonLanguage

/// What it takes to understand text and to answer it.
func languageComparisons() -> [Comparison] {
  [
    Comparison("a number in a command, understood", parsing(inputs: 8), parsing(inputs: 800)),
    Comparison("a number in a command, answered", answering(inputs: 8), answering(inputs: 800)),
    Comparison("a step of train, answered", training(steps: 10), training(steps: 100)),
    Comparison("a page of a lesson", lesson(pages: 10), lesson(pages: 10_000)),
  ]
}

private func line(inputs: Int) -> String { "conv1d x=1..\(inputs) w=1,0,-1" }

private func parsing(inputs: Int) -> Comparison.Work {
  let line = line(inputs: inputs)
  return Comparison.Work("N=\(inputs)", parts: inputs) { keep(parseCommand(line)) }
}

private func answering(inputs: Int) -> Comparison.Work {
  let line = line(inputs: inputs)
  return Comparison.Work("N=\(inputs)", parts: inputs) {
    keep(try? parseCommand(line).command?.answer())
  }
}

private func training(steps: Int) -> Comparison.Work {
  let line =
    #"train layers="conv 4 k=3; relu; global_max_pool; flatten; linear 4" on=bars steps=\#(steps)"#
  return Comparison.Work("\(steps) steps", parts: steps) {
    keep(try? parseCommand(line).command?.answer())
  }
}

private func lesson(pages: Int) -> Comparison.Work {
  let text = "---\ntitle: Long\nsummary: Many pages\norder: 1\n---\n\n" + page
  let bytes = Array((text + String(repeating: "\n---\n\n" + page, count: pages - 1)).utf8)
  return Comparison.Work("\(pages) pages", parts: pages) {
    let lesson = parseLesson(bytes, name: "long").lesson
    precondition(lesson?.pages.count == pages, "A benchmark's lesson must have all its pages")
  }
}

private let page = """
  # Skipping positions

  With **stride** S the filter visits every S-th position, `N - K` of them
  at most. What is *between* them is skipped.

  ```conv1d
  x      = 1..7
  w      = a, b, c
  stride = 2
  ```

  """
