import Expressions
import LessonLanguage
import Quiz
import Testing
import TutorTestSupport

@Suite struct LessonQuestionTests {
  @Test func `a question is read from a fence`() throws {
    let text = """
      ---
      title: A
      ---
      ```quiz id=stride-size
      An input of {N} cells,
      kernel {K}: y = 3?
      N       = 5..8
      K       = 1, 3
      where   = K <= N, N != 6
      answer  = out(N, K)
      hint    = Count
        the windows.
      hint    = Look at {N - K}.

      explain = {N} - {K} + 1 = {answer}
      ```
      """
    let (lesson, diagnostics) = parseLesson(Array(text.utf8), name: "a")
    #expect(diagnostics == [])
    let question = Question(
      id: "stride-size", text: "An input of {N} cells, kernel {K}: y = 3?",
      variables: [
        Question.Variable(name: "N", choices: [5, 6, 7, 8]),
        Question.Variable(name: "K", choices: [1, 3]),
      ],
      conditions: [try Expression("K <= N, N != 6")], answer: try Expression("out(N, K)"),
      hints: ["Count the windows.", "Look at {N - K}."], explanation: "{N} - {K} + 1 = {answer}")
    #expect(lesson?.pages.first?.blocks == [.question(question)])
  }

  static let badQuestions: [TestCase<BadLesson>] = [
    .quiz(
      "no id",
      "```quiz\nHow many?\nN = 1, 2\nanswer = N\nhint = h\n```",
      "4:4+4 error: the question has no id: write `quiz id=...`, since progress is "
        + "kept by it"),
    .quiz(
      "an id of other characters",
      "```quiz id=A_b\n{N}?\nN = 1, 2\nanswer = N\nhint = h\n```",
      "4:12+3 error: `A_b` cannot be an id: it is made of a to z, 0 to 9 and `-`, "
        + "such as stride-size"),
    .quiz(
      "an id twice",
      "```quiz id=a\n{N}?\nN = 1, 2\nanswer = N\nhint = h\n```\n"
        + "```quiz id=a\n{N}?\nN = 1, 2\nanswer = N\nhint = h\n```",
      "10:12+1 error: the question in line 4 has the id `a` too"),
    .quiz(
      "a word behind quiz",
      "```quiz stride id=a\n{N}?\nN = 1, 2\nanswer = N\nhint = h\n```",
      "4:9+6 error: only `id=...` stands behind `quiz`"),
    .quiz(
      "an unknown word with a value",
      "```quiz id=a seed=3\n{N}?\nN=1,2\nanswer=N\nhint=h\n```",
      "4:14+4 error: there is no key `seed`; there are answer, hint, explain and "
        + "where, and capital letters to draw"),
    .quiz(
      "nothing",
      "```quiz id=a\n```",
      "4:4+9 error: the question asks nothing: its first line is its text",
      "4:4+9 error: the question has no answer: add a line `answer = ...`"),
    .quiz(
      "no answer",
      "```quiz id=a\n{N}?\nN = 1, 2\nhint = h\n```",
      "4:4+9 error: the question has no answer: add a line `answer = ...`"),
    .quiz(
      "a misspelled key",
      "```quiz id=a\n{N}?\nN = 1, 2\nanwser = N\nhint = h\n```",
      "7:1+6 error: there is no key `anwser`; did you mean `answer`?"),
    .quiz(
      "a misspelled first key",
      "```quiz id=a\nHow many?\nanwser = 3\nhint = h\n```",
      "6:1+6 error: there is no key `anwser`; did you mean `answer`?"),
    .quiz(
      "a key far from any",
      "```quiz id=a\n{N}?\nN = 1, 2\nanswer = N\nhint = h\nfeedback = x\n```",
      "9:1+8 error: there is no key `feedback`; there are answer, hint, explain "
        + "and where, and capital letters to draw"),
    .quiz(
      "a key twice",
      "```quiz id=a\n{N}?\nN = 1, 2\nanswer = N\nanswer = N\nhint = h\n```",
      "8:1+6 error: `answer` stands there already"),
    .quiz(
      "a variable twice",
      "```quiz id=a\n{N}?\nN = 1, 2\nN = 3\nanswer = N\nhint = h\n```",
      "7:1+1 error: `N` stands there already"),
    .quiz(
      "a key without a value",
      "```quiz id=a\n{N}?\nN = 1, 2\nanswer = N\nhint =\n```",
      "8:1+4 error: `hint` has no value"),
    .quiz(
      "a line that is no entry",
      "```quiz id=a\n{N}?\nN = 1, 2\nanswer = N\nhint: h\n```",
      "4:4+9 warning: the question has no hint of its own",
      "8:1+7 error: a line behind the text of a question is `key = value`; what "
        + "goes on is indented"),
    .quiz(
      "nothing to draw from",
      "```quiz id=a\n{N}?\nN = some\nanswer = N\nhint = h\n```",
      "6:5+4 error: `some` is nothing to draw from: write whole numbers such as "
        + "5..32 or 1, 3, 5"),
    .quiz(
      "a list as one value",
      "```quiz id=a\n{N}?\nN = [1, 2]\nanswer = N\nhint = h\n```",
      "6:5+6 error: `[1, 2]` is nothing to draw from: write whole numbers such as "
        + "5..32 or 1, 3, 5"),
    .quiz(
      "too many to draw from",
      "```quiz id=a\n{N}?\nN = 1..9223372036854775807\nanswer = N\nhint = h\n```",
      "6:5+22 error: there are more than 10000 numbers to draw from"),
    .quiz(
      "an expression that is none",
      "```quiz id=a\n{N}?\nN = 1, 2\nanswer = N +* 2\nhint = h\n```",
      "7:13+1 error: `*` does not fit here"),
    .quiz(
      "a name in an answer",
      "```quiz id=a\n{N}?\nN = 1, 2\nanswer = N + M\nhint = h\n```",
      "7:14+1 error: `M` has no value here"),
    .quiz(
      "an answer that goes on",
      "```quiz id=a\n{N}?\nN = 1, 2\nanswer = N +\n  M\nhint = h\n```",
      "8:3+1 error: `M` has no value here"),
    .quiz(
      "a name in a hole",
      "```quiz id=a\nOf {N}\nof {K}?\nN = 1, 2\nanswer = N\nhint = h\n```",
      "6:5+1 error: `K` has no value here"),
    .quiz(
      "a name in the second hint",
      "```quiz id=a\n{N}?\nN = 1, 2\nanswer = N\nhint = h\nhint = {a}\n```",
      "9:9+1 error: `a` has no value here"),
    .quiz(
      "a hole that is never closed",
      "```quiz id=a\n{N?\nN = 1, 2\nanswer = N\nhint = h\n```",
      "5:1+1 error: this `{` is never closed"),
    .quiz(
      "conditions that never hold",
      "```quiz id=a\n{N}?\nN = 1, 2\nwhere = N > 2\nanswer = N\nhint = h\n```",
      "7:9+5 error: none of 1000 draws fulfills the conditions of `where`: widen "
        + "the ranges"),
    .quiz(
      "a number as a condition",
      "```quiz id=a\n{N}?\nN = 1, 2\nwhere = N\nanswer = N\nhint = h\n```",
      "7:9+1 error: a number stands where a comparison is needed, such as K <= N"),
    .quiz(
      "a kernel that does not fit",
      "```quiz id=a\n{N}?\nN = 1..9\nanswer = out(N, 3)\nhint = h\n```",
      "7:10+9 error: with N = 2, kernel 3 is larger than the padded input 2: leave such numbers "
        + "out with `where`"),
    .quiz(
      "no hint",
      "```quiz id=a\n{N}?\nN = 1, 2\nanswer = N\n```",
      "4:4+9 warning: the question has no hint of its own"),
    .quiz(
      "always the same",
      "```quiz id=a\n{N}?\nN = 1, 2\nanswer = N - N\nhint = h\n```",
      "7:10+5 warning: the answer is 0, whatever numbers are drawn"),
  ]

  @Test(arguments: badQuestions) func `what is wrong with a question is said with its place`(
    case: TestCase<BadLesson>
  ) {
    let (lesson, diagnostics) = parseLesson(`case`.value.bytes, name: "bad")
    #expect(diagnostics.map(\.summary) == `case`.value.summaries)
    #expect((lesson == nil) == diagnostics.contains { $0.severity == .error })
  }
}

extension TestCase where Value == BadLesson {
  /// Creates a case of a question, whose fence is in line 4.
  fileprivate static func quiz(_ name: String, _ text: String, _ summaries: String...) -> Self {
    Self(name, BadLesson(bytes: Array("---\ntitle: A\n---\n\(text)\n".utf8), summaries: summaries))
  }
}
