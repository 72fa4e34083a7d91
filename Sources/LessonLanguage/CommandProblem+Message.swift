extension CommandProblem {
  /// What is wrong, and what would be right, as a sentence.
  public var message: String {
    switch self {
    case .empty, .unknownCommand, .unknownParameter, .repeatedParameter, .stray, .missingParameter,
      .unknownTopic, .fixedParameter:
      parameterMessage
    default: valueMessage
    }
  }

  private var parameterMessage: String {
    switch self {
    case .empty: "there is no command here; `help` lists them"
    case .unknownCommand(let word, let suggestion):
      "there is no command `\(shown(word))`"
        + (didYouMean(suggestion) ?? "; `help` lists the commands")
    case .unknownParameter(let word, let command, let suggestion):
      "`\(command)` has no parameter `\(shown(word))`"
        + (didYouMean(suggestion) ?? "; `help \(command)` lists its parameters")
    case .repeatedParameter(let name): "`\(name)` is given twice"
    case .stray(let text):
      "`\(shown(text))` is no parameter: parameters are written `name = value`"
    case .missingParameter(let names):
      "give \(names.map { "`\($0)`" }.joined(separator: " or "))"
    case .unknownTopic(let word, let suggestion):
      "there is no help on `\(shown(word))`"
        + (didYouMean(suggestion) ?? "; `help` lists the commands")
    case .fixedParameter(let name): "`\(name)` cannot be changed in a figure"
    default: ""
    }
  }

  private var valueMessage: String {
    switch self {
    case .missingValue(let name): "`\(name)` has no value"
    case .unknownWord(let word, let words, let suggestion):
      "`\(shown(word))` is none of \(words.joined(separator: ", "))"
        + (didYouMean(suggestion) ?? "")
    case .notWhole(let text): "`\(shown(text))` is not a whole number"
    case .tooManyAxes(let found): "\(found) numbers are given for one axis"
    case .notPadding(let text):
      "`\(shown(text))` is no padding: write a number, [[before, after]], valid, same or full"
    case .malformedValue(let text):
      "`\(shown(text))` is neither a number nor a symbol such as a or x0"
    case .malformedNumber(let text):
      "`\(shown(text))` is not a number: a decimal point has digits on both sides, such as 0.5"
    case .unknownName(let word, let suggestion):
      "there is no filter or picture named `\(shown(word))`"
        + (didYouMean(suggestion) ?? "; a symbol is one letter with digits, such as a or x0")
    case .emptyItem: "a value is missing here"
    default: listMessage
    }
  }

  private var listMessage: String {
    switch self {
    case .malformedRange(let text):
      "`\(shown(text))` is no range: write whole numbers or symbols, such as 1..8 or x0..x6"
    case .malformedGenerator(let text):
      "`\(shown(text))` is not understood: write a shape and a seed, such as random(8, seed=1)"
    case .unbalanced(let bracket): "this `\(bracket)` has no partner"
    case .ragged: "the lists inside a list must all have the same length"
    case .tooManyLists(let limit): "lists may be nested \(limit) deep: batch, channel, cells"
    case .tooManyValues(let limit): "there are more than \(limit) values"
    case .sizeDisagrees(let name, let given, let found):
      "\(name) is \(given), but \(found) \(found == 1 ? "value is" : "values are") given"
    default: ""
    }
  }

  private func didYouMean(_ suggestion: String?) -> String? {
    suggestion.map { "; did you mean `\($0)`?" }
  }

  /// Returns a word as a sentence can show it: not too long, and without control characters.
  private func shown(_ text: String) -> String {
    let visible = text.prefix(40).map { character -> Character in
      let isControl = character.unicodeScalars.contains {
        [.control, .format, .lineSeparator, .paragraphSeparator].contains(
          $0.properties.generalCategory)
      }
      return isControl ? "\u{FFFD}" : character
    }
    return String(visible) + (text.count > 40 ? "…" : "")
  }
}
