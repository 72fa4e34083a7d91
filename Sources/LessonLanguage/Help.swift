import Expressions

/// What is known about commands, parameters and functions, from their tables.
public enum Help {
  /// Returns the page on a word, the list of commands for no word, or nil for an unknown one.
  public static func lines(on topic: String) -> [String]? {
    if topic.isEmpty { return overview }
    if let form = CommandForm.named(topic) { return page(on: form) }
    if let parameter = parameters.first(where: { $0.names.contains(topic) }) {
      return page(on: parameter)
    }
    return Function.named(topic).map { ["\($0.signature)", "  \($0.summary)"] }
  }

  /// Returns the topic that looks most like a word, or nil.
  static func suggestion(for topic: String) -> String? {
    Spelling.nearest(to: topic, among: topics)
  }

  /// All words on which there is a page.
  static var topics: [String] {
    CommandForm.all.map(\.name) + parameters.flatMap(\.names) + Function.all.map(\.name)
  }

  /// All parameters of all commands, each once.
  private static var parameters: [ParameterForm] {
    CommandForm.all.flatMap(\.parameters).reduce(into: []) { list, parameter in
      if !list.contains(parameter) { list.append(parameter) }
    }
  }

  private static var overview: [String] {
    let commands = rows(CommandForm.all.map { ($0.name, $0.summary) })
    let functions = rows(Function.all.map { ($0.signature, $0.summary) })
    return ["Commands"] + commands + ["", "Calculations, such as floor((7 - 3)/2) + 1, may call"]
      + functions + ["", "help conv1d says more of a command, help stride of a parameter."]
  }

  private static func page(on form: CommandForm) -> [String] {
    ["\(form.name): \(form.summary)", ""] + rows(form.parameters.map(row))
      + ["", "for example", "  \(form.sample)"]
  }

  private static func page(on parameter: ParameterForm) -> [String] {
    let users = CommandForm.all.filter { $0.parameters.contains(parameter) }.map(\.name)
    return rows([row(parameter)]) + ["", "in \(users.joined(separator: ", "))"]
  }

  private static func row(_ parameter: ParameterForm) -> (String, String) {
    let fallback = parameter.fallback.isEmpty ? "" : " [\(parameter.fallback)]"
    let words = parameter.kind == .padding ? [] : parameter.words
    let choice = words.isEmpty ? "" : " (\(words.joined(separator: ", ")))"
    return (parameter.names.joined(separator: " "), parameter.summary + choice + fallback)
  }

  /// Returns names and texts in two columns.
  private static func rows(_ rows: [(name: String, text: String)]) -> [String] {
    let width = rows.map(\.name.count).max() ?? 0
    return rows.map { name, text in
      "  \(name)\(String(repeating: " ", count: width - name.count))  \(text)"
    }
  }
}
