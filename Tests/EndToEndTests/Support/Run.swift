import Foundation

/// What a command left behind when it ended.
struct Run: Equatable {
  var output: String
  var errors: String
  /// The exit status, as a shell gives it: 128 + n after signal n.
  var status: Int32

  /// Runs a command to its end, with files for its standard streams, which never fill up as pipes do.
  static func command(
    _ path: String, _ arguments: [String], input: Data = Data(),
    environment: [String: String] = [:]
  ) async throws -> Run {
    try await withTemporaryFolder { folder in
      let streams = try streams(in: folder, input: input)
      let variables = ["PATH": "/usr/bin:/bin"].merging(environment) { $1 }
      let shell = ["/bin/sh", "-c", #"cd "$0" && exec "$@""#, Program.packageFolder.path]
      let words = shell + [path] + arguments
      let status = try await end(of: spawn(words, variables.map { "\($0)=\($1)" }, streams))
      let texts = try streams.map { String(decoding: try Data(contentsOf: $0), as: UTF8.self) }
      return Run(output: texts[1], errors: texts[2], status: status)
    }
  }

  private static func streams(in folder: URL, input: Data) throws -> [URL] {
    let files = ["input", "output", "errors"].map { folder.appendingPathComponent($0) }
    try input.write(to: files[0])
    for file in files.dropFirst() { try Data().write(to: file) }
    return files
  }

  /// Starts a command without any descriptor but its standard streams.
  ///
  /// Foundation's `Process` waits for all that inherited one of its own, and so for a server that the
  /// command leaves behind.
  private static func spawn(
    _ words: [String], _ variables: [String], _ streams: [URL]
  ) throws -> pid_t {
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    for (number, file) in streams.enumerated() {
      let mode = number == 0 ? O_RDONLY : O_WRONLY
      posix_spawn_file_actions_addopen(&actions, Int32(number), file.path, mode, 0)
    }
    // Threads of the tests have signals blocked, which a command would inherit.
    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    var (none, all) = (sigset_t(), sigset_t())
    sigemptyset(&none)
    sigfillset(&all)
    posix_spawnattr_setsigmask(&attributes, &none)
    posix_spawnattr_setsigdefault(&attributes, &all)
    posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF))
    return try withCStrings(words) { words in
      try withCStrings(variables) { variables in
        var process = pid_t()
        let error = posix_spawn(&process, "/bin/sh", &actions, &attributes, words, variables)
        guard error == 0 else { throw POSIXError(POSIXErrorCode(rawValue: error) ?? .EIO) }
        return process
      }
    }
  }

  /// Waits for the end of a process, and returns its status as a shell gives it.
  private static func end(of process: pid_t) async -> Int32 {
    await withCheckedContinuation { continuation in
      Thread.detachNewThread {
        var status: Int32 = 0
        while waitpid(process, &status, 0) < 0, errno == EINTR {}
        let signal = status & 0x7F
        continuation.resume(returning: signal == 0 ? status >> 8 & 0xFF : 128 + signal)
      }
    }
  }
}

/// Calls a function with texts as C reads them: pointers to characters, the last one null.
private func withCStrings<Result>(
  _ texts: [String], _ body: ([UnsafeMutablePointer<CChar>?]) throws -> Result
) rethrows -> Result {
  let pointers = texts.map { strdup($0) }
  defer { for pointer in pointers { free(pointer) } }
  return try body(pointers + [nil])
}

/// Runs a test with a new folder, which is gone afterwards.
func withTemporaryFolder<Result>(_ body: (URL) async throws -> Result) async throws -> Result {
  let folder = FileManager.default.temporaryDirectory
    .appendingPathComponent("convtutor-\(UUID().uuidString)")
  try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
  defer { try? FileManager.default.removeItem(at: folder) }
  return try await body(folder)
}
