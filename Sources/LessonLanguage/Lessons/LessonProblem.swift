public import Expressions

/// A reason why a lesson is not understood, or not as its author may think, as facts.
public enum LessonProblem: Error, Hashable, Sendable {
  // MARK: The file

  /// The file's bytes are no text.
  case malformedUTF8
  /// A character that does something instead of showing something.
  case controlCharacter(UInt32)
  /// A line has more bytes than anyone would write.
  case lineTooLong(limit: Int)
  /// The file has more bytes than can be read.
  case fileTooLarge(limit: Int)
  /// There are more problems than are reported.
  case tooManyProblems(limit: Int)

  // MARK: Front matter

  /// The front matter is never closed.
  case unclosedFrontMatter
  /// A line of the front matter is not `key: value`.
  case malformedFrontMatter
  /// The front matter has no such key.
  case unknownKey(String, suggestion: String?)
  /// A key of the front matter stands there already.
  case repeatedKey(String)
  /// A key of the front matter has no value.
  case emptyValue(String)
  /// The lesson has no title.
  case missingTitle
  /// The order is no whole number.
  case malformedOrder(String)
  /// An `id` has other characters than are allowed.
  case malformedID(String)
  /// Another lesson has the same `id`.
  case repeatedLesson(id: String, other: String)

  // MARK: Pages

  /// The lesson has nothing to show.
  case noPages
  /// A page has nothing to show.
  case emptyPage
  /// A `---` stands directly under text.
  case underlinedHeading
  /// There is no such directive.
  case unknownDirective(String, suggestion: String?)
  /// A directive has nothing to say.
  case emptyDirective(String)
  /// A comment is never closed.
  case unclosedComment
  /// Something stands behind a comment.
  case textBehindComment

  // MARK: Blocks

  /// A fence is never closed.
  case unclosedFence
  /// The word after a fence has no meaning.
  case unknownFence(String, suggestion: String?)
  /// A figure has more lines than anyone would write.
  case figureTooLong(limit: Int)
  /// Something that Markdown knows and lessons do not.
  case unsupported(MarkdownConstruct)
  /// A heading says nothing.
  case emptyHeading
  /// A `#` without a blank behind it is no heading.
  case headingWithoutBlank
  /// A row of a table has another number of cells than its head.
  case unevenTable(columns: Int, found: Int)

  // MARK: Questions

  /// A question has no `id`.
  case missingID
  /// A question before has the same `id`.
  case repeatedID(String, line: Int)
  /// Something else than `id=...` stands behind `quiz`.
  case malformedQuizFence
  /// A question asks nothing.
  case missingText
  /// A question has no answer.
  case missingAnswer
  /// A question has no such key.
  case unknownQuizKey(String, suggestion: String?)
  /// A line of a question is not `key = value`.
  case malformedQuizLine
  /// A key of a question stands there already.
  case repeatedQuizKey(String)
  /// A key of a question has no value.
  case emptyQuizValue(String)
  /// What a variable is drawn from is neither a range nor a list.
  case malformedChoices(String)
  /// A variable is drawn from more numbers than anyone needs.
  case tooManyChoices(limit: Int)
  /// A question has no hint.
  case missingHint
  /// A question has the same answer whatever is drawn.
  case constantAnswer(Rational)
}

/// Something that Markdown knows and lessons do not.
public enum MarkdownConstruct: Hashable, Sendable {
  case image
  case html
  case entity
  case referenceDefinition
  case footnote
  case taskList
  case setextHeading
  case indentedCode
  case strikethrough
  case hardBreak
  case blockInList
  case blockInQuote
}
