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
  /// The layers as they are written, for a line that somebody may type instead.
  private let layersText: String?
  private var found: [Diagnostic] = []
  /// The parameters that are read, and what was changed in them.
  var arguments = Arguments()
  /// The parameters that stand in the text that is read now, so that what is wrong can be shown there.
  private var here: Set<String> = []
  /// The parameters about whose values something was said.
  private var refused: Set<String> = []

  /// Creates the reader of parameters, which may be put in the place of others.
  init(
    _ form: CommandForm, words: WrittenText, nameRange: SourceRange,
    parameters: [WrittenParameter], changing arguments: Arguments = Arguments(),
    pictures: any PictureSource = NoPictures()
  ) {
    self.form = form
    self.pictures = pictures
    self.words = words
    self.nameRange = nameRange
    layersText =
      (parameters.last { $0.key.string == "layers" } ?? arguments.written["layers"])?
      .value.string
    if !words.isEmpty, !form.takesWord { report(.stray(words.string), at: words.range) }
    for parameter in parameters where found.count < Self.problemLimit { add(parameter) }
    self.arguments = arguments.replacing(by: self.arguments)
  }

  /// Creates the reader of the same parameters, but for one, as another command takes them.
  init(_ reader: ArgumentReader, as form: CommandForm, without name: String) {
    self.form = form
    pictures = reader.pictures
    words = reader.words
    nameRange = reader.nameRange
    layersText = reader.layersText
    arguments = reader.arguments
    arguments.written[name] = nil
    here = reader.here
    for name in here.sorted() where form.parameter(name) == nil {
      if let parameter = arguments.written[name] { reportUnknown(parameter) }
    }
  }

  /// The parameters by their names in the table.
  var written: [String: WrittenParameter] { arguments.written }

  /// Nobody reads what is wrong with more parameters than this.
  private static var problemLimit: Int { 100 }

  private mutating func add(_ parameter: WrittenParameter) {
    guard let row = form.parameter(parameter.key.string) else { return reportUnknown(parameter) }
    guard !here.contains(row.name) else {
      return report(.repeatedParameter(row.name), at: parameter.key.range)
    }
    arguments.written[row.name] = parameter
    here.insert(row.name)
    if parameter.value.isEmpty { report(.missingValue(row.name), at: parameter.key.range) }
  }

  private mutating func reportUnknown(_ parameter: WrittenParameter) {
    let key = parameter.key.string
    if form.name == "network", Self.trainingOnly.contains(key) {
      let steps = key == "steps" && !parameter.value.isEmpty ? parameter.value.string : "100"
      let line = Self.trainingLine(layers: layersText, steps: steps)
      return report(.trainsNothing(form.name, line: line), at: parameter.key.range)
    }
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
  mutating func adopt(_ other: ArgumentReader) {
    found += other.found
    arguments.tensors.merge(other.arguments.tensors) { own, _ in own }
  }

  /// Takes over what is wrong with a word of the command.
  mutating func adopt(_ diagnostic: Diagnostic) { found.append(diagnostic) }

  mutating func report(_ problem: CommandProblem, at range: SourceRange) {
    found.append(Diagnostic(.command(problem), at: range))
  }

  mutating func report(_ problem: CommandProblem, parameter name: String) {
    report(problem, at: range(of: name) ?? nameRange)
  }

  /// Reports what cannot be convolved, at a parameter.
  mutating func report(_ error: ConvolutionError, parameter name: String) {
    found.append(Diagnostic(.convolution(error), at: range(of: name) ?? nameRange))
  }

  /// Reports what cannot be convolved, at the parameter that is to blame.
  mutating func report(_ error: ConvolutionError) {
    let range = error.parameters.lazy.compactMap(range).first ?? nameRange
    found.append(Diagnostic(.convolution(error), at: range))
  }

  /// Returns where a parameter stands in the text that is read now, or nil.
  private func range(of name: String) -> SourceRange? {
    here.contains(name) ? written[name]?.range : nil
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
      // What is read again has been right before, unless it does not go with what stands here.
      let range = here.contains(name) ? error.range : nameRange
      found.append(Diagnostic(error.problem, at: range))
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
