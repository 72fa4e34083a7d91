/// What a learner has done so far: the sum of all records.
public struct Progress: Hashable, Sendable {
  /// A place in a lesson where a learner stopped.
  public struct Bookmark: Hashable, Sendable {
    public let lesson: String
    /// The page, from 1.
    public let page: Int
    /// The step on the page, from 0.
    public let step: Int
  }

  /// The page that was left last.
  public private(set) var bookmark: Bookmark?
  /// The pages of each lesson that were seen, from 1.
  public private(set) var pagesSeen: [String: Set<Int>] = [:]
  /// The questions that were answered rightly at least once, by `lesson/id`.
  public private(set) var answered: Set<String> = []
  private var bookmarks: [String: Bookmark] = [:]

  /// Creates the progress of somebody who has done what the records say.
  public init(_ records: some Sequence<ProgressRecord> = []) {
    for record in records { add(record) }
  }

  /// Adds what was done last.
  public mutating func add(_ record: ProgressRecord) {
    switch record {
    case .page(let lesson, let page, let step):
      let place = Bookmark(lesson: lesson, page: page, step: step)
      bookmark = place
      bookmarks[lesson] = place
      pagesSeen[lesson, default: []].insert(page)
    case .answer(let key, let isRight):
      if isRight { answered.insert(key) }
    }
  }

  /// Returns where a lesson was left last.
  public func bookmark(in lesson: String) -> Bookmark? {
    bookmarks[lesson]
  }
}
