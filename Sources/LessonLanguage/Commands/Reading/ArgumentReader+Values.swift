import ConvEngine
import Expressions

// What each kind of parameter stands for; nil where none is given or it is wrong.
extension ArgumentReader {
  /// Returns a whole number.
  mutating func count(_ name: String) -> Int? { counts(name, axes: 1)?.first }

  /// Returns a whole number for each axis.
  mutating func counts(_ name: String, axes: Int) -> [Int]? {
    if isAsked(name) { return reportAsked(name) }
    return read(name) { text throws(Diagnostic) in try CountReader.counts(of: text, axes: axes) }
  }

  /// Returns as many whole numbers as are given, one for all axes or one for each.
  mutating func numbers(_ name: String) -> [Int]? { read(name, CountReader.list) }

  /// Returns as many paddings as are given, one for all axes or one for each.
  mutating func paddingList() -> [PaddingAmount]? {
    let words = form.parameter("padding")?.words ?? []
    return read("padding") { text throws(Diagnostic) in
      try CountReader.paddingList(of: text, words: words)
    }
  }

  /// Returns the cells on either side of the one axis.
  mutating func padding() -> PaddingAmount? { paddings(axes: 1)?.first }

  /// Returns the cells on either side of each axis, or what they are good for.
  mutating func paddings(axes: Int) -> [PaddingAmount]? {
    let words = form.parameter("padding")?.words ?? []
    if isAsked("padding") { return reportAsked("padding") }
    return read("padding") { text throws(Diagnostic) in
      try CountReader.paddings(of: text, axes: axes, words: words)
    }
  }

  /// Reports a number that is asked for where none can be found.
  private mutating func reportAsked<Value>(_ name: String) -> Value? {
    read(name) { text throws(Diagnostic) in
      throw Diagnostic(.command(.askedElsewhere(name)), at: text.range)
    }
  }

  /// Returns numbers and symbols, those that were changed in their place.
  mutating func tensor(_ name: String) -> Tensor<Polynomial>? {
    writtenTensor(name)?.changed(arguments.cells, of: name)
  }

  /// Returns numbers and symbols as they were written.
  private mutating func writtenTensor(_ name: String) -> Tensor<Polynomial>? {
    if let tensor = arguments.tensors[name] { return tensor }
    let isQuoted = written[name]?.isQuoted ?? false
    arguments.tensors[name] = read(name) { [pictures] text throws(Diagnostic) in
      try ValueReader.tensor(of: text, isQuoted: isQuoted, pictures: pictures)
    }
    return arguments.tensors[name]
  }

  /// Returns whether a parameter is true.
  mutating func flag(_ name: String) -> Bool? { word(name).map { $0 == "true" } }

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
}

extension WrittenText {
  /// Returns the text if it is one of some words.
  func word(among words: [String]) throws(Diagnostic) -> String {
    if words.contains(string) { return string }
    guard !isEmpty else { throw Diagnostic(.command(.emptyItem), at: range) }
    let near = Spelling.nearest(to: string, among: words)
    throw Diagnostic(.command(.unknownWord(string, words: words, suggestion: near)), at: range)
  }
}
