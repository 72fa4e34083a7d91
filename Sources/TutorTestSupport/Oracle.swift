import Foundation
public import Testing

/// A file of answers that PyTorch computed.
public struct Oracle: Decodable, Sendable {
  public let tolerance: Double
  public let cases: [Case]

  public struct Case: Decodable, Sendable, CustomTestStringConvertible {
    public let name: String
    public let op: String
    public let params: [String: Parameter]
    public let inputs: [String: Array]
    public let outputs: [String: Array]
    public let exact: Bool?
    public let tolerance: Double?
    /// Whether the case must be refused.
    public let error: Bool?
    public let reason: String?

    public var testDescription: String { name }
  }

  /// An array as it stands in a file, and in an answer of the program.
  public struct Array: Decodable, Equatable, Sendable {
    public let shape: [Int]
    public let data: [Double]
  }

  /// The value of a parameter.
  public enum Parameter: Equatable, Sendable {
    case number(Int)
    case flag(Bool)
    case word(String)
    case list([Parameter])
    /// A layer of a stack, with its parameters by name.
    case layer([String: Parameter])
  }

  /// The files of all operations; beside them is `errors`, of what must be refused.
  public static let files = [
    "conv1d", "conv2d", "depthwise", "conv_transpose1d", "conv_transpose2d", "unfold", "fold",
    "max_pool", "avg_pool", "gradients", "true_convolution", "dense", "toeplitz", "receptive_field",
  ]

  /// Returns the cases of a file.
  ///
  /// - Throws: What is wrong with the file.
  public static func named(_ name: String) throws -> Oracle {
    let folder = Bundle.module.bundleURL.appendingPathComponent("Oracle")
    let data = try Data(contentsOf: folder.appendingPathComponent("\(name).json"))
    return try JSONDecoder().decode(Oracle.self, from: data)
  }

  /// There is no case to test, so a test of all cases would pass without having looked.
  public struct NoCases: Error {
    let files: [String]
  }

  /// Returns the cases of some files, all or those that are wanted.
  ///
  ///     try Oracle.cases("errors") { $0.op == "fold" }
  ///
  /// - Throws: What is wrong with a file, or ``NoCases`` if none is wanted.
  public static func cases(
    _ files: String..., where isWanted: (Case) -> Bool = { _ in true }
  ) throws -> [Case] {
    let cases = try files.flatMap { try named($0).cases }.filter(isWanted)
    guard !cases.isEmpty else { throw NoCases(files: files) }
    return cases
  }
}

extension Oracle.Parameter: Decodable {
  public init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    if let number = try? container.decode(Int.self) {
      self = .number(number)
    } else if let flag = try? container.decode(Bool.self) {
      self = .flag(flag)
    } else if let word = try? container.decode(String.self) {
      self = .word(word)
    } else if let list = try? container.decode([Oracle.Parameter].self) {
      self = .list(list)
    } else {
      self = .layer(try container.decode([String: Oracle.Parameter].self))
    }
  }
}
