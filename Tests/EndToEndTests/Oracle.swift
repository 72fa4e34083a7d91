import Foundation

/// A file of answers that PyTorch computed.
struct Oracle: Decodable {
  let tolerance: Double
  let cases: [Case]

  struct Case: Decodable {
    let name: String
    let op: String
    let params: [String: Parameter]
    let inputs: [String: Array]
    let outputs: [String: Array]
    let exact: Bool?
    let tolerance: Double?
    /// Whether the case must be refused.
    let error: Bool?
    let reason: String?
  }

  /// An array as it stands in a file, and in an answer of the program.
  struct Array: Decodable, Equatable {
    let shape: [Int]
    let data: [Double]
  }

  /// The value of a parameter.
  enum Parameter: Equatable {
    case number(Int)
    case flag(Bool)
    case word(String)
    case list([Parameter])
  }

  /// Returns the cases of a file among the resources of the tests.
  static func named(_ name: String) throws -> Oracle {
    let folder = Bundle.module.bundleURL.appendingPathComponent("Oracle")
    let data = try Data(contentsOf: folder.appendingPathComponent("\(name).json"))
    return try JSONDecoder().decode(Oracle.self, from: data)
  }
}

extension Oracle.Parameter: Decodable {
  init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    if let number = try? container.decode(Int.self) {
      self = .number(number)
    } else if let flag = try? container.decode(Bool.self) {
      self = .flag(flag)
    } else if let word = try? container.decode(String.self) {
      self = .word(word)
    } else {
      self = .list(try container.decode([Oracle.Parameter].self))
    }
  }
}
