import ConvEngine
import Testing
import TutorTestSupport

/// Patches unfolded and folded, as PyTorch computed them.
@Suite struct PatchOracleTests {
  static var unfolded: [Oracle.Case] {
    get throws { try Oracle.cases("unfold") }
  }
  static var folded: [Oracle.Case] {
    get throws { try Oracle.cases("fold") }
  }
  static var refused: [Oracle.Case] {
    get throws { try Oracle.cases("errors") { ["unfold", "fold"].contains($0.op) } }
  }

  @Test func `the cases are there`() throws {
    #expect(try Self.unfolded.count == 11)
    #expect(try Self.folded.count == 10)
    #expect(try Self.refused.count == 2)
  }

  @Test(arguments: try unfolded) func `unfolded patches are those of PyTorch`(case: Oracle.Case)
    throws
  {
    expect(try `case`.unfold().output, "output", of: `case`)
  }

  @Test(arguments: try folded) func `folded patches are those of PyTorch`(case: Oracle.Case) throws
  {
    expect(try `case`.fold().output, "output", of: `case`)
  }

  @Test(arguments: try refused) func `what PyTorch refuses is refused`(case: Oracle.Case) {
    #expect(throws: ConvolutionError.self) {
      _ = try `case`.op == "fold" ? `case`.fold().output : `case`.unfold().output
    }
  }
}

extension Oracle.Case {
  fileprivate func unfold() throws -> Unfold<Double> {
    try Unfold(input: tensor("input"), kernelShape: numbers("kernel_size"), sliding: sliding)
  }

  fileprivate func fold() throws -> Fold<Double> {
    try Fold(
      input: tensor("input"), outputShape: numbers("output_size"),
      kernelShape: numbers("kernel_size"), sliding: sliding)
  }

  private func numbers(_ name: String) -> [Int] { params[name]?.list.compactMap(\.number) ?? [] }
}
