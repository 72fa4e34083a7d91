import Foundation
import Testing

/// An example in a document: a command line with what it prints.
struct ConsoleExample: CustomTestStringConvertible {
  /// The words after `convtutor`.
  let arguments: [String]
  /// What the program prints, to its output and then to its errors.
  let output: String

  var testDescription: String { arguments.joined(separator: " ") }

  /// Returns the blocks of a document that are fenced with a word, each without its fences.
  static func blocks(_ word: String, of document: String) throws -> [String] {
    let file = Program.packageFolder.appendingPathComponent(document)
    let text = try String(contentsOf: file, encoding: .utf8)
    return text.components(separatedBy: "```\(word)\n").dropFirst().map {
      $0.components(separatedBy: "```")[0]
    }
  }

  /// Returns the examples of a document.
  static func all(of document: String) throws -> [ConsoleExample] {
    try blocks("console", of: document).flatMap { block in
      ("\n" + block).components(separatedBy: "\n$ convtutor ").dropFirst().map(ConsoleExample.init)
    }
  }

  /// Creates the example whose first line is the command line.
  private init(_ text: String) {
    let lines = text.components(separatedBy: "\n")
    arguments = Self.words(of: lines[0])
    output = lines.dropFirst().joined(separator: "\n")
  }

  /// Returns the words of a command line, in which quotes keep blanks together.
  private static func words(of line: String) -> [String] {
    line.components(separatedBy: "'").enumerated().flatMap { place, part in
      place.isMultiple(of: 2) ? part.split(separator: " ").map(String.init) : [part]
    }
  }
}
