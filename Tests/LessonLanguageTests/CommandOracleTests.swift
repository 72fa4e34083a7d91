import ConvEngine
import Foundation
import LessonLanguage
import Testing
import TutorTestSupport

/// Known answers, computed by PyTorch: each case is one command.
@Suite struct CommandOracleTests {
  struct Case: Decodable, Sendable {
    struct Array: Decodable, Sendable {
      let shape: [Int]
      let data: [Double]
    }

    let name: String
    let op: String
    let params: [String: JSONValue]
    let inputs: [String: Array]
    let outputs: [String: Array]
    let tolerance: Double?
    let error: Bool?
  }

  private struct File: Decodable {
    let tolerance: Double
    let cases: [Case]
  }

  private static func cases(of name: String) -> [TestCase<Case>] {
    let file = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .appending(path: "EndToEndTests/Oracle/\(name).json")
    let decoded = (try? Data(contentsOf: file)).flatMap {
      try? JSONDecoder().decode(File.self, from: $0)
    }
    return decoded?.cases.map { TestCase($0.name, $0) } ?? []
  }

  /// Those that the engine understands: one channel, and zeros in the padding.
  static let valid = known.filter(\.value.isPlain)
  static let refused = known.filter { !$0.value.isPlain }
  private static let known = ["conv1d", "toeplitz", "true_convolution"].flatMap(cases)
    .filter { CommandForm.named($0.value.op) != nil }
  static let invalid = cases(of: "errors").filter { $0.value.op == "conv1d" }

  @Test func `the cases are there`() {
    #expect(Self.valid.count > 30)
    #expect(Self.refused.count > 5)
    #expect(Self.invalid.count > 1)
  }

  @Test(arguments: valid) func `a command answers as PyTorch does`(case: TestCase<Case>) throws {
    let oracle = `case`.value
    let (command, diagnostics) = parseCommand(oracle.command)
    #expect(diagnostics.map(\.message) == [])
    let answer = try #require(try command?.answer())
    #expect(command?.name == oracle.op)
    #expect(Set(answer.outputs.map(\.name)) == Set(oracle.outputs.keys))
    for output in answer.outputs {
      let expected = try #require(oracle.outputs[output.name])
      #expect(output.tensor.shape == expected.shape)
      let numbers = output.tensor.elements.compactMap(\.constant)
      #expect(numbers.count == expected.data.count)
      let tolerance = oracle.tolerance ?? 1e-10
      for (number, wanted) in zip(numbers, expected.data) {
        #expect(abs(number - wanted) <= tolerance * (1 + abs(wanted)))
      }
    }
  }

  @Test(arguments: refused) func `what is not understood is refused, not miscalculated`(
    case: TestCase<Case>
  ) {
    let (command, diagnostics) = parseCommand(`case`.value.command)
    #expect(command == nil)
    #expect(!diagnostics.isEmpty)
  }

  @Test(arguments: invalid) func `what PyTorch refuses is refused`(case: TestCase<Case>) {
    let (command, diagnostics) = parseCommand(`case`.value.command)
    #expect(command == nil)
    #expect(!diagnostics.isEmpty)
  }
}

extension CommandOracleTests.Case {
  /// The case as one line, written as in the file.
  fileprivate var command: String {
    let parameters = params.sorted { $0.key < $1.key }.map { "\($0)=\($1)" }
    let operands = inputs.sorted { $0.key < $1.key }.map { "\($0)=\($1.nested)" }
    return ([op] + parameters + operands).joined(separator: " ")
  }

  fileprivate var isPlain: Bool {
    let shapes = inputs.filter { $0.key != "bias" }.values.map(\.shape)
    return shapes.allSatisfy { $0.dropLast().allSatisfy { $0 == 1 } }
      && (params["padding_mode"]?.description ?? "zeros") == "zeros"
      && (params["groups"]?.description ?? "1") == "1"
  }
}

extension CommandOracleTests.Case.Array {
  /// The values as nested lists: `[[[1.0, 2.0]]]`.
  fileprivate var nested: String { nested(shape[...], data[...]) }

  private func nested(_ shape: ArraySlice<Int>, _ data: ArraySlice<Double>) -> String {
    guard let size = shape.first else { return data.map(\.description).joined() }
    let step = size == 0 ? 0 : data.count / size
    let parts = (0..<size).map { place in
      nested(shape.dropFirst(), data.dropFirst(place * step).prefix(step))
    }
    return "[" + parts.joined(separator: ",") + "]"
  }
}

/// A parameter of a case, which describes itself as it stands in the file.
enum JSONValue: Decodable, Sendable, CustomStringConvertible {
  case number(Int)
  case flag(Bool)
  case text(String)
  case list([JSONValue])

  init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    if let number = try? container.decode(Int.self) {
      self = .number(number)
    } else if let flag = try? container.decode(Bool.self) {
      self = .flag(flag)
    } else if let text = try? container.decode(String.self) {
      self = .text(text)
    } else {
      self = .list(try container.decode([JSONValue].self))
    }
  }

  var description: String {
    switch self {
    case .number(let number): "\(number)"
    case .flag(let flag): "\(flag)"
    case .text(let text): text
    case .list(let values): "[" + values.map(\.description).joined(separator: ",") + "]"
    }
  }
}
