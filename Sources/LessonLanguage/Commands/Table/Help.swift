import Expressions

/// What is known about commands, parameters and functions, from their tables.
public enum Help {
  /// Returns the page on a word, the list of commands for no word, or nil for an unknown one.
  public static func lines(on topic: String) -> [String]? {
    if topic.isEmpty { return overview }
    let function = Function.named(topic).map(page)
    if let form = CommandForm.named(topic) {
      // `out` is a function too.
      return page(on: form) + (function.map { ["", "in a calculation"] + $0 } ?? [])
    }
    if let layer = LayerForm.named(topic) { return page(on: layer) }
    let pages = parameters.filter { $0.names.contains(topic) }.map(page)
    if !pages.isEmpty { return Array(pages.joined(separator: [""])) }
    return function ?? NamedValues.help(on: topic)
  }

  /// All words that there is a page on.
  static var topics: [String] {
    let names = CommandForm.all.flatMap(\.names) + parameters.flatMap(\.names)
    let others =
      LayerForm.all.map(\.command.name) + Function.all.map(\.name) + NamedValues.helpTopics
    return (names + others).reduce(into: []) { topics, name in
      if !topics.contains(name) { topics.append(name) }
    }
  }

  /// Returns the topic that looks most like a word, or nil.
  static func suggestion(for topic: String) -> String? {
    Spelling.nearest(to: topic, among: topics) ?? NamedValues.suggestion(for: topic)
  }

  /// All parameters of all commands, each once.
  private static var parameters: [ParameterForm] {
    CommandForm.all.flatMap(\.parameters).reduce(into: []) { list, parameter in
      if !list.contains(parameter) { list.append(parameter) }
    }
  }

  private static var overview: [String] {
    let width = CommandForm.all.map(\.name.count).max() ?? 0
    let commands = CommandFamily.all.flatMap { family in
      [family.title] + rows(family.forms.map { ($0.name, $0.summary) }, width: width) + [""]
    }
    let functions = rows(Function.all.map { ($0.name, $0.summary) }, width: width)
    return commands + ["Calculations, such as floor((7 - 3)/2) + 1, may call"]
      + functions + [""] + NamedValues.helpSummary + [
        "",
        "help conv1d says more of a command, help stride of a parameter, help max of a function.",
      ]
  }

  private static func page(on form: CommandForm) -> [String] {
    let parameters = form.parameters.isEmpty ? [] : form.parameters.flatMap(entry) + [""]
    let aliases = form.aliases.map { "or \($0)" }
    return ["\(form.name): \(form.summary)"] + aliases + [""] + parameters
      + ["for example", "  \(form.sample)"]
  }

  private static func page(on layer: LayerForm) -> [String] {
    let form = layer.command
    let heading = "\(form.name): a layer in `layers` of receptive_field, network and train"
    return [heading, ""] + form.parameters.flatMap(entry)
  }

  private static func page(on function: Function) -> [String] {
    [function.signature, "  \(function.summary)"]
      + (function.details.isEmpty ? [] : ["  \(function.details)"])
  }

  private static func page(on parameter: ParameterForm) -> [String] {
    let users = CommandForm.all.filter { $0.parameters.contains(parameter) }.map(\.name)
    return entry(parameter) + ["", "in \(users.joined(separator: ", "))"]
  }

  /// Returns all names of a parameter, and below them what it is, and what it is when left out.
  private static func entry(_ parameter: ParameterForm) -> [String] {
    let fallback = parameter.fallback.isEmpty ? "" : " [\(parameter.fallback)]"
    let words = parameter.kind == .padding ? [] : parameter.words
    let choice = words.isEmpty ? "" : " (\(words.joined(separator: ", ")))"
    return [
      "  " + parameter.names.joined(separator: " "),
      "      \(parameter.summary)\(choice)\(fallback)",
    ]
  }

  /// Returns names and texts in two columns, the first at least as wide as given.
  static func rows(_ rows: [(name: String, text: String)], width: Int = 0) -> [String] {
    let width = max(width, rows.map(\.name.count).max() ?? 0)
    return rows.map { name, text in
      "  \(name)\(String(repeating: " ", count: width - name.count))  \(text)"
    }
  }
}
