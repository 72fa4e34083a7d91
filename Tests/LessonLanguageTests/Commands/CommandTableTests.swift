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
}
