public import Quiz

/// Returns the lesson that a file holds, and all that is wrong with it.
///
/// There is a lesson where no diagnostic is an error.
///
/// - Parameters:
///   - bytes: The file, whatever is in it.
///   - name: The file's name without its ending, by which progress is kept unless it says otherwise.
///   - sampleCount: How many variants of each question are tried; fewer where there are very many
///     questions. With 0 questions are only read, as a lesson wants that was checked before.
///   - pictures: Where the files come from that figures name.
/// - Returns: The lesson or nil, and the diagnostics in the order of their places.
/// - Complexity: O(n) in the size of the file.
public func parseLesson(
  _ bytes: [UInt8], name: String, sampleCount: Int = Question.usualSampleCount,
  pictures: any PictureSource = NoPictures()
) -> (lesson: Lesson?, diagnostics: [Diagnostic]) {
  guard bytes.count <= LessonLimits.fileSize else {
    let problem = LessonProblem.fileTooLarge(limit: LessonLimits.fileSize)
    return (nil, [Diagnostic(.lesson(problem), at: SourceRange(line: 1, column: 1, length: 0))])
  }
  var parser = LessonParser(bytes, sampleCount: sampleCount, pictures: pictures)
  let frontMatter = parser.readFrontMatter()
  parser.readPages()
  let diagnostics = parser.sortedDiagnostics
  let isSound = diagnostics.allSatisfy { $0.severity == .warning }
  let lesson = Lesson(frontMatter, pages: parser.pages, name: name)
  return (isSound ? lesson : nil, diagnostics)
}

extension Lesson {
  /// Where a lesson stands that does not say it: behind all that do.
  static var lastOrder: Int { .max }

  /// Puts a lesson together from its front matter and its pages.
  init(_ frontMatter: FrontMatter, pages: [Page], name: String) {
    self.init(
      id: frontMatter.id ?? Self.usableID(name), title: frontMatter.title ?? "",
      summary: frontMatter.summary ?? "", order: frontMatter.order ?? Self.lastOrder, pages: pages)
  }

  /// Returns a name that can stand in a line of the progress file.
  private static func usableID(_ name: String) -> String {
    let characters = name.unicodeScalars.map { scalar -> Character in
      let isUsable = scalar.properties.isAlphabetic || scalar.properties.numericType != nil
      return isUsable || scalar == "_" || scalar == "." ? Character(scalar) : "-"
    }
    return String(characters)
  }
}
