import LessonLanguage
import TerminalDriver
import TextCanvas
import TutorSession

#if canImport(Darwin)
import Darwin
#else
import Glibc
#endif

/// How the tutor's time on the screen ended.
private typealias ScreenEnd = RunLoop<NcursesScreen>.End

/// The tutor as the command line asks for it: on the screen, as a dialogue, or printed.
struct Tutor {
  private let choices: TutorChoices
  private let environment: Environment

  /// Creates the tutor with what was chosen, in the surroundings of this program.
  init(_ choices: TutorChoices, in environment: Environment = .process) {
    self.choices = choices
    self.environment = environment
  }

  /// Runs the tutor until the learner leaves it, or everything is printed.
  func run(_ opening: Opening) throws {
    guard FileDescriptor.standardInput.isTerminal, FileDescriptor.standardOutput.isTerminal else {
      return try Printout(opening).print()
    }
    let keeper = Keeper(environment)
    let session = session(of: opening, knowing: keeper.recollection)
    if choices.asksForPlain(environment) {
      converse(session, keeper)
    } else {
      try draw(session, keeper)
    }
  }

  private func session(of opening: Opening, knowing known: Recollection) -> Session {
    var settings = known.settings
    settings.theme = choices.theme ?? settings.theme
    var session = Session(
      shelf: opening.lessons, progress: known.progress, settings: settings,
      seed: .random(in: 0 ... .max))
    session.open(opening.place)
    return session
  }

  /// Runs the tutor on the screen, or says why that is impossible and speaks in lines.
  private func draw(_ session: Session, _ keeper: Keeper) throws {
    let end: ScreenEnd
    do throws(ScreenError) {
      end = try run(session, keeper)
    } catch {
      Output.error.line("\(error). The tutor goes on in plain text.")
      return converse(session, keeper)
    }
    try finish(end)
  }

  /// Ends the program as its time on the screen ended.
  private func finish(_ end: ScreenEnd) throws {
    switch end {
    case .quit: break
    case .interrupted: dieBySignal(SIGINT)
    case .lost(.signal(let signal)): dieBySignal(signal)
    case .lost(.endOfInput): throw ExitStatus.unusable
    }
  }

  private func converse(_ session: Session, _ keeper: Keeper) {
    var conversation = Conversation(session, keeper)
    conversation.run()
  }

  /// Runs the tutor on the screen, which is gone when this returns.
  private func run(_ session: Session, _ keeper: Keeper) throws(ScreenError) -> ScreenEnd {
    let screen = try NcursesScreen(ascii: choices.asciiChoice)
    var session = session
    if !keeper.recollection.notices.isEmpty {
      session.update(.notice(keeper.recollection.notices.joined(separator: " ")))
    }
    var loop = RunLoop(session, on: screen, pictures: DiskPictures()) { keeper.keep($0) }
    return loop.run()
  }
}
