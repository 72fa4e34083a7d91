import LessonLanguage
import Quiz

/// A lesson's file with what it says, and what is wrong with it.
struct LessonFile {
  /// The text, named by the path it was read from.
  let source: SourceText
  /// The lesson, or nil where the text has errors.
  let lesson: Lesson?
  let diagnostics: [Diagnostic]

  /// Reads the lesson that bytes hold.
  ///
  /// - Parameters:
  ///   - bytes: The contents of the file, whatever is in it.
  ///   - path: The path of the file; the last name on it, without its ending, names the lesson.
  ///   - isChecked: Whether the questions were tried before, which is most of the work of reading.
  ///   - pictures: Where the files come from that its figures name.
  init(
    _ bytes: [UInt8], path: String, isChecked: Bool = false,
    pictures: any PictureSource = NoPictures()
  ) {
    source = SourceText(name: path, bytes: bytes)
    (lesson, diagnostics) = parseLesson(
      bytes, name: Self.stem(of: path), sampleCount: isChecked ? 0 : Question.usualSampleCount,
      pictures: pictures)
  }

  /// What is wrong with the lesson, from its first line to its last.
  var complaints: [Complaint] { diagnostics.map { Complaint($0, in: source) } }

  private static func stem(of path: String) -> String {
    let name = path.split(separator: "/").last.map(String.init) ?? path
    return isLessonName(name) ? String(name.dropLast(3)) : name
  }

  /// Returns whether a file of this name is a lesson where a folder is searched for lessons.
  static func isLesson(named name: String) -> Bool {
    isLessonName(name) && !name.hasPrefix(".") && name.lowercased() != "readme.md"
  }

  private static func isLessonName(_ name: String) -> Bool {
    name.hasSuffix(".md")
  }
}
