import TutorSession

/// Where a learner's progress and settings are kept between two runs.
protocol LearnerRecords {
  /// Returns what was kept; what could not be read is said, and never lost.
  mutating func recall() -> Recollection

  /// Keeps one more thing that the learner did.
  mutating func keep(_ record: ProgressRecord) throws(SystemError)

  /// Keeps the settings in place of those before.
  mutating func keep(_ settings: Settings) throws(SystemError)
}

/// What is known of a learner at the start.
struct Recollection: Hashable {
  var progress = Progress()
  var settings = Settings()
  /// What the learner should know about the files, in sentences.
  var notices: [String] = []
}

/// Records that last as long as the program: for tests, and for who has no home.
struct MemoryRecords: LearnerRecords {
  var records: [ProgressRecord] = []
  var settings = Settings()
  var notices: [String] = []

  func recall() -> Recollection {
    Recollection(progress: Progress(records), settings: settings, notices: notices)
  }

  mutating func keep(_ record: ProgressRecord) {
    records.append(record)
  }

  mutating func keep(_ settings: Settings) {
    self.settings = settings
  }
}
