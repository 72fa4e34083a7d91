import Foundation
import Testing
import TextCanvas
import TutorSession
import TutorTestSupport

@testable import convtutor

@Suite struct FileRecordsTests {
  private static let records = [
    ProgressRecord.page(lesson: "stride", page: 2, step: 5),
    .answer(key: "stride/stride-size", isRight: true),
  ]
  private static let lines = "page stride 2 5\nanswer stride/stride-size right\n"

  @Test func `what was kept is recalled`() async throws {
    try await withRecords { records, folder in
      for record in Self.records { try records.keep(record) }
      try records.keep(Settings(theme: .light))
      #expect(
        records.recall()
          == Recollection(progress: Progress(Self.records), settings: Settings(theme: .light)))
      #expect(try text(of: folder, "state/progress") == Self.lines)
      #expect(try names(in: folder, "configuration") == ["settings"])
    }
  }

  @Test func `records in memory recall what records in files recall`() async throws {
    try await withRecords { records, _ in
      var memory = MemoryRecords()
      for record in Self.records {
        try records.keep(record)
        memory.keep(record)
      }
      try records.keep(Settings(theme: .mono))
      memory.keep(Settings(theme: .mono))
      #expect(memory.recall() == records.recall())
    }
  }

  @Test func `sound lines go on although the damaged progress cannot be kept aside`() async throws {
    try await withTemporaryFolder { folder in
      // Whoever may write everywhere repairs it all the same.
      let state = folder.appendingPathComponent("state")
      try FileManager.default.createDirectory(at: state, withIntermediateDirectories: false)
      let progress = state.appendingPathComponent("progress")
      try Data((Self.lines + "page str").utf8).write(to: progress)
      let records = FileRecords(StateFolders(state: state.path, configuration: folder.path))
      #expect(chmod(state.path, 0o500) == 0)
      let recollection = records.recall()
      #expect(chmod(state.path, 0o700) == 0)
      #expect(recollection.progress == Progress(Self.records))
      #expect(recollection.notices.count == 1)
    }
  }

  @Test func `a pipe in the place of the progress is not waited for`() async throws {
    try await withRecords { records, folder in
      try records.keep(Self.records[0])
      let path = folder.appendingPathComponent("state/progress").path
      #expect(unlink(path) == 0 && mkfifo(path, 0o600) == 0)
      #expect(
        records.recall().notices
          == ["The progress so far cannot be read: \(path): this is a pipe, not a file."])
      #expect(throws: SystemError.self) { try records.keep(Self.records[0]) }
    }
  }

  @Test func `at first there is nothing, and recalling makes no file`() async throws {
    try await withRecords { records, folder in
      #expect(records.recall() == Recollection())
      let names = try names(in: folder, "")
      #expect(names == [])
    }
  }

  @Test(arguments: [
    TestCase(
      "a line that is no record",
      Data("page stride 2 5\nnonsense\nanswer stride/stride-size right\n".utf8)),
    TestCase("a record cut short", Data((Self.lines + "page str").utf8)),
    TestCase("a last line without end", Data(Self.lines.dropLast().utf8)),
    TestCase("bytes that are no text", Data(Self.lines.utf8) + Data([0xFF, 0x0A])),
  ])
  func `a damaged progress is kept aside, and its sound lines go on`(damage: TestCase<Data>)
    async throws
  {
    try await withRecords { records, folder in
      try records.keep(Self.records[0])
      let progress = folder.appendingPathComponent("state/progress")
      try damage.value.write(to: progress)

      let recollection = records.recall()
      #expect(recollection.progress == Progress(Self.records))
      let copy = progress.path + ".damaged-1"
      #expect(
        recollection.notices
          == ["The progress was damaged. It is kept as \(copy); its sound lines go on."])
      #expect(try Data(contentsOf: URL(fileURLWithPath: copy)) == damage.value)
      #expect(try text(of: folder, "state/progress") == Self.lines)
      #expect(records.recall().notices == [])
    }
  }

  @Test func `an earlier copy of damage is not overwritten`() async throws {
    try await withRecords { records, folder in
      try records.keep(Self.records[0])
      let progress = folder.appendingPathComponent("state/progress")
      for text in ["first\n", "second\n"] {
        try Data(text.utf8).write(to: progress)
        _ = records.recall()
      }
      #expect(try text(of: folder, "state/progress.damaged-1") == "first\n")
      #expect(try text(of: folder, "state/progress.damaged-2") == "second\n")
    }
  }

  @Test func `damaged settings are kept aside`() async throws {
    try await withRecords { records, folder in
      try records.keep(Settings(theme: .light))
      let settings = folder.appendingPathComponent("configuration/settings")
      try Data("theme = pink\n".utf8).write(to: settings)
      #expect(
        records.recall()
          == Recollection(
            notices: ["The settings were damaged. They are kept as \(settings.path).damaged-1."]))
      #expect(try text(of: folder, "configuration/settings.damaged-1") == "theme = pink\n")
    }
  }

  @Test func `a file that cannot be read or written is said`() async throws {
    try await withRecords { records, folder in
      let progress = folder.appendingPathComponent("state/progress")
      try FileManager.default.createDirectory(at: progress, withIntermediateDirectories: true)
      let reason = "\(progress.path): Is a directory"
      #expect(records.recall().notices == ["The progress so far cannot be read: \(reason)."])
      let error = #expect(throws: SystemError.self) { () throws in
        try records.keep(Self.records[0])
      }
      #expect(error?.description == reason)
    }
  }

  @Test func `a hundred records from two programs are all kept`() async throws {
    try await withRecords { records, folder in
      await withTaskGroup { group in
        for page in 1...100 {
          group.addTask {
            try? records.keep(.page(lesson: "stride", page: page, step: 0))
          }
        }
      }
      let progress = records.recall().progress
      #expect(progress.pagesSeen == ["stride": Set(1...100)])
    }
  }

  // MARK: - Folders

  private func withRecords(_ body: (FileRecords, URL) async throws -> Void) async throws {
    try await withTemporaryFolder { folder in
      let folders = StateFolders(
        state: folder.appendingPathComponent("state").path,
        configuration: folder.appendingPathComponent("configuration").path)
      try await body(FileRecords(folders), folder)
    }
  }

  private func text(of folder: URL, _ path: String) throws -> String {
    try String(contentsOf: folder.appendingPathComponent(path), encoding: .utf8)
  }

  private func names(in folder: URL, _ path: String) throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: folder.appendingPathComponent(path).path)
  }
}
