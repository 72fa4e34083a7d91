import Testing
import TutorTestSupport

/// What PyTorch computed, asked of the program: each case is one command, and all go through one run.
@Suite struct OracleTests {
  @Test(arguments: Oracle.files)
  func `the program agrees with PyTorch`(file: String) async throws {
    let oracle = try Oracle.named(file)
    let cases = oracle.cases
    let results = try await Self.results(of: cases)
    for (example, result) in zip(cases, results) {
      expect(result, toAnswer: example, tolerance: example.tolerance ?? oracle.tolerance)
    }
  }

  @Test func `what PyTorch refuses is refused`() async throws {
    let cases = try Oracle.named("errors").cases
    #expect(cases.count > 15)
    for (example, result) in zip(cases, try await Self.results(of: cases)) {
      #expect(result.op == example.op, "\(example.name)")
      #expect(result.outputs == nil, "\(example.name)")
      #expect(result.error?.message.isEmpty == false, "\(example.name)")
    }
  }

  private static func results(of cases: [Oracle.Case]) async throws -> [JSONResult] {
    let input = cases.map { $0.command + "\n" }.joined()
    let run = try await Program.run("eval", "--json", input: input)
    #expect(run.errors == "")
    let results = try JSONResult.all(in: run.output)
    try #require(results.count == cases.count)
    return results
  }

  private func expect(_ result: JSONResult, toAnswer example: Oracle.Case, tolerance: Double) {
    #expect(result.op == example.op, "\(example.name)")
    #expect(result.error == nil, "\(example.name)")
    for (name, wanted) in example.outputs {
      guard let output = result.outputs?[name] else {
        Issue.record("\(example.name) has no \(name): \(example.command)")
        continue
      }
      #expect(output.shape == wanted.shape, "\(example.name)")
      let isNear = zip(output.data, wanted.data).allSatisfy { got, want in
        example.exact == true
          ? got == want : (got - want).magnitude <= tolerance * (1 + want.magnitude)
      }
      #expect(
        isNear && output.data.count == wanted.data.count, "\(example.name): \(example.command)")
    }
  }
}
