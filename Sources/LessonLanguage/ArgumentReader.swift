import ConvEngine
import Expressions

/// The parameters of a command on their way to values; whatever is wrong with them is collected.
struct ArgumentReader {
  let form: CommandForm
  /// The word behind the command's name, such as the topic of `help`.
  let words: WrittenText
  /// Where the command's name stands.
  let nameRange: SourceRange
  private(set) var diagnostics: [Diagnostic] = []
  private var written: [String: WrittenParameter] = [:]

  init(
    _ form: CommandForm, words: WrittenText, nameRange: SourceRange,
    parameters: [WrittenParameter]
  ) {
    self.form = form
    self.words = words
    self.nameRange = nameRange
    if !words.characters.isEmpty, !form.takesWord { report(.stray(words.string), at: words.range) }
    for parameter in parameters { add(parameter) }
  }

  private mutating func add(_ parameter: WrittenParameter) {
    guard let row = form.parameter(parameter.key) else {
      let names = form.parameters.flatMap(\.names)
      let near = Spelling.nearest(to: parameter.key, among: names)
      return report(
        .unknownParameter(parameter.key, command: form.name, suggestion: near),
        at: parameter.keyRange)
    }
    guard written[row.name] == nil else {
      return report(.repeatedParameter(row.name), at: parameter.keyRange)
    }
    if parameter.value.characters.isEmpty {
      report(.missingValue(row.name), at: parameter.keyRange)
    }
    written[row.name] = parameter
  }
}

// MARK: - Reports

extension ArgumentReader {
  mutating func report(_ problem: CommandProblem, at range: SourceRange) {
    diagnostics.append(Diagnostic(.command(problem), at: range))
  }

  mutating func report(_ problem: CommandProblem, parameter name: String) {
    report(problem, at: written[name]?.range ?? nameRange)
  }

  /// Reports what cannot be convolved, at the parameter that is to blame.
  mutating func report(_ error: ConvolutionError) {
    let range = error.parameters.compactMap { written[$0]?.range }.first ?? nameRange
    diagnostics.append(Diagnostic(.convolution(error), at: range))
  }

  /// Takes back all reports but the given ones.
  mutating func restore(_ diagnostics: [Diagnostic]) {
    self.diagnostics = diagnostics
  }

  private mutating func report(_ errors: [Diagnostic]) {
    diagnostics += errors
  }
}

extension ConvolutionError {
  /// The parameters that may be to blame, the likeliest first.
  fileprivate var parameters: [String] {
    switch self {
    case .notPositive(let parameter, _), .negative(let parameter, _),
      .parameterTooLarge(let parameter, _):
      parameter.names
    case .kernelExceedsInput: ["w", "K", "x", "N"]
    case .sameNeedsStride1: ["padding", "stride"]
    case .resultTooLarge: ["N", "K", "x", "w"]
    case .notOneChannel: ["w", "x"]
    case .biasSizeMismatch: ["b"]
    }
  }
}

extension ConvolutionError.Parameter {
  fileprivate var names: [String] {
    switch self {
    case .inputSize: ["N", "x"]
    case .kernelSize: ["K", "w"]
    case .stride: ["stride"]
    case .padding: ["padding"]
    case .dilation: ["dilation"]
    }
  }
}

// MARK: - Values

extension ArgumentReader {
  /// Returns whether a parameter was given.
  func has(_ name: String) -> Bool { written[name] != nil }

  /// Returns the text of a parameter that has a value.
  func text(_ name: String) -> WrittenText? {
    written[name].flatMap { $0.value.characters.isEmpty ? nil : $0.value }
  }

  /// Returns a whole number, or nil where none is given or it is wrong.
  mutating func count(_ name: String) -> Int? {
    guard let text = text(name) else { return nil }
    var reader = CountReader(text)
    let value = reader.value()
    report(reader.diagnostics)
    return value
  }

  /// Returns numbers and symbols, or nil where none are given or they are wrong.
  mutating func tensor(_ name: String) -> Tensor<Polynomial>? {
    guard let text = text(name) else { return nil }
    var reader = ValueReader(text)
    let value = reader.tensor()
    report(reader.diagnostics)
    return value
  }

  mutating func padding(_ name: String = "padding") -> PaddingRule? {
    guard let text = text(name) else { return nil }
    var reader = CountReader(text)
    let value = reader.padding()
    report(reader.diagnostics)
    return value
  }

  /// Returns one of the words that a parameter understands.
  mutating func word(_ name: String) -> String? {
    guard let text = text(name) else { return nil }
    return word(text, of: name)
  }

  /// Returns several of the words that a parameter understands, parted by commas.
  mutating func words(_ name: String) -> [String]? {
    guard let text = text(name) else { return nil }
    return text.split(at: ",").compactMap { word($0, of: name) }
  }

  mutating func flag(_ name: String) -> Bool? {
    word(name).map { $0 == "true" }
  }

  private mutating func word(_ text: WrittenText, of name: String) -> String? {
    let words = form.parameter(name)?.words ?? []
    let word = text.string
    if words.contains(word) { return word }
    let near = Spelling.nearest(to: word, among: words)
    report(.unknownWord(word, words: words, suggestion: near), at: text.range)
    return nil
  }
}

extension WrittenText {
  /// Returns the parts between separators, without the blanks around them.
  func split(at separator: Character) -> [WrittenText] {
    var start = 0
    var parts: [WrittenText] = []
    for place in characters.indices where characters[place] == separator {
      parts.append(part(start..<place))
      start = place + 1
    }
    return parts + [part(start..<characters.count)]
  }
}
