import ConvEngine
import Testing
import TutorTestSupport

@testable import LessonLanguage

@Suite struct CommandTableTests {
  static let forms = CommandForm.all.map { TestCase($0.name, $0) }

  @Test func `each command has a name of its own`() {
    let names = CommandForm.all.map(\.name)
    #expect(Set(names).count == names.count)
  }

  @Test(arguments: forms) func `a command is found by its name`(
    case: TestCase<CommandForm>
  ) {
    let form = `case`.value
    #expect(CommandForm.named(form.name)?.name == form.name)
    #expect(CommandForm.named(form.name.uppercased()) == nil)
  }

  @Test(arguments: forms) func `a sample is understood and has an answer`(
    case: TestCase<CommandForm>
  ) throws {
    let form = `case`.value
    let (command, diagnostics) = parseCommand(form.sample)
    #expect(diagnostics == [])
    #expect(command?.name == form.name)
    let answer = try #require(try command?.answer())
    #expect(!answer.outputs.isEmpty || !answer.lines.isEmpty)
  }

  @Test(arguments: forms) func `no two parameters of a command share a name`(
    case: TestCase<CommandForm>
  ) {
    let form = `case`.value
    let names = form.parameters.flatMap(\.names)
    #expect(Set(names).count == names.count)
  }

  @Test(arguments: forms) func `a parameter is found by all its names`(
    case: TestCase<CommandForm>
  ) {
    let form = `case`.value
    for parameter in form.parameters {
      #expect(parameter.names.allSatisfy { form.parameter($0) == parameter })
    }
  }

  @Test(arguments: forms) func `everything is explained in a line`(
    case: TestCase<CommandForm>
  ) {
    let form = `case`.value
    let texts = [form.summary] + form.parameters.map(\.summary)
    #expect(texts.allSatisfy { 10...72 ~= $0.count && !$0.hasSuffix(".") })
  }

  @Test(arguments: forms) func `help says all that the table says`(
    case: TestCase<CommandForm>
  ) {
    let form = `case`.value
    let page = Help.lines(on: form.name)?.joined(separator: "\n") ?? ""
    #expect(page.contains(form.summary) && page.contains(form.sample))
    for parameter in form.parameters {
      #expect(page.contains(parameter.names.joined(separator: " ")))
      #expect(page.contains(parameter.summary))
      #expect(Help.lines(on: parameter.name)?.joined().contains(parameter.summary) == true)
    }
  }

  @Test func `help without a word lists every command`() {
    let page = Help.lines(on: "") ?? []
    #expect(CommandForm.all.allSatisfy { form in page.contains { $0.contains(form.summary) } })
  }

  @Test func `every topic has a page`() {
    #expect(Help.topics.allSatisfy { Help.lines(on: $0)?.isEmpty == false })
    #expect(Help.lines(on: "nothing") == nil)
  }

  @Test func `a page of help is laid out in columns`() {
    #expect(
      Help.lines(on: "out") == [
        "out: derives the size of an output",
        "",
        "  N n input_size input_length  the input's size; without x it stands for x = x0..x(N-1)",
        "  K k kernel kernel_size       the filter's size; without w it stands for w = a, b, c and so on",
        "  stride S s                   how many cells the filter moves from one output to the next [1]",
        "  padding P p                  zeros on each side: a number, [[before, after]], valid, same or "
          + "full [0]",
        "  dilation D d                 how many cells lie between neighboring taps, the first of them "
          + "counted [1]",
        "",
        "for example",
        "  out N=7 K=3 S=2",
      ])
  }

  @Test func `a parameter's page names the words it takes and the commands it belongs to`() {
    #expect(
      Help.lines(on: "walk") == [
        "  walk  what a step is about: each output, each input or each tap "
          + "(output, input, tap) [output]",
        "",
        "in conv1d, true_conv1d, toeplitz1d",
      ])
  }
}
