import Foundation
import Testing

@Suite struct EvalTests {
  @Test func `each line has its result, and a bad one is not the end`() async throws {
    let input = Data("out N=7 K=3 S=2\n\n  # a comment\nfoo\n".utf8) + Data([0xFF, 0x0A])
    let run = try await Program.run(["eval", "--json"], input: input + Data("out N=7 K=3\n".utf8))
    #expect(run.status == 1)
    #expect(run.errors == "")
    #expect(
      run.output == """
        {"op": "out", "outputs": {"size": {"shape": [], "data": [3]}}}
        {"op": "foo", "error": {"message": "there is no command `foo`; `help` lists the commands", \
        "line": 4, "column": 1}}
        {"op": "", "error": {"message": "the line is no text in UTF-8", "line": 5, "column": 1}}
        {"op": "out", "outputs": {"size": {"shape": [], "data": [5]}}}

        """)
  }

  @Test(arguments: [
    ("out N=32 K=5 P=? size=32", "P = 2\nout = "), ("out N=? K=3 S=2 size=3", "N = 7 to 8\nout = "),
    ("out N=7 K=3", "size = 5\nout = "), ("1 + 1", "value = 2\n1 + 1 = 2\n"),
  ])
  func `a number is said once`(command: String, start: String) async throws {
    let run = try await Program.run("eval", command)
    #expect(run.output.hasPrefix(start))
  }

  @Test func `a mark stands under its character, after tabs and wide ones too`() async throws {
    let run = try await Program.run("eval", "conv1d\t漢字 N=3 K=1")
    #expect(run.errors.hasPrefix("command:1:8: error: `漢字` is no parameter"))
    #expect(run.errors.hasSuffix("\n  conv1d 漢字 N=3 K=1\n         ^^^^\n"))
    let late = try await Program.run("eval", "conv1d N=3 K=1 w=漢 strid=2")
    #expect(late.errors.contains("\n  conv1d N=3 K=1 w=漢 strid=2\n                      ^^^^^\n"))
  }

  @Test func `symbols are strings`() async throws {
    let run = try await Program.run("eval", "--json", "conv1d", "x=1,x1", "w=a,2")
    #expect(
      run.output
        == #"{"op": "conv1d", "outputs": {"output": {"shape": [1,1,1], "data": ["a + 2·x1"]}}}"#
        + "\n")
  }

  @Test func `a word that begins with a sign belongs to the command`() async throws {
    let run = try await Program.run("eval", "--json", "conv1d", "x=", "-1,2", "w=", "-3")
    #expect(run.output.contains(#""data": [3,-6]"#))
    #expect(run.status == 0)
  }

  @Test func `a command's name begins a command among the arguments`() async throws {
    let run = try await Program.run("eval", "--json", "out", "N=7", "K=3", "out", "N=7", "K=9")
    let results = try JSONResult.all(in: run.output)
    #expect(results.map(\.op) == ["out", "out"])
    #expect(results[1].error?.line == 2)
    #expect(run.status == 1)
  }

  @Test func `values stand in columns`() async throws {
    let run = try await Program.run("eval", "toeplitz1d", "w=10,-2.5", "N=3")
    #expect(
      run.output == """
        matrix [2, 3]
            10  -2.5     0
             0    10  -2.5

        """)
  }

  @Test func `an error is shown with a mark`() async throws {
    let run = try await Program.run("eval", input: "\nconv1d x=1..8 w=a,b stirde=2\n")
    #expect(
      run
        == Run(
          output: "",
          errors: """
            standard input:2:21: error: `conv1d` has no parameter `stirde`; did you mean `stride`?
              conv1d x=1..8 w=a,b stirde=2
                                  ^^^^^^

            """, status: 1))
  }

  @Test func `a command is a program, and a bad one is not the end`() async throws {
    let run = try await Program.run("eval", "--code", input: "relu x=-1,2\nrelu\nout N=7 K=3\n")
    #expect(run.status == 1)
    #expect(run.errors.hasPrefix("standard input:2:1: error: "))
    #expect(
      run.output == """
        import torch
        import torch.nn.functional as F
        x = torch.tensor([-1., 2.])
        print(F.relu(x))

        # PyTorch has no call for the size of an output: a layer tells it only by the shape of what it makes

        """)
  }

  @Test func `no command is no result`() async throws {
    #expect(try await Program.run("eval") == Run(output: "", errors: "", status: 0))
  }
}
