import ConvEngine

extension CommandProblem {
  /// What is wrong, and what would be right, as a sentence.
  public var message: String {
    switch self {
    case .empty: "there is no command here; `help` lists them"
    case .unknownCommand(let word, let near):
      "there is no command `\(shown(word))`" + hint(near, "`help` lists the commands")
    case .unknownTopic(let word, let near):
      "there is no help on `\(shown(word))`" + hint(near, "`help` lists the commands")
    case .tooManyTopics: "`help` takes one word, such as help stride"
    case .unknownParameter, .repeatedParameter, .stray, .missingParameter, .crowdedParameter,
      .contradiction, .missingValue:
      parameterMessage
    case .unknownWord, .notWhole, .negative, .wrongAxisCount, .notPadding, .sizeDisagrees,
      .noFrames, .noScene, .noSuchPlace:
      settingMessage
    case .nothingAsked: "`size` is only wanted where another one is ?, such as P=?"
    case .askedElsewhere(let name):
      "only `out` finds a ?: write out \(name)=? with the other numbers and a `size`"
    case .notOfOperation("padding", let operation):
      "`\(operation)` has no padding by a word: write a number or [[before, after]]"
    case .notOfOperation(let name, let operation): "`\(operation)` has no `\(name)`"
    case .trainsNothing, .noScores, .needsPictures: trainingMessage
    case .missingOutputs: "a layer says how many outputs it has behind its name, such as linear 10"
    case .askedTwice: "only one number can be ? at a time"
    case .noSuchSize(let letter, let size): "no \(letter) gives an output of size \(size)"
    case .malformedValue, .numberTooLarge, .malformedRange, .notFunction, .unusablePoints:
      valueMessage
    case .unknownName, .malformedGenerator, .fixedSize, .sizeTooLarge, .unusablePicture: nameMessage
    case .emptyItem, .missingComma, .unbalanced, .ragged, .tooManyLists, .tooManyValues:
      listMessage
    }
  }

  private var trainingMessage: String {
    switch self {
    case .trainsNothing(let command, let line):
      "`\(command)` is not trained, only `train` is: type \(line)"
    case .noScores(let made, let classes) where made.count == 1:
      "the layers make \(made[0]) \(made == [1] ? "score" : "scores") for \(classes) classes: "
        + "end with linear \(classes)"
    case .noScores(let made, let classes):
      "the layers make \(made.joinedByCrosses), not a row of scores: put flatten; linear \(classes) behind them"
    case .needsPictures(let symbol): "pictures to learn from are numbers, not \(shown(symbol))"
    default: ""
    }
  }

  private var parameterMessage: String {
    switch self {
    case .unknownParameter(let word, let command, let near):
      "`\(command)` has no parameter `\(shown(word))`"
        + hint(near, "`help \(command)` lists its parameters")
    case .repeatedParameter(let name): "`\(name)` is given twice"
    case .stray(let text):
      "`\(shown(text))` is no parameter: parameters are written `name = value`"
    case .missingParameter(let names):
      "give \(names.map { "`\($0)`" }.joined(separator: " or "))"
    case .crowdedParameter(let name):
      "in a block `\(shown(name))` needs a line of its own, indented like the others"
    case .contradiction(let one, let other):
      "`\(one)` and `\(other)` say different things: give one of them"
    case .missingValue(let name): "`\(name)` has no value"
    default: ""
    }
  }

  private var settingMessage: String {
    switch self {
    case .unknownWord(let word, let words, _) where words.count == 1:
      "`\(shown(word))` is not possible here, only \(words[0])"
    case .unknownWord(let word, let words, let near):
      "`\(shown(word))` is none of \(words.joined(separator: ", "))" + hint(near)
    case .notWhole(let text): "`\(shown(text))` is not a whole number"
    case .negative(let name, let text): "`\(name)` must be at least 0, not \(shown(text))"
    case .wrongAxisCount(let found, let axes):
      "\(found) numbers are given for \(axes == 1 ? "one axis" : "\(axes) axes")"
    case .notPadding(let text, let words, let near):
      "`\(shown(text))` is no padding: write "
        + (["a number", "[[before, after]]"] + words).alternatives + hint(near)
    case .sizeDisagrees(let name, let given, let found):
      "`\(name)` is \(given.joinedByCrosses), but \(found.joinedByCrosses) \(found == [1] ? "value is" : "values are") given"
    case .noFrames(let name):
      "`\(name)` is about frames, and this has only an answer"
    case .noScene(let scene, let command, let scenes):
      "this `\(command)` cannot be shown as \(scene), only as \(scenes.alternatives)"
    case .noSuchPlace(let name, let place, let count):
      "there is no \(name) \(place): "
        + (count == 1 ? "there is one, 0" : "they are counted from 0 to \(count - 1)")
    default: ""
    }
  }

  private var valueMessage: String {
    switch self {
    case .numberTooLarge(let text, let limit):
      "`\(shown(text))` is too large: numbers go up to \(limit)"
    case .malformedValue(let text):
      "`\(shown(text))` is neither a number nor a symbol such as a or x0"
    case .malformedRange(let text):
      "`\(shown(text))` is no range: write whole numbers or symbols, such as 1..8 or x0..x6"
    case .notFunction(let text, let words, let near):
      "`\(shown(text))` is no function: write "
        + (words + ["points [[u, value], ...]"]).alternatives + hint(near)
    case .unusablePoints(let error): error.description
    default: ""
    }
  }

  private var nameMessage: String {
    switch self {
    case .unknownName(let word, let near):
      "there is no filter or picture named `\(shown(word))`"
        + hint(near, "a symbol is one letter with digits, such as a or x0")
    case .malformedGenerator(let text, let sample, let takesSeed):
      "`\(shown(text))` is not understood: write a shape\(takesSeed ? " and a seed" : ""), "
        + "such as \(sample)"
    case .fixedSize(let name): "`\(name)` has but one size: write it without parentheses"
    case .sizeTooLarge(let name, let limit): "`\(name)` has at most \(limit) cells along an axis"
    case .unusablePicture(let path, let problem): problem.message(shownPath(path))
    default: ""
    }
  }

  private var listMessage: String {
    switch self {
    case .emptyItem: "a value is missing here"
    case .missingComma: "a comma is missing here"
    case .unbalanced("\""): "this quotation mark has no partner"
    case .unbalanced(let bracket): "this `\(bracket)` has no partner"
    case .ragged: "the lists inside a list must all have the same length"
    case .tooManyLists(let limit):
      "lists may be nested \(limit) deep: batch, channel, height, width"
    case .tooManyValues(let limit): "there are more than \(limit) values"
    default: ""
    }
  }

  /// Returns what was perhaps meant, or else what helps on, to be put behind a sentence.
  private func hint(_ suggestion: String?, _ otherwise: String? = nil) -> String {
    if let suggestion { return "; did you mean `\(suggestion)`?" }
    return otherwise.map { "; \($0)" } ?? ""
  }

  /// Returns a path as a sentence can show it: of a long one the end, which tells most.
  private func shownPath(_ path: String) -> String {
    path.count > 60 ? "…" + path.suffix(60) : path
  }

  /// Returns a word as a sentence can show it: not too long.
  private func shown(_ text: String) -> String {
    text.count > 40 ? text.prefix(40) + "…" : text
  }
}

extension [String] {
  /// The words as a choice: `a, b or c`.
  fileprivate var alternatives: String {
    let others = dropLast().joined(separator: ", ")
    return others + (others.isEmpty ? "" : " or ") + (last ?? "")
  }
}
