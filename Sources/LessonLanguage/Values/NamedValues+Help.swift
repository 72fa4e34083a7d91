// What help says of the names for values.
extension NamedValues {
  /// What all of help says of the names.
  static let helpSummary = [
    "Names stand for values, such as w=sobel-x, x=desk or x=random(8, seed=1):",
    "  help filters, help pictures and help generators list them.",
  ]

  /// The words that there is a page on: all names, and the lists of them.
  static var helpTopics: [String] { Kind.allCases.map(\.plural) + all.map(\.name) }

  /// Returns the page on a name or a list of names, or nil for any other word.
  static func help(on topic: String) -> [String]? {
    if let kind = Kind.allCases.first(where: { $0.plural == topic }) { return list(of: kind) }
    return named(topic)?.page
  }

  private static func list(of kind: Kind) -> [String] {
    let rows = all.filter { $0.kind == kind }
    let example = rows[0]
    return [kind.heading] + Help.rows(rows.map { ($0.name, $0.summary) }) + [""] + kind.advice
      + ["help \(example.name) prints \(example.name)."]
  }

  private var page: [String] {
    let cells = sampleCells
    let drawing = kind == .picture ? cells.drawing : nil
    let facts = drawing == nil ? [] : ["# is 1, . is 0"]
    let sum = kind == .filter ? ", the weights add up to \(cells.sum)" : ""
    return ["\(name): \(summary)", ""] + (drawing ?? cells.table).map { "  " + $0 } + [""]
      + (["shape \(cells.shape)\(sum)"] + facts + remarks + kind.remarks).map { "  " + $0 }
      + ["", "for example"] + examples
  }

  /// How the name is written, without and with a shape.
  private var examples: [String] {
    let key = kind == .filter ? "w" : "x"
    return (needsShape ? [] : ["  \(key)=\(name)"]) + (sizes == nil ? [] : ["  \(key)=\(sample)"])
  }
}

extension NamedValues.Kind {
  fileprivate var plural: String { rawValue + "s" }

  fileprivate var heading: String {
    switch self {
    case .filter: "Filters, for w"
    case .picture: "Pictures, for x"
    case .generator: "Generators of any shape, for x and w"
    }
  }

  /// What is to be known of each of them.
  fileprivate var remarks: [String] {
    self == .filter ? ["it slides as it is written, as in PyTorch (cross-correlation)"] : []
  }

  /// What is to be known of all of them.
  fileprivate var advice: [String] {
    switch self {
    case .filter:
      [
        "They slide as they are written, as in PyTorch (cross-correlation). A size may",
        "stand behind identity, box and gaussian: box(5x5), or box(3) for one axis.",
      ]
    case .picture:
      [
        "Others are read from files: PGM gives [H, W], and PPM gives [3, H, W], with",
        "values from 0 for black to 1. The path ends in .pgm or .ppm, such as",
        "x=photo.pgm or x=pictures/cat.ppm; quotes keep a comma or a bracket in it",
        "together. A lesson opens only files beside or below it.",
      ]
    case .generator:
      ["The shape stands behind the name: zeros(8), ones(1x3x8x8), random(8, seed=1)."]
    }
  }
}

extension NamedCells {
  /// The cells as a drawing, or nil where they are not all 0 and 1.
  fileprivate var drawing: [String]? {
    guard divisor == 1, numbers.allSatisfy({ $0 == 0 || $0 == 1 }) else { return nil }
    return rows(of: numbers.map { $0 == 1 ? "#" : "." }).map { $0.joined() }
  }

  /// The cells in columns, behind the divisor that they have in common.
  fileprivate var table: [String] {
    let texts = numbers.map { "\($0)" }
    let width = texts.map(\.count).max() ?? 0
    let padded = texts.map { String(repeating: " ", count: width - $0.count) + $0 }
    return (divisor > 1 ? ["1/\(divisor) of"] : [])
      + rows(of: padded).map { $0.joined(separator: "  ") }
  }

  private func rows(of texts: [String]) -> [ArraySlice<String>] {
    let columns = shape.last ?? 1
    return stride(from: 0, to: texts.count, by: columns).map { texts[$0..<$0 + columns] }
  }
}
