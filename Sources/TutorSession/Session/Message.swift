public import LessonLanguage
public import TextCanvas

/// Something that happens to the tutor.
public enum Message: Hashable, Sendable {
  /// A key was pressed.
  case key(Key)
  /// An action was asked for in words.
  case action(Action)
  /// A line was typed to the prompt, or a dialogue, and sent.
  case submit(String)
  /// An answer was given to the question in focus, or else the first one open.
  case answer(String)
  /// An item of the home screen was chosen, by its place in the list from 0.
  case open(Int)
  /// The terminal has a new size.
  case resized(Size)
  /// The time that an effect asked for has passed.
  case tick
  /// The file of a picture was read, as an effect asked for.
  case picture(path: String, Result<[UInt8], PictureProblem>)
  /// Something went wrong outside that the learner should know of.
  case notice(String)
  /// The program is about to end, whatever the reason.
  case closing
}
