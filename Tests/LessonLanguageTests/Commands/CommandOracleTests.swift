import ConvEngine
import LessonLanguage
import Testing
import TutorTestSupport

/// Known answers, computed by PyTorch: each case is one command.
@Suite struct CommandOracleTests {
  static var known: [Oracle.Case] {
    get throws { try Oracle.files.flatMap { try Oracle.cases($0) } }
  }
  static var invalid: [Oracle.Case] {
    get throws { try Oracle.cases("errors") }
  }

  @Test func `the cases are there`() throws {
    #expect(try Self.known.count == 278)
    #expect(try Self.invalid.count == 20)
  }

  @Test(arguments: try known) func `a command answers as PyTorch does`(
    case: Oracle.Case
  ) throws {
    let (command, diagnostics) = parseCommand(`case`.command)
    #expect(diagnostics.map(\.message) == [])
    let answer = try #require(try command?.answer())
    #expect(command?.name == `case`.op)
    #expect(Set(answer.outputs.map(\.name)) == Set(`case`.outputs.keys))
    for output in answer.outputs {
      let expected = try #require(`case`.outputs[output.name])
      #expect(output.tensor.shape == expected.shape)
      let numbers = output.tensor.elements.compactMap(\.constant)
      #expect(numbers.count == expected.data.count)
      let tolerance = `case`.tolerance ?? 1e-10
      for (number, wanted) in zip(numbers, expected.data) {
        #expect(abs(number - wanted) <= tolerance * (1 + abs(wanted)))
      }
    }
  }

  @Test(arguments: try invalid) func `what PyTorch refuses is refused at the parameter to blame`(
    case: Oracle.Case
  ) throws {
    let (command, diagnostics) = parseCommand(`case`.command)
    #expect(command == nil)
    let diagnostic = try #require(diagnostics.first)
    let names = try #require(Self.blamed[`case`.reason ?? ""])
    let before = `case`.command.prefix(diagnostic.range.start.column - 1)
    let isBlamed = names.contains { before.hasSuffix(" \($0)=") }
    #expect(isBlamed, "\(before)")
    let saysSizes = diagnostic.message.contains(where: \.isNumber)
    #expect(saysSizes, "\(diagnostic.message)")
  }

  /// The parameters one of which is to blame for what is wrong.
  static let blamed = [
    "kernel_exceeds_padded_input": ["weight", "kernel_size"], "output_too_small": ["padding"],
    "nonpositive_stride": ["stride"], "nonpositive_dilation": ["dilation"],
    "negative_padding": ["padding"], "output_padding_too_large": ["output_padding"],
    "pool_padding_exceeds_half_kernel": ["padding"], "padding_mode_limit": ["padding"],
    "same_needs_stride_1": ["padding"], "channel_mismatch": ["weight"],
    "groups_do_not_divide_channels": ["groups"], "bias_size_mismatch": ["bias"],
    "feature_mismatch": ["weight"], "fold_block_count_mismatch": ["input"],
    "target_out_of_range": ["target"],
  ]
}
