public import LessonLanguage
import Quiz
public import TextCanvas

/// The running tutor: all that it knows, and nothing of the terminal, the disk or the clock.
///
///     var session = Session(lessons: lessons, seed: 1)
///     session.update(.key(.enter))          // opens a lesson
///     session.update(.key(.right))          // one step on
///     session.view(size: Size(columns: 80, rows: 24))
public struct Session: Sendable {
  public let shelf: [ShelvedLesson]
  public internal(set) var progress: Progress
  public internal(set) var settings: Settings

  /// The pages that are open, the one on the screen last; none at home.
  var pages: [PageState] = []
  /// The lesson that the pages are of, which is not read again for each of them.
  var openLesson: Lesson?
  /// The item of the home screen that is chosen.
  var choice = 0
  /// What the keys go to.
  var focus = Focus.screen
  /// What the tutor says about the last key, until the next one.
  var notice: Notice?
  /// The number that is being typed in front of a key, such as the 12 of `12g`.
  var count: Int?
  /// Whether the steps of the page are being played.
  var playing = false
  var speed = Speed()
  /// What happened last, where it cannot be done before a file is read.
  var waiting: Message?
  /// The files that were read for what is waiting.
  var pictures = PicturesAtHand()
  /// The lines that were sent from the prompt, the last one last.
  var history: [String] = []
  var size: Size
  let seed: UInt64

  /// What the keys go to.
  enum Focus: Sendable {
    case screen
    /// A question of the page, by its place.
    case question(Int)
    /// A cell of the current figure.
    case cell(CellEditor)
    case prompt(Prompt)
    /// A page of help, and the row that it is scrolled to.
    case help(HelpPage)
  }

  /// Creates the tutor on its home screen.
  ///
  /// - Parameters:
  ///   - shelf: The lessons, in the order of the home screen.
  ///   - progress: What the learner did before.
  ///   - settings: What the learner chose before.
  ///   - seed: Where the numbers of questions come from: the same seed, the same numbers.
  ///   - size: The size of the screen.
  public init(
    shelf: [ShelvedLesson], progress: Progress = Progress(), settings: Settings = Settings(),
    seed: UInt64, size: Size = Size(columns: 80, rows: 24)
  ) {
    self.shelf = shelf
    self.progress = progress
    self.settings = settings
    self.seed = seed
    self.size = size
  }

  /// Creates the tutor of lessons that are at hand, without anything done before.
  public init(lessons: [Lesson], seed: UInt64, size: Size = Size(columns: 80, rows: 24)) {
    self.init(shelf: lessons.map { ShelvedLesson($0) }, seed: seed, size: size)
  }

  /// The page on the screen, or nil at home.
  var page: PageState? {
    get { pages.last }
    set {
      guard let newValue, !pages.isEmpty else { return }
      pages[pages.count - 1] = newValue
    }
  }
}
