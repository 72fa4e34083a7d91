import ConvEngine
import LessonLanguage

/// What became of one command.
struct EvaluatedCommand {
  /// The name of the command, or the word that stands in its place.
  let name: String
  /// The command, or nil where the text is wrong.
  let command: Command?
  /// The answer, or nil where an error stands in its way.
  let answer: Answer?
  /// What is wrong with the command.
  let complaints: [Complaint]

  /// The error that stands in the way of an answer.
  var error: Complaint? { complaints.first { $0.severity == .error } }

  /// Evaluates the command that a line says.
  ///
  /// - Parameters:
  ///   - text: The line.
  ///   - number: The number of the line, from 1.
  ///   - source: What the text is called in which the line stands.
  init(_ text: String, line number: Int, of source: String) {
    let start = SourcePosition(line: number, column: 1)
    var (command, diagnostics) = parseCommand(
      block: [SourceLine(text, at: start)], pictures: DiskPictures())
    do throws(ConvolutionError) {
      answer = try command?.answer()
    } catch {
      answer = nil
      let line = SourceRange(start: start, length: text.count)
      let range = command?.range(of: error) ?? line
      diagnostics.append(Diagnostic(.convolution(error), at: range))
      command = nil
    }
    self.command = command
    name = command?.name ?? Self.firstWord(of: text)
    let source = SourceText(name: source, text: text, firstLine: number)
    complaints = diagnostics.map { Complaint($0, in: source) }
  }

  /// Creates what becomes of a line that cannot be read.
  init(refusing complaint: Complaint) {
    name = ""
    command = nil
    answer = nil
    complaints = [complaint]
  }

  private static func firstWord(of text: String) -> String {
    text.split(whereSeparator: \.isWhitespace).first.map(String.init) ?? ""
  }
}

extension EvaluatedCommand {
  /// Evaluates the command that a line of standard input holds.
  init(_ line: LineReader.Line, number: Int) {
    let source = "standard input"
    switch line {
    case .text(let text):
      self.init(text, line: number, of: source)
    case .malformedUTF8:
      self.init(refusing: Complaint("the line is no text in UTF-8", line: number, of: source))
    case .tooLong:
      let message = "the line is longer than \(LineReader.limit >> 20) MB"
      self.init(refusing: Complaint(message, line: number, of: source))
    }
  }
}
