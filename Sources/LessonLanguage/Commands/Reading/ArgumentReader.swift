import ConvEngine
import Expressions

/// The parameters of a command on their way to values; whatever is wrong with them is collected.
struct ArgumentReader {
  let form: CommandForm
  /// What stands between the command's name and the first parameter, such as the topic of `help`.
  let words: WrittenText
  /// Where the command's name stands.
  let nameRange: SourceRange
  /// Where the files come from that values name.
  let pictures: any PictureSource
  private var found: [Diagnostic] = []
  private(set) var written: [String: WrittenParameter] = [:]
  /// The parameters about whose values something was said.
  private var refused: Set<String> = []
  /// The values that were read already, for a list may be long.
  var tensors: [String: Tensor<Polynomial>] = [:]

  init(
    _ form: CommandForm, words: WrittenText, nameRange: SourceRange,
    parameters: [WrittenParameter], pictures: any PictureSource = NoPictures()
  ) {
    self.form = form
    self.pictures = pictures
    self.words = words
    self.nameRange = nameRange
    if !words.isEmpty, !form.takesWord { report(.stray(words.string), at: words.range) }
    for parameter in parameters where found.count < Self.problemLimit { add(parameter) }
  }

  /// Nobody reads what is wrong with more parameters than this.
  private static var problemLimit: Int { 100 }

  private mutating func add(_ parameter: WrittenParameter) {
    guard let row = form.parameter(parameter.key.string) else { return reportUnknown(parameter) }
    guard written[row.name] == nil else {
      return report(.repeatedParameter(row.name), at: parameter.key.range)
    }
    written[row.name] = parameter
    if parameter.value.isEmpty { report(.missingValue(row.name), at: parameter.key.range) }
  }

  private mutating func reportUnknown(_ parameter: WrittenParameter) {
    let key = parameter.key.string
    let near = Spelling.nearest(to: key, among: form.parameters.flatMap(\.names))
    report(
      .unknownParameter(key, command: form.name, suggestion: near), at: parameter.key.range)
  }
}

// MARK: - Reports

extension ArgumentReader {
  /// Everything that is wrong, in the order of its places.
  var diagnostics: [Diagnostic] { found.sorted { $0.range.start < $1.range.start } }

  /// Whether nothing is wrong so far.
  var isClean: Bool { found.isEmpty }

  /// Takes over what is wrong with the parameters of a part of the command.
  mutating func adopt(_ other: ArgumentReader) { found += other.found }

  /// Takes over what is wrong with a word of the command.
  mutating func adopt(_ diagnostic: Diagnostic) { found.append(diagnostic) }

  mutating func report(_ problem: CommandProblem, at range: SourceRange) {
    found.append(Diagnostic(.command(problem), at: range))
  }

  mutating func report(_ problem: CommandProblem, parameter name: String) {
    report(problem, at: written[name]?.range ?? nameRange)
  }

  /// Reports what cannot be convolved, at a parameter.
  mutating func report(_ error: ConvolutionError, parameter name: String) {
    found.append(Diagnostic(.convolution(error), at: written[name]?.range ?? nameRange))
  }

  /// Reports what cannot be convolved, at the parameter that is to blame.
  mutating func report(_ error: ConvolutionError) {
    let range = error.parameters.compactMap { written[$0]?.range }.first ?? nameRange
    found.append(Diagnostic(.convolution(error), at: range))
  }

  /// Reports that the command cannot do without one of some parameters, where none is given.
  ///
  /// Nothing is missed where something is wrong: what is misspelled may be what is missing.
  mutating func require(oneOf names: [String]...) {
    guard isClean else { return }
    for names in names where !names.contains(where: has) {
      let known = names.filter { form.parameter($0) != nil }
      report(.missingParameter(oneOf: known), at: nameRange)
    }
  }
}

// MARK: - Values

extension ArgumentReader {
  /// Returns whether a parameter was given.
  func has(_ name: String) -> Bool { written[name] != nil }

  /// Returns whether a parameter is to be found: `P=?`.
  func isAsked(_ name: String) -> Bool { written[name]?.value.string == "?" }

  /// Returns what a parameter's text stands for, or nil where none is given or it is wrong.
  ///
  /// What is wrong with it is said once, however often it is read.
  mutating func read<Value>(
    _ name: String, _ value: (WrittenText) throws(Diagnostic) -> Value
  ) -> Value? {
    guard let text = written[name]?.value, !text.isEmpty, !refused.contains(name) else {
      return nil
    }
    do {
      try text.checkQuotes()
      return try value(text)
    } catch {
      found.append(error)
      refused.insert(name)
      return nil
    }
  }
}

extension WrittenText {
  /// Looks for a quotation mark that does not stand at one end with its partner at the other.
  fileprivate func checkQuotes() throws(Diagnostic) {
    guard let quote = characters.firstIndex(of: "\"") else { return }
    throw Diagnostic(.command(.unbalanced("\"")), at: range(of: quote..<quote + 1))
  }
}
