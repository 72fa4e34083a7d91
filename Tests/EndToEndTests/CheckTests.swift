import Foundation
import Testing

@Suite struct CheckTests {
  private static let sound = """
    ---
    title: Sums
    ---

    # Adding up

    ```conv1d
    x = 1..5
    w = 1, 1
    ```

    """

  @Test func `the shipped lessons are sound`() async throws {
    let run = try await Program.run("check", "lessons")
    #expect(run == Run(output: "", errors: "4 lessons: nothing is wrong\n", status: 0))
  }

  @Test func `everything that is wrong is said, with its place`() async throws {
    try await withTemporaryFolder { folder in
      let file = folder.appendingPathComponent("sums.md")
      let text = Self.sound.replacingOccurrences(of: "title", with: "titel")
      try text.replacingOccurrences(of: "1, 1", with: "1..9").write(
        to: file, atomically: true, encoding: .utf8)
      let run = try await Program.run("check", file.path)
      #expect(run.status == 1)
      #expect(
        run.output.contains(
          """
          \(file.path):2:1: error: there is no key `titel`; did you mean `title`?
            titel: Sums
            ^^^^^

          """))
      #expect(run.output.contains("kernel 9 is larger than the padded input 5"))
      #expect(run.errors.hasPrefix("1 lesson: "))
    }
  }

  @Test func `folders are searched, and README and hidden files left alone`() async throws {
    try await withTemporaryFolder { folder in
      let deep = folder.appendingPathComponent("a/b")
      try FileManager.default.createDirectory(at: deep, withIntermediateDirectories: true)
      try FileManager.default.createSymbolicLink(
        at: deep.appendingPathComponent("circle"), withDestinationURL: folder)
      for name in ["sums.md", "README.md", ".hidden.md", "notes.txt"] {
        let text = name == "sums.md" ? Self.sound : "nothing"
        try text.write(to: deep.appendingPathComponent(name), atomically: true, encoding: .utf8)
      }
      let run = try await Program.run("check", folder.path)
      #expect(run == Run(output: "", errors: "1 lesson: nothing is wrong\n", status: 0))
    }
  }

  @Test func `two lessons of one name are an error`() async throws {
    try await withTemporaryFolder { folder in
      for name in ["a", "b"] {
        let subfolder = folder.appendingPathComponent(name)
        try FileManager.default.createDirectory(at: subfolder, withIntermediateDirectories: true)
        try Self.sound.write(
          to: subfolder.appendingPathComponent("sums.md"), atomically: true, encoding: .utf8)
      }
      let run = try await Program.run("check", folder.path)
      #expect(run.status == 1)
      #expect(
        run.output
          == "\(folder.path)/b/sums.md:1:1: error: the lesson \(folder.path)/a/sums.md has the id "
          + "`sums` too\n  ---\n  ^\n")
      #expect(run.errors == "2 lessons: 1 error\n")
    }
  }

  @Test func `a file that cannot be read is said after all else is checked`() async throws {
    let run = try await Program.run("check", "/nonexistent.md", "lessons")
    #expect(
      run
        == Run(
          output: "",
          errors: "/nonexistent.md: No such file or directory\n4 lessons: 1 unusable path\n",
          status: 3))
  }

  @Test func `a pipe in a folder is not waited for`() async throws {
    try await withTemporaryFolder { folder in
      let pipe = folder.appendingPathComponent("a.md").path
      #expect(mkfifo(pipe, 0o600) == 0)
      let run = try await Program.run("check", folder.path)
      let errors = "\(pipe): this is a pipe, not a file\n0 lessons: 1 unusable path\n"
      #expect(run == Run(output: "", errors: errors, status: 3))
    }
  }

  @Test func `a folder without lessons is said`() async throws {
    try await withTemporaryFolder { folder in
      let run = try await Program.run("check", folder.path)
      #expect(run.status == 3)
      #expect(run.errors.hasPrefix("\(folder.path): there is no lesson in this folder\n"))
    }
  }
}
