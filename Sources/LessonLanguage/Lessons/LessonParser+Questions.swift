import Expressions
import Quiz

extension LessonParser {
  /// Reads the question of a fenced block.
  mutating func readQuestion(
    _ opening: LessonLine, _ fence: LessonFence, _ lines: ArraySlice<LessonLine>
  ) {
    let block = QuizBlock(opening: opening, info: fence.info, lines: lines)
    for problem in block.problems { report(problem) }
    var draft = QuestionDraft(block, at: opening.place(of: fence.info))
    questionIDs += draft.id.map { [$0.string] } ?? []
    guard !isOutline else { return addStandIn() }
    let question = draft.question()
    for problem in draft.problems { report(problem) }
    checkID(draft.id)
    guard let question else { return }
    add(.question(question))
    // A lesson that was checked before need not be checked again.
    guard sampleCount > 0 else { return }
    let samples = min(sampleCount, max(samplesLeft, LessonLimits.leastSampleCount))
    samplesLeft -= samples
    for problem in draft.problems(of: question, sampleCount: samples) { report(problem) }
  }

  private mutating func checkID(_ id: PlacedText?) {
    guard let id else { return }
    if !id.isID { report(.malformedID(id.string), at: id.place) }
    if let line = questionLines[id.string] {
      report(.repeatedID(id.string, line: line), at: id.place)
    } else {
      questionLines[id.string] = id.place.start.line
    }
  }
}

/// A question that is being put together, with the places of its parts.
private struct QuestionDraft {
  private let block: QuizBlock
  /// The place of the question as a whole.
  private let place: SourceRange
  private(set) var problems: [Diagnostic] = []
  /// The values by their keys, in the order of the file.
  private var values: [QuizKey: [PlacedText]] = [:]

  init(_ block: QuizBlock, at place: SourceRange) {
    self.block = block
    self.place = place
    var variables: Set<String> = []
    for entry in block.entries {
      if entry.value.isEmpty {
        report(.emptyQuizValue(entry.key.string), at: entry.key.place)
      } else if entry.isVariable, !variables.insert(entry.key.string).inserted {
        report(.repeatedQuizKey(entry.key.string), at: entry.key.place)
      } else if let key = entry.quizKey {
        add(entry, as: key)
      }
    }
  }

  /// The name that progress is kept by, as it was written.
  var id: PlacedText? { values[.id]?.first }

  private mutating func add(_ entry: QuizBlock.Entry, as key: QuizKey) {
    if key != .hint, values[key] != nil {
      report(.repeatedQuizKey(key.rawValue), at: entry.key.place)
    } else {
      values[key, default: []].append(entry.value)
    }
  }

  private mutating func report(_ problem: LessonProblem, at range: SourceRange) {
    problems.append(Diagnostic(.lesson(problem), at: range))
  }
}

// MARK: - Putting it together

extension QuestionDraft {
  /// Returns the question, if all that it cannot do without is there.
  mutating func question() -> Question? {
    if id == nil { report(.missingID, at: place) }
    if block.text.isEmpty { report(.missingText, at: place) }
    // Where a key is unknown, it may have been the answer's.
    if values[.answer] == nil, block.problems.isEmpty { report(.missingAnswer, at: place) }
    let answer = expression(.answer)
    let condition = expression(.condition)
    let variables = variables()
    guard let id, let answer, problems.isEmpty else { return nil }
    return Question(
      id: id.string, text: block.text.string, variables: variables,
      conditions: condition.map { [$0] } ?? [], answer: answer,
      hints: (values[.hint] ?? []).map(\.string), explanation: values[.explain]?.first?.string)
  }

  private mutating func expression(_ key: QuizKey) -> Expression? {
    guard let value = values[key]?.first else { return nil }
    do {
      return try Expression(value.string)
    } catch {
      problems.append(diagnostic(of: error, in: value))
      return nil
    }
  }

  private mutating func variables() -> [Question.Variable] {
    var variables: [Question.Variable] = []
    for entry in block.entries where entry.isVariable && !entry.value.isEmpty {
      do {
        let choices = try LessonChoices(entry.value.string).numbers
        variables.append(Question.Variable(name: entry.key.string, choices: choices))
      } catch {
        report(error, at: entry.value.place)
      }
    }
    return variables
  }

  private func diagnostic(of error: ExpressionError, in text: PlacedText) -> Diagnostic {
    Diagnostic(
      .expression(error.problem), at: text.place(offset: error.offset, length: error.length))
  }
}

// MARK: - What drawing shows

extension QuestionDraft {
  /// Returns what its author should know about the question, with places.
  func problems(of question: Question, sampleCount: Int) -> [Diagnostic] {
    question.findings(sampleCount: sampleCount).map { finding in
      switch finding {
      case .error(.expression(let error, let part)): diagnostic(of: error, in: text(of: part))
      case .error(.undefined(let error, let part, let values)):
        Diagnostic(
          .question(.undefined(error, in: part, for: values)),
          at: text(of: part).place(offset: error.offset, length: error.length))
      case .error(let error):
        Diagnostic(.question(error), at: values[.condition]?.first?.place ?? place)
      case .noHints: Diagnostic(.lesson(.missingHint), at: place)
      case .constantAnswer(let answer):
        Diagnostic(.lesson(.constantAnswer(answer)), at: text(of: .answer).place)
      }
    }
  }

  private func text(of part: QuestionPart) -> PlacedText {
    switch part {
    case .text: block.text
    case .condition: values[.condition]?.first ?? block.text
    case .answer: values[.answer]?.first ?? block.text
    case .hint(let index): values[.hint]?[index] ?? block.text
    case .explanation: values[.explain]?.first ?? block.text
    }
  }
}
