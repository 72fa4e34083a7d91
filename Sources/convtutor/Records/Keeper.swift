import TutorSession

/// Keeps for the running tutor what it asks to be kept, and says only once that it cannot.
final class Keeper {
  private var records: any LearnerRecords
  private var hasFailed = false

  /// What was known at the start.
  let recollection: Recollection

  /// Creates the keeper of records.
  init(_ records: any LearnerRecords) {
    self.records = records
    recollection = self.records.recall()
  }

  /// Creates the keeper of the records of whoever runs the program.
  convenience init(_ environment: Environment) {
    if let folders = StateFolders(environment) {
      self.init(FileRecords(folders))
    } else {
      self.init(MemoryRecords(notices: ["Nothing is saved: the variable HOME is not set."]))
    }
  }

  /// Keeps what an effect says.
  ///
  /// - Returns: What the learner should know of it, or nil.
  func keep(_ effect: Effect) -> String? {
    do {
      switch effect {
      case .record(let record): try records.keep(record)
      case .save(let settings): try records.keep(settings)
      default: break
      }
      return nil
    } catch {
      defer { hasFailed = true }
      return hasFailed ? nil : "Nothing is saved: \(error)"
    }
  }
}
