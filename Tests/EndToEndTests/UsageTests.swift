import Testing

@Suite struct UsageTests {
  @Test func `the version is printed`() async throws {
    let run = try await Program.run("--version")
    #expect(run == Run(output: "0.1.0\n", errors: "", status: 0))
  }

  @Test(arguments: ["", "play", "repl", "eval", "check", "render", "doctor"])
  func `help is printed to standard output`(command: String) async throws {
    let run = try await Program.run(command.isEmpty ? ["--help"] : [command, "--help"])
    #expect(run.output.hasPrefix("OVERVIEW: "))
    #expect(run.output.contains("--plain"))
    #expect(run.errors == "")
    #expect(run.status == 0)
  }

  @Test(arguments: [
    ["nonsense"], ["--nonsense"], ["play", "stride", "toeplitz-matrix"],
    ["play", "--page", "0", "stride"],
    ["play", "--page", "2"], ["--theme", "pink"], ["eval", "--jsn", "out"],
    ["eval", "--json", "--code", "out", "N=7", "K=3"], ["check"], ["render"],
    ["render", "stride", "--size", "80"], ["render", "stride", "--size", "0x24"],
    ["render", "stride", "--size", "80x100000"],
  ])
  func `a command line that is not understood ends with 2`(arguments: [String]) async throws {
    let run = try await Program.run(arguments)
    #expect(run.status == 2)
    #expect(run.output == "")
    #expect(run.errors.hasPrefix("Error: "))
    #expect(run.errors.contains("Usage: convtutor"))
  }

  @Test(arguments: [
    ("eval 1+1 >/dev/full", "standard output: No space left on device\n"),
    ("eval 1+1 >&-", "standard output: Bad file descriptor\n"),
    ("render stride >/dev/full", "standard output: No space left on device\n"),
    ("eval </", "standard input: Is a directory\n"),
    ("eval <&-", "standard input: Bad file descriptor\n"),
  ])
  func `a stream that cannot be used ends with 3`(words: String, errors: String) async throws {
    let run = try await Run.command("/bin/sh", ["-c", "exec \"$0\" \(words)", Program.path])
    #expect(run == Run(output: "", errors: errors, status: 3))
  }

  @Test(arguments: ["bash", "zsh", "fish"])
  func `completions are made for a shell`(shell: String) async throws {
    let run = try await Program.run("--generate-completion-script", shell)
    #expect(run.status == 0)
    #expect(run.output.contains("render"))
  }
}
