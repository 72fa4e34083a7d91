import TutorSession

/// Records in two files: progress, one line for each thing done, and settings.
///
/// The progress file only ever grows by whole lines, each written at once to its end, so a crash loses
/// nothing and two terminals do not disturb each other.
struct FileRecords: LearnerRecords {
  let folders: StateFolders

  private var progressPath: String { folders.state + "/progress" }
  private var settingsPath: String { folders.configuration + "/settings" }

  /// Creates the records in the given folders, which are made when something is first kept.
  init(_ folders: StateFolders) {
    self.folders = folders
  }

  func keep(_ record: ProgressRecord) throws(SystemError) {
    try Disk.makeFolder(folders.state)
    try Disk.write(Array("\(record.line)\n".utf8), to: progressPath, .append)
  }

  func keep(_ settings: Settings) throws(SystemError) {
    try Disk.makeFolder(folders.configuration)
    try Disk.write(Array(settings.text.utf8), to: settingsPath, .replace)
  }
}

// MARK: - Recalling

extension FileRecords {
  func recall() -> Recollection {
    var result = Recollection()
    do {
      result.progress = try recallProgress(&result.notices)
    } catch {
      result.notices.append("The progress so far cannot be read: \(error).")
    }
    do {
      result.settings = try recallSettings(&result.notices)
    } catch {
      result.notices.append("The settings cannot be read: \(error).")
    }
    return result
  }

  private func recallProgress(_ notices: inout [String]) throws(SystemError) -> Progress {
    guard let bytes = try contents(of: progressPath) else { return Progress() }
    let lines = bytes.split(separator: 0x0A)
    let records = lines.compactMap { ProgressRecord(bytes: $0) }
    if records.count < lines.count || bytes.last.map({ $0 != 0x0A }) == true {
      notices.append(repair(bytes, keeping: records))
    }
    return Progress(records)
  }

  /// Keeps a damaged progress aside and its sound lines in its place, where that is possible.
  ///
  /// - Returns: What the learner should know of it.
  private func repair(_ bytes: [UInt8], keeping records: [ProgressRecord]) -> String {
    do {
      let copy = try keepAside(bytes, of: progressPath)
      let sound = records.map { "\($0.line)\n" }.joined()
      try Disk.write(Array(sound.utf8), to: progressPath, .replace)
      return "The progress was damaged. It is kept as \(copy); its sound lines go on."
    } catch {
      return "The progress is damaged, and cannot be repaired: \(error). Its sound lines go on."
    }
  }

  private func recallSettings(_ notices: inout [String]) throws(SystemError) -> Settings {
    guard let bytes = try contents(of: settingsPath) else { return Settings() }
    if let text = String(validating: bytes, as: UTF8.self), let settings = Settings(text: text) {
      return settings
    }
    let copy = try keepAside(bytes, of: settingsPath)
    try Disk.write(Array(Settings().text.utf8), to: settingsPath, .replace)
    notices.append("The settings were damaged. They are kept as \(copy).")
    return Settings()
  }

  /// Returns the bytes of a file, or nil where there is none.
  private func contents(of path: String) throws(SystemError) -> [UInt8]? {
    switch Disk.kind(of: path) {
    case nil: nil
    case .pipe: throw SystemError(path, .pipe)
    default: try Disk.contents(of: path)
    }
  }

  /// Copies a damaged file to the first free name beside it.
  ///
  /// - Returns: The path of the copy.
  private func keepAside(_ bytes: [UInt8], of path: String) throws(SystemError) -> String {
    var number = 1
    while Disk.kindOfEntry("\(path).damaged-\(number)") != nil { number += 1 }
    let copy = "\(path).damaged-\(number)"
    try Disk.write(bytes, to: copy, .create)
    return copy
  }
}

extension ProgressRecord {
  /// Creates the record that a line of a file holds, or nil if it is damaged.
  fileprivate init?(bytes: ArraySlice<UInt8>) {
    guard let line = String(validating: bytes, as: UTF8.self) else { return nil }
    self.init(line: line)
  }
}
