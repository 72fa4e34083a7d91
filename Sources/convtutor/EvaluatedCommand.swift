import ConvEngine
import LessonLanguage

/// What became of one command of `eval`.
struct EvaluatedCommand {
  /// The name of the command, or the word that stands in its place.
  let name: String
  /// The answer, or nil where an error stands in its way.
  let answer: Answer?
  /// What is wrong with the command.
  let complaints: [Complaint]

  /// The error that stands in the way of an answer.
  var error: Complaint? { complaints.first { $0.severity == .error } }

  /// Evaluates a command as it was understood.
  ///
  /// - Parameters:
  ///   - command: The command, or nil where the text is wrong.
  ///   - diagnostics: What was found in the text.
  ///   - source: The text.
  init(_ command: Command?, diagnostics: [Diagnostic], in source: SourceText) {
    let line = source.lines.first ?? ""
    var diagnostics = diagnostics
    do throws(ConvolutionError) {
      answer = try command?.answer()
    } catch {
      answer = nil
      let range = SourceRange(line: 1, column: 1, length: line.count)
      diagnostics.append(Diagnostic(.convolution(error), at: range))
    }
    name = command?.name ?? line.split(separator: " ").first.map(String.init) ?? ""
    complaints = diagnostics.map { Complaint($0, in: source) }
  }

  /// Creates what becomes of a line that is no text.
  init(refusing complaint: Complaint) {
    name = ""
    answer = nil
    complaints = [complaint]
  }
}

extension EvaluatedCommand {
  /// Evaluates the command that a line of a stream holds.
  init(_ line: LineReader.Line, number: Int) {
    let place = "standard input:\(number)"
    switch line {
    case .text(let text):
      let (command, diagnostics) = parseCommand(text)
      self.init(command, diagnostics: diagnostics, in: SourceText(name: place, text: text))
    case .malformedUTF8:
      self.init(refusing: Complaint("the line is not UTF-8", at: place))
    case .tooLong:
      let limit = LineReader.limit >> 20
      self.init(refusing: Complaint("the line is longer than \(limit) MB", at: place))
    }
  }
}

extension EvaluatedCommand {
  /// Evaluates the commands that the words of a command line say.
  static func all(arguments: [String]) -> [EvaluatedCommand] {
    let line = arguments.joined(separator: " ")
    let (command, diagnostics) = parseCommand(line)
    let source = SourceText(name: "arguments", text: line)
    return [EvaluatedCommand(command, diagnostics: diagnostics, in: source)]
  }
}
