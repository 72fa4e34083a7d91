import Foundation
import Testing

/// The tutor without a terminal.
@Suite struct PrintoutTests {
  @Test func `the list of lessons is printed`() async throws {
    let run = try await Program.run()
    #expect(run.output.contains("stride: Stride. "))
    #expect(run.status == 0)
  }

  @Test func `a lesson is printed from its first page to its last`() async throws {
    let run = try await Program.run("play", "stride")
    #expect(run.output.hasPrefix("Stride, page 1 of "))
    #expect(run.output.contains("Frame 3 of 3."))
    #expect(!run.output.contains("\u{1B}"))
  }

  @Test func `a lesson is printed from a page on`() async throws {
    let run = try await Program.run("play", "stride", "--page", "2")
    #expect(run.output.hasPrefix("Stride, page 2 of "))
  }

  @Test func `a page that is not there is said`() async throws {
    let run = try await Program.run("play", "stride", "--page", "99")
    #expect(run.status == 2)
    #expect(run.errors.hasSuffix("there is no page 99\n"))
  }

  @Test func `a lesson that is not there is said, and what was meant`() async throws {
    let run = try await Program.run("play", "strid")
    #expect(
      run
        == Run(
          output: "", errors: "there is no lesson and no file strid; did you mean stride?\n",
          status: 3))
  }

  @Test func `the prompt reads commands from a pipe`() async throws {
    let run = try await Program.run("repl", input: "conv1d N=5 K=3\nfoo\nout N=7 K=3\n")
    #expect(run.output.contains("Frame 3 of 3."))
    #expect(run.output.contains("    = 5\n"))
    #expect(run.errors.hasPrefix("standard input:2:1: error: there is no command `foo`"))
    #expect(run.status == 1)
  }

  @Test func `a rendered screen has its size`() async throws {
    let run = try await Program.run("render", "stride", "--size", "40x15")
    let screens = run.output.split(separator: String(repeating: "=", count: 40) + "\n")
    #expect(screens.count > 10)
    for screen in screens {
      let lines = screen.split(separator: "\n", omittingEmptySubsequences: false).dropLast()
      #expect(lines.count == 15)
      #expect(lines.allSatisfy { $0.count <= 40 })
    }
  }

  @Test func `a long figure is cut unless all is asked for`() async throws {
    let lesson = "---\ntitle: Long\n---\n\n# Long\n\n```conv1d\nN = 50\nK = 3\n```\n"
    try await withTemporaryFolder { folder in
      let file = folder.appendingPathComponent("long.md")
      try lesson.write(to: file, atomically: true, encoding: .utf8)
      for (all, frames) in [([], 9), (["--all"], 48)] as [([String], Int)] {
        for size in ["plain", "80x24"] {
          let run = try await Program.run(["render", file.path, "--size", size] + all)
          let name = size == "plain" ? "Frame " : " frame "
          #expect(run.output.components(separatedBy: "\n\(name)").count - 1 == frames)
        }
      }
    }
  }
}
