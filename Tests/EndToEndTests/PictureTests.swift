import Foundation
import LessonLanguage
import Testing

@testable import convtutor

/// Pictures from files of the disk: at the prompt any, in a lesson those of its folder.
@Suite struct PictureTests {
  private static let row = "P2 # a row\n5 1\n4\n0 1 2 3 4\n"

  private func write(_ text: String, to folder: URL, _ name: String) throws -> String {
    let file = folder.appendingPathComponent(name)
    try FileManager.default.createDirectory(
      at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(text.utf8).write(to: file)
    return file.path
  }

  /// Returns a lesson with a figure for each path.
  private func lesson(_ paths: String...) -> String {
    "---\ntitle: Rows\n---\n\n# Rows\n"
      + paths.map { "\n```conv1d\nx = \($0)\nw = 1, 1\n```\n" }.joined()
  }

  @Test func `eval reads a picture by any path`() async throws {
    try await withTemporaryFolder { folder in
      let path = try write(Self.row, to: folder, "my row.pgm")
      for text in ["x=\(path)", "x=\"\(path)\"", "x=[\(path)]"] {
        let run = try await Program.run("eval", "--json", "conv1d", text, "w=1,1")
        #expect(run.errors == "")
        #expect(run.output.contains(#""shape": [1,1,4], "data": [0.25,0.75,1.25,1.75]"#))
      }
    }
  }

  @Test func `a tilde is the learner's home, which no lesson opens`() async throws {
    try await withTemporaryFolder { folder in
      _ = try write(Self.row, to: folder, "row.pgm")
      let home = ["HOME": folder.path]
      let run = try await Program.run(
        "eval", "--json", "conv1d x=~/row.pgm w=4", environment: home)
      #expect(run.output.contains(#""data": [0,1,2,3,4]"#))
      let file = try write(lesson("~/row.pgm"), to: folder, "lesson.md")
      let check = try await Program.run("check", file, environment: home)
      #expect(check.status == 1)
      #expect(check.output.contains("No such file"))
    }
  }

  @Test func `raw bytes are read as they are, newlines and zeros too`() async throws {
    try await withTemporaryFolder { folder in
      let file = folder.appendingPathComponent("raw.pgm")
      try (Data("P5 4 1 10\n".utf8) + Data([10, 0, 5, 10, 13])).write(to: file)
      let run = try await Program.run("eval", "--json", input: "conv1d x=\(file.path) w=2\n")
      #expect(run.output.contains(#""data": [2,0,1,2]"#))
    }
  }

  @Test func `what is wrong with a file is said at its name`() async throws {
    try await withTemporaryFolder { folder in
      let cut = try write("P5 600 400 255\n123", to: folder, "cut.pgm")
      let pipe = folder.appendingPathComponent("pipe.pgm").path
      #expect(mkfifo(pipe, 0o600) == 0)
      let subfolder = try write("", to: folder, "a.pgm/b")
      let complaints = [
        (cut, "ends too early: 240000 values are announced, and 3 are there"),
        (folder.path + "/no.ppm", "cannot be read: No such file or directory"),
        (pipe, "cannot be read: this is a pipe, not a file"),
        (String(subfolder.dropLast(2)), "cannot be read: Is a directory"),
      ]
      for (path, complaint) in complaints {
        let run = try await Program.run("eval", "conv1d", "x=\(path)", "w=1")
        #expect(run.status == 1)
        #expect(run.errors.contains(complaint), "\(run.errors)")
        #expect(run.errors.hasPrefix("command:1:10: error: "))
      }
    }
  }

  @Test func `a file without an end is given up`() async throws {
    try await withTemporaryFolder { folder in
      let endless = folder.appendingPathComponent("zero.pgm")
      try FileManager.default.createSymbolicLink(
        at: endless, withDestinationURL: URL(fileURLWithPath: "/dev/zero"))
      let problem = PictureProblem.unreadable(reason: "larger than 16 MB")
      #expect(DiskPictures().file(at: endless.path) == .failure(problem))
    }
  }

  @Test func `a lesson opens the pictures beside and below it`() async throws {
    try await withTemporaryFolder { folder in
      for name in ["row.pgm", "pictures/deep/row.pgm"] {
        _ = try write(Self.row, to: folder, name)
      }
      try FileManager.default.createSymbolicLink(
        at: folder.appendingPathComponent("link.pgm"),
        withDestinationURL: folder.appendingPathComponent("row.pgm"))
      let text = lesson("row.pgm", "./pictures/deep/row.pgm", "\"link.pgm\"")
      let file = try write(text, to: folder, "rows.md")
      let check = try await Program.run("check", folder.path)
      #expect(check == Run(output: "", errors: "1 lesson: nothing is wrong\n", status: 0))
      for command in ["render", "play"] {
        let run = try await Program.run(command, file)
        #expect(run.output.contains("(values 0, 0.25)"))
      }
    }
  }

  @Test func `a lesson opens nothing outside its folder`() async throws {
    try await withTemporaryFolder { folder in
      let outside = try write(Self.row, to: folder, "row.pgm")
      let paths = ["../row.pgm", outside, "a/../../row.pgm", "link.pgm", "folder/row.pgm"]
      let course = folder.appendingPathComponent("course")
      _ = try write("", to: course, "a/empty")
      for (name, target) in [("link.pgm", outside), ("folder", folder.path)] {
        try FileManager.default.createSymbolicLink(
          atPath: course.appendingPathComponent(name).path, withDestinationPath: target)
      }
      for path in paths {
        let file = try write(lesson(path), to: course, "rows.md")
        let run = try await Program.run("check", file)
        #expect(run.status == 1, "\(path)")
        #expect(run.output.contains(":8:5: error: "))
        #expect(run.output.contains(" leads out of the lesson's folder"), "\(run.output)")
      }
    }
  }

  @Test func `a lesson without a folder in its path is beside its pictures`() throws {
    let source = DiskPictures(ofLesson: "rows.md")
    let problem = PictureProblem.unreadable(reason: "No such file or directory")
    #expect(source.file(at: "no-such-picture.pgm") == .failure(problem))
  }

  @Test func `the prompt of the tutor reads a picture`() async throws {
    try await Tmux.terminal { terminal in
      _ = try write(Self.row, to: terminal.folder, "row.pgm")
      try await terminal.run("cd")
      try await terminal.start("repl")
      try await terminal.wait(for: "N=8")
      try await terminal.type("conv1d x=row.pgm w=a,b")
      try await terminal.press("Enter")
      try await terminal.wait(for: "N=5 K=2")
      try await terminal.type(":conv1d x=now.pgm w=a,b")
      try await terminal.press("Enter")
      try await terminal.wait(for: "`now.pgm` cannot be read: No such file or directory")
    }
  }

  @Test func `the dialogue reads a picture`() async throws {
    try await Tmux.terminal { terminal in
      _ = try write(Self.row, to: terminal.folder, "row.pgm")
      try await terminal.run("cd")
      try await terminal.start("repl", "--plain")
      try await terminal.wait(for: "Still to come")
      try await terminal.type("conv1d x=row.pgm w=a,b")
      try await terminal.press("Enter")
      try await terminal.wait(for: "values 0, 0.25")
    }
  }
}
