import Expressions
import LessonLanguage
import Testing
import TutorTestSupport

@Suite struct HelpTests {
  @Test func `help lists the commands and the functions`() {
    let lines = Help.lines(on: "") ?? []
    for form in CommandForm.all {
      #expect(lines.contains { $0.contains(form.name) && $0.hasSuffix(form.summary) })
    }
    for function in Function.all {
      #expect(lines.contains { $0.contains(function.name) && $0.hasSuffix(function.summary) })
      #expect(Help.lines(on: function.name)?.contains(function.signature) == true)
    }
  }

  @Test func `a command's page has its parameters and its sample`() {
    #expect(
      Help.lines(on: "neurons") == [
        "neurons: connects a layer's outputs to its inputs under a rule", "",
        "  N n input_size input_length",
        "      the input's size; without x it stands for names x0..x(N-1)",
        "  K k kernel kernel_size",
        "      the filter's size; without w it stands for names a, b, c and so on",
        "  x input",
        "      the input's cells, [L] or [H, W], up to [N, C, L] or [N, C, H, W]",
        "  stride S s",
        "      how many cells the filter moves from one output to the next [1]",
        "  weights",
        "      which inputs an output reads, and through whose weights (dense, local, shared) [dense]",
        "  show",
        "      the scenes of the figure, side by side (window, bars, neurons, channels, toeplitz, "
          + "unfold, curve, gradient) [window]",
        "  walk",
        "      what a step is about: each output, each input or each tap (output, input, tap) "
          + "[output; input in a scatter]",
        "", "for example", "  neurons N=8 K=3 weights=local",
      ])
  }

  @Test func `a parameter's page names the commands that take it`() {
    let page = [
      "  size", "      the size that the output is to have, where another one is ?", "", "in out",
    ]
    #expect(Help.lines(on: "size") == page)
    #expect(Help.lines(on: "D") == Help.lines(on: "dilation"))
    for form in CommandForm.all where form.parameters.contains(where: { $0.name == "dilation" }) {
      #expect(Help.lines(on: "dilation")?.last?.contains(form.name) == true)
    }
  }

  @Test func `a parameter that is another one in another command has a page for each`() {
    let lines = Help.lines(on: "w") ?? []
    #expect(lines.count { $0 == "  w weight" } > 1)
    #expect(lines.count { $0.hasPrefix("in ") } == lines.count { $0 == "  w weight" })
  }

  @Test func `a command that is a function too has both on its page`() {
    let lines = Help.lines(on: "out") ?? []
    #expect(lines.contains("  out N=7 K=3 S=2"))
    #expect(lines.contains("out(N, K, S=1, P=0, D=1)"))
  }

  @Test func `every name in the tables has a page`() {
    let names = CommandForm.all.flatMap { [$0.name] + $0.parameters.flatMap(\.names) }
    for name in names + Function.all.map(\.name) { #expect(Help.lines(on: name) != nil) }
  }

  @Test(arguments: [
    TestCase("conv1", "there is no help on `conv1`; did you mean `conv1d`?"),
    TestCase("strid", "there is no help on `strid`; did you mean `stride`?"),
    TestCase("flor", "there is no help on `flor`; did you mean `floor`?"),
    TestCase("sobel", "there is no help on `sobel`; did you mean `sobel-x`?"),
    TestCase("zzz", "there is no help on `zzz`; `help` lists the commands"),
  ]) func `an unknown topic is named with what was perhaps meant`(case: TestCase<String>) {
    let (command, diagnostics) = parseCommand("help \(`case`.name)")
    #expect(command == nil)
    #expect(diagnostics.map(\.message) == [`case`.value])
  }

  @Test func `every sample of the table is a command that answers`() throws {
    for form in CommandForm.all {
      let command = try #require(parseCommand(form.sample).command, "\(form.sample)")
      #expect(command.name == form.name)
      let answer = try command.answer()
      #expect(!answer.outputs.isEmpty || !answer.lines.isEmpty)
    }
  }
}
