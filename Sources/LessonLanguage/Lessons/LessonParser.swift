/// Reads the lines of a lesson from the first to the last, and collects what it finds.
///
/// Whatever is wrong is reported and reading goes on, so that an author sees all of it at once.
struct LessonParser {
  let lines: [LessonLine]
  let sampleCount: Int
  /// Whether figures and questions are only counted.
  let isOutline: Bool
  /// Where the files come from that figures name.
  let pictures: any PictureSource
  /// How many variants may be tried before less has to do: a thousand questions must open quickly.
  var samplesLeft = LessonLimits.sampleCount

  /// The line that is read next.
  var position = 0
  private(set) var pages: [Page] = []
  private var blocks: [Block] = []
  var notes: [String] = []

  /// The names of the questions, in order.
  var questionIDs: [String] = []
  /// Where the question with an `id` stands.
  var questionLines: [String: Int] = [:]
  /// Whether an unclosed comment was found: no comment behind it is closed either.
  var hasUnclosedComment = false
  private var diagnostics: [Diagnostic] = []
  /// How many diagnostics there were when the page began: a page whose only block was refused does
  /// not also need to be called empty.
  private var countAtPageStart = 0

  init(
    _ bytes: [UInt8], sampleCount: Int, isOutline: Bool = false,
    pictures: any PictureSource = NoPictures()
  ) {
    self.sampleCount = sampleCount
    self.pictures = pictures
    self.isOutline = isOutline
    var problems: [Diagnostic] = []
    lines = LessonLine.lines(of: bytes).map { line in
      guard let problem = line.problem else { return line }
      problems.append(problem)
      return line.bytes.count > LessonLimits.lineLength ? line.emptied : line
    }
    for problem in problems.prefix(LessonLimits.problemCount) { report(problem) }
  }

  /// The line that is read next, or nil at the end.
  var current: LessonLine? { position < lines.count ? lines[position] : nil }
}

// MARK: - Reporting

extension LessonParser {
  mutating func report(_ diagnostic: Diagnostic) {
    diagnostics.append(diagnostic)
  }

  mutating func report(_ problem: LessonProblem, at range: SourceRange) {
    report(Diagnostic(.lesson(problem), at: range))
  }

  /// The diagnostics in the order of their places, as many as are reported at most.
  var sortedDiagnostics: [Diagnostic] {
    let sorted = diagnostics.enumerated().sorted { one, other in
      let (start, otherStart) = (one.element.range.start, other.element.range.start)
      return start == otherStart ? one.offset < other.offset : start < otherStart
    }.map(\.element)
    let limit = LessonLimits.problemCount
    guard sorted.count > limit else { return sorted }
    let end = SourceRange(start: sorted[limit].range.start, length: 0)
    return sorted.prefix(limit) + [Diagnostic(.lesson(.tooManyProblems(limit: limit)), at: end)]
  }
}

// MARK: - Pages

extension LessonParser {
  /// Reads all pages, from behind the front matter on.
  mutating func readPages() {
    let bodyStart = position
    countAtPageStart = diagnostics.count
    while current != nil { readBlock() }
    if !blocks.isEmpty || !notes.isEmpty { endPage(at: lines[lines.count - 1].place) }
    if pages.isEmpty, !diagnostics.contains(where: { $0.range.start.line > bodyStart }) {
      report(.noPages, at: SourceRange(line: lines.count, column: 1, length: 0))
    }
  }

  mutating func add(_ block: Block) {
    blocks.append(block)
  }

  /// Adds what stands for a figure or a question in an outline, so that its page is not empty.
  mutating func addStandIn() {
    add(.code([]))
  }

  /// Ends the page at a place, and leaves it out where it shows nothing.
  mutating func endPage(at range: SourceRange) {
    if !blocks.allSatisfy({ $0 == .pause }) {
      pages.append(Page(blocks: blocks, notes: notes))
    } else if diagnostics.count == countAtPageStart {
      report(.emptyPage, at: range)
    }
    blocks = []
    notes = []
    countAtPageStart = diagnostics.count
  }

  /// Reads what begins with the current line.
  private mutating func readBlock() {
    guard let line = current else { return }
    switch line.kind {
    case .blank: position += 1
    case .fence(let fence): readFence(fence)
    case .comment: readComment()
    case .thematicBreak: endPage(behind: line)
    case .pause: addPause()
    case .heading(let level): readHeading(line, level: level)
    case .quote: readQuote()
    case .listItem: readList()
    case .indented: skipIndentedCode()
    case .text: readParagraph()
    }
  }

  private mutating func endPage(behind line: LessonLine) {
    position += 1
    endPage(at: line.place)
  }

  private mutating func addPause() {
    position += 1
    add(.pause)
  }
}
