import ConvEngine
import LessonLanguage
import Testing
import TutorTestSupport

/// What commands are in PyTorch, where `Scripts/run-programs` runs the goldens.
@Suite struct ProgramTests {
  @Test(arguments: ProgramCase.all)
  func `a command is a program that runs as it stands`(example: ProgramCase) throws {
    let command = try #require(parseCommand(example.command).command)
    guard case .lines(let lines) = command.program else {
      Issue.record("\(example.command): \(command.program)")
      return
    }
    let text = (["# " + example.command] + lines).map { $0 + "\n" }.joined()
    try expectGolden(text, named: example.name + ".py")
  }

  @Test func `each form of the table has a program or a sentence for its sample`() throws {
    for form in CommandForm.all {
      let command = try #require(parseCommand(form.sample).command)
      switch command.program {
      case .lines(let lines):
        #expect(lines.first == "import torch", "\(form.name)")
        #expect(lines.contains { $0.contains("print(") }, "\(form.name)")
      case .unavailable(let reason):
        #expect(reason.split(separator: " ").count > 5, "\(form.name)")
      }
    }
  }

  @Test(arguments: [
    ("neurons N=5 K=2", "PyTorch names no single connections"),
    ("toeplitz1d N=5 K=2", "PyTorch never writes down the matrix"),
    ("receptive_field layers=\"conv k=3\"", "PyTorch does not say what its units see"),
    ("out N=7 K=3", "PyTorch has no call for the size of an output"),
    ("help conv1d", "A page of help computes nothing"),
    ("1 + 1", "What is calculated here is a single number"),
    ("conv1d x=1..3 K=2", "PyTorch computes with numbers, and here w has symbols"),
    ("conv1d N=3 K=2 b=c", "PyTorch computes with numbers, and here x, w and b have symbols"),
    (
      "network layers=\"avg_pool k=2 d=2\" input=1x8",
      "PyTorch has no module that does what layer 1, `avg_pool k=2 d=2`, does"
    ),
  ])
  func `a sentence says why there is no program`(command: String, start: String) throws {
    let command = try #require(parseCommand(command).command)
    guard case .unavailable(let reason) = command.program else {
      Issue.record("there is a program: \(command.program)")
      return
    }
    #expect(reason.hasPrefix(start), "\(reason)")
  }

  @Test func `a tensor of many values is named by what makes it, or counted`() throws {
    #expect(try lines("relu x=arange(20x20)")[2].hasPrefix("x = torch.tensor([[  0.,   1.,"))
    #expect(
      try lines("relu x=arange(3x200)")[2] == "x = torch.arange(0., 600.).reshape(3, 200)")
    #expect(try lines("relu x=ones(401)")[2] == "x = torch.ones(401)")
    let desk = try #require(parseCommand("conv2d x=desk w=sobel-x").command)
    guard case .unavailable(let reason) = desk.program else {
      Issue.record("there is a program: \(desk.program)")
      return
    }
    #expect(reason.hasPrefix("x has 768 values"))
    #expect(reason.hasSuffix("PyTorch would be asked by `print(F.conv2d(x, w))`"))
  }

  @Test(arguments: [
    ("of=input", ["print(x.grad)"]), ("of=weight", ["print(w.grad)"]),
    ("of=bias", ["print(b.grad)"]), ("", ["print(x.grad)", "print(w.grad)", "print(b.grad)"]),
  ])
  func `only the gradients that were asked for are printed`(
    of subject: String, prints: [String]
  ) throws {
    let lines = try lines("conv1d_grad x=1,2,3 w=1,2 b=1 grad_output=1,1 \(subject)")
    #expect(lines.filter { $0.hasPrefix("print") } == prints)
    #expect(lines.filter { $0.hasSuffix(".requires_grad_()") }.count == prints.count)
  }

  @Test func `lines are no wider than 79 columns, however many numbers a row has`() throws {
    let lines = try lines("conv1d x=random(1x2x60, seed=3) w=random(1x2x3, seed=4)")
    #expect(lines.allSatisfy { $0.count <= 79 })
    #expect(lines.contains { $0.count > 70 })
  }

  private func lines(_ text: String) throws -> [String] {
    let command = try #require(parseCommand(text).command)
    guard case .lines(let lines) = command.program else {
      Issue.record("\(text): \(command.program)")
      return []
    }
    return lines
  }
}
