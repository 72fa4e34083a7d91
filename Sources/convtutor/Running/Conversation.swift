import LessonLanguage
import TutorSession

/// The tutor in lines: it prints what is new, reads a line, and goes on.
struct Conversation {
  private var dialogue: Dialogue
  private let keeper: Keeper

  /// Creates the conversation with a tutor.
  init(_ session: Session, _ keeper: Keeper) {
    dialogue = Dialogue(session)
    self.keeper = keeper
  }

  /// Runs until the learner leaves.
  mutating func run() {
    for notice in keeper.recollection.notices { Output.error.line(notice) }
    Output.standard.lines(dialogue.greeting)
    var reader = LineReader(of: .standardInput)
    while let line = nextLine(&reader) {
      guard case .text(let text) = line else {
        Output.standard.lines(["That line is no text in UTF-8."])
        continue
      }
      let (lines, effects) = dialogue.take(text)
      Output.standard.lines(lines)
      if !perform(effects) { return }
    }
    Output.standard.line()
    _ = perform(dialogue.close())
  }

  private func nextLine(_ reader: inout LineReader) -> LineReader.Line? {
    Output.standard.write("> ")
    return reader.next()
  }

  /// Does what the tutor asks for.
  ///
  /// - Returns: Whether the conversation goes on.
  private mutating func perform(_ effects: [Effect]) -> Bool {
    for effect in effects {
      if case .readPicture(let path) = effect { return read(path) }
      if let trouble = keeper.keep(effect) { Output.error.line(trouble) }
    }
    return !effects.contains(.quit)
  }

  private mutating func read(_ path: String) -> Bool {
    let file = DiskPictures().file(at: path)
    let (lines, effects) = dialogue.take(.picture(path: path, file))
    Output.standard.lines(lines)
    return perform(effects)
  }
}
