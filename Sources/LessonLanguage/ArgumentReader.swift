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
  private let pictures: any PictureSource
  private var found: [Diagnostic] = []
  private var written: [String: WrittenParameter] = [:]

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

  mutating func report(_ problem: CommandProblem, at range: SourceRange) {
    found.append(Diagnostic(.command(problem), at: range))
  }

  mutating func report(_ problem: CommandProblem, parameter name: String) {
    report(problem, at: written[name]?.range ?? nameRange)
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

extension ConvolutionError {
  /// The parameters that may be to blame, the likeliest first.
  fileprivate var parameters: [String] {
    switch self {
    case .notPositive(let parameter, _), .negative(let parameter, _),
      .parameterTooLarge(let parameter, _):
      parameter.names
    case .kernelExceedsInput: ["w", "K", "x", "N"]
    case .poolPaddingExceedsHalfKernel: ["padding", "K"]
    case .outputPaddingTooLarge: ["output_padding", "stride", "dilation"]
    case .outputTooSmall: ["padding", "K", "N", "x"]
    case .sameNeedsStride1: ["padding", "mode", "stride"]
    case .resultTooLarge: ["N", "K", "x", "w"]
    case .notOneChannel: ["w", "x"]
    case .biasSizeMismatch: ["b"]
    case .paddingExceedsMode: ["padding", "padding_mode"]
    case .wrongRank(let operand, _, _): operand.names
    case .wrongAxisCount: []
    case .channelMismatch, .transposedChannelMismatch: ["w", "x", "groups"]
    case .groupsDoNotDivideChannels: ["groups", "w", "x"]
    case .foldChannelsNotDivisible: ["x", "K"]
    case .foldBlockCountMismatch: ["x", "output_size", "K"]
    case .matrixMismatch: ["x", "w"]
    case .gradientShapeMismatch: ["grad_output"]
    case .emptyPoolingWindow: ["padding", "dilation", "K"]
    case .featureMismatch: ["w", "x"]
    case .targetShapeMismatch, .targetOutOfRange: ["target"]
    case .needsNumbers: ["x"]
    case .network: ["layers"]
    }
  }
}

extension ConvolutionError.Parameter {
  fileprivate var names: [String] {
    switch self {
    case .inputSize: ["N", "x"]
    case .kernelSize: ["K", "w"]
    case .outputSize: ["size"]
    case .stride: ["stride"]
    case .padding: ["padding"]
    case .dilation: ["dilation"]
    case .outputPadding: ["output_padding"]
    case .groups: ["groups"]
    case .examples, .inputChannels: ["x"]
    case .outputChannels: ["w"]
    case .classes: ["logits"]
    }
  }
}

extension ConvolutionError.Operand {
  fileprivate var names: [String] {
    switch self {
    case .input: ["x"]
    case .weight: ["w"]
    case .bias: ["b"]
    case .outputGradient, .logits, .target: [rawValue]
    }
  }
}

// MARK: - Values

extension ArgumentReader {
  /// Returns whether a parameter was given.
  func has(_ name: String) -> Bool { written[name] != nil }

  /// Returns whether a parameter is to be found: `P=?`.
  func isAsked(_ name: String) -> Bool { written[name]?.value.string == "?" }

  /// Returns a whole number, or nil where none is given or it is wrong.
  mutating func count(_ name: String) -> Int? {
    isAsked(name) ? reportAsked(name) : read(name, CountReader.count)
  }

  /// Returns the cells on either side, or nil where none are given or they are wrong.
  mutating func padding() -> PaddingRule? {
    isAsked("padding") ? reportAsked("padding") : read("padding", CountReader.padding)
  }

  /// Returns numbers and symbols, or nil where none are given or they are wrong.
  mutating func tensor(_ name: String) -> Tensor<Polynomial>? {
    let isQuoted = written[name]?.isQuoted ?? false
    return read(name) { [pictures] text throws(Diagnostic) in
      try ValueReader.tensor(of: text, isQuoted: isQuoted, pictures: pictures)
    }
  }

  /// Returns one of the words that a parameter understands.
  mutating func word(_ name: String) -> String? {
    let words = form.parameter(name)?.words ?? []
    return read(name) { text throws(Diagnostic) in try text.word(among: words) }
  }

  /// Returns several of the words that a parameter understands, parted by commas.
  mutating func words(_ name: String) -> [String]? {
    let words = form.parameter(name)?.words ?? []
    return read(name) { text throws(Diagnostic) in
      var chosen: [String] = []
      for part in text.split(at: ",") {
        let word = try part.word(among: words)
        if !chosen.contains(word) { chosen.append(word) }
      }
      return chosen
    }
  }

  /// Reports a number that is asked for where none can be found.
  private mutating func reportAsked<Value>(_ name: String) -> Value? {
    report(.askedElsewhere(name), parameter: name)
    return nil
  }

  mutating func read<Value>(
    _ name: String, _ value: (WrittenText) throws(Diagnostic) -> Value
  ) -> Value? {
    guard let text = written[name]?.value, !text.isEmpty else { return nil }
    do {
      try text.checkQuotes()
      return try value(text)
    } catch {
      found.append(error)
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

  /// Returns the text if it is one of some words.
  func word(among words: [String]) throws(Diagnostic) -> String {
    if words.contains(string) { return string }
    guard !isEmpty else { throw Diagnostic(.command(.emptyItem), at: range) }
    let near = Spelling.nearest(to: string, among: words)
    throw Diagnostic(.command(.unknownWord(string, words: words, suggestion: near)), at: range)
  }
}
