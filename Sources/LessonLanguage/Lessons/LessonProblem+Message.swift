import Expressions

extension LessonProblem {
  /// Whether the lesson can be used all the same.
  var severity: Diagnostic.Severity {
    switch self {
    case .emptyPage, .underlinedHeading, .headingWithoutBlank, .missingHint, .constantAnswer,
      .unsupported(.hardBreak):
      .warning
    default: .error
    }
  }

  /// What is wrong, and what would be right, as a sentence.
  var message: String {
    fileMessage ?? frontMatterMessage ?? pageMessage ?? blockMessage ?? questionMessage ?? ""
  }

  private var fileMessage: String? {
    switch self {
    case .malformedUTF8: "this is no text in UTF-8: save the file in that encoding"
    case .controlCharacter(let code):
      "an invisible character (U+\(hexadecimal(code))) stands here: remove it"
    case .lineTooLong(let limit): "this line is longer than \(limit) bytes: break it"
    case .fileTooLarge(let limit):
      "this file is larger than \(limit / 1_000_000) MB: make several lessons of it"
    case .tooManyProblems(let limit): "only the first \(limit) problems are shown"
    default: nil
    }
  }

  private var frontMatterMessage: String? {
    switch self {
    case .unclosedFrontMatter: "the front matter that begins here is never closed: add a line `---`"
    case .malformedFrontMatter: "a line of the front matter is `key: value`"
    case .unknownKey(let key, let suggestion):
      "there is no key `\(key)`" + hint(suggestion, else: "there are title, summary, order and id")
    case .repeatedKey(let key): "`\(key)` stands there already"
    case .emptyValue(let key): "`\(key)` has no value"
    case .missingTitle:
      "the lesson has no title: begin the file with lines `---`, `title: ...` and `---`"
    case .malformedOrder(let text): "`\(text)` is no whole number such as 40"
    case .malformedID(let id):
      "`\(id)` cannot be an id: it is made of a to z, 0 to 9 and `-`, such as stride-size"
    case .repeatedLesson(let id, let other): "the lesson \(other) has the id `\(id)` too"
    default: nil
    }
  }

  private var pageMessage: String? {
    switch self {
    case .noPages: "the lesson has no page: write something below the front matter"
    case .emptyPage: "the page that ends here shows nothing, and is left out"
    case .underlinedHeading:
      "directly under text this makes a heading: leave a line empty to end the page, or write ## "
        + "before the text"
    case .unknownDirective(let name, let suggestion):
      "there is no directive `\(name)`"
        + hint(suggestion, else: "a comment that is not meant for convtutor begins with `<!-- //`")
    case .emptyDirective(let name): "`\(name)` says nothing: write `\(name): ...`"
    case .unclosedComment: "the comment that begins here is never closed: add `-->`"
    case .textBehindComment: "a comment stands on lines of its own: move this to the next line"
    default: nil
    }
  }

  private var blockMessage: String? {
    switch self {
    case .unclosedFence:
      "the fence that begins here is never closed: add a line with its first signs alone"
    case .unknownFence(let word, let suggestion):
      "`\(word)` is no command"
        + hint(suggestion, else: "a fence that is shown as it is has the word text, or none")
    case .figureTooLong(let limit): "this figure has more than \(limit) lines"
    case .unsupported(let construct): construct.message
    case .emptyHeading: "this heading says nothing"
    case .headingWithoutBlank: "this is no heading: leave a blank behind #"
    case .unevenTable(let columns, let found):
      "this row has \(found) \(found == 1 ? "cell" : "cells"), but the table has \(columns) "
        + (columns == 1 ? "column" : "columns")
    default: nil
    }
  }

  private var questionMessage: String? {
    switch self {
    case .missingID: "the question has no id: write `quiz id=...`, since progress is kept by it"
    case .repeatedID(let id, let line): "the question in line \(line) has the id `\(id)` too"
    case .malformedQuizFence: "only `id=...` stands behind `quiz`"
    case .missingText: "the question asks nothing: its first line is its text"
    case .missingAnswer: "the question has no answer: add a line `answer = ...`"
    case .unknownQuizKey(let key, let suggestion):
      "there is no key `\(key)`"
        + hint(
          suggestion, else: "there are answer, hint, explain and where, and capital letters to draw"
        )
    case .malformedQuizLine:
      "a line behind the text of a question is `key = value`; what goes on is indented"
    case .repeatedQuizKey(let key): "`\(key)` stands there already"
    case .emptyQuizValue(let key): "`\(key)` has no value"
    case .malformedChoices(let text):
      "`\(text)` is nothing to draw from: write whole numbers such as 5..32 or 1, 3, 5"
    case .tooManyChoices(let limit): "there are more than \(limit) numbers to draw from"
    case .missingHint: "the question has no hint of its own"
    case .constantAnswer(let answer): "the answer is \(answer), whatever numbers are drawn"
    default: nil
    }
  }

  private func hint(_ suggestion: String?, else advice: String) -> String {
    suggestion.map { "; did you mean `\($0)`?" } ?? "; \(advice)"
  }

  private func hexadecimal(_ code: UInt32) -> String {
    let digits = String(code, radix: 16, uppercase: true)
    return String(repeating: "0", count: max(0, 4 - digits.count)) + digits
  }
}

extension MarkdownConstruct {
  /// What cannot be shown, and what can be written instead, as a sentence.
  var message: String {
    switch self {
    case .image: "pictures cannot be shown: use a figure or a fence"
    case .html: "HTML cannot be shown: write Markdown, or a backslash before `<`"
    case .entity: "HTML's names of characters are not read: write the character itself"
    case .referenceDefinition: "links by reference are not read: write `[text](address)`"
    case .footnote: "footnotes cannot be shown: write the text here, or a backslash before `[`"
    case .taskList: "task lists cannot be shown: leave out the `[ ]`"
    case .setextHeading: "headings that are underlined with = are not read: write # before the text"
    case .indentedCode: "lines indented by four or more are code in Markdown: use a fence"
    case .strikethrough: "nothing can be struck through: leave out the `~~`"
    case .hardBreak: "lines cannot be broken within a paragraph: leave a line empty"
    case .blockInList: "an item of a list is one paragraph: end the list before this"
    case .blockInQuote: "a quote is paragraphs of text: nothing else can stand in it"
    }
  }
}
