import LessonLanguage
import Lessons

/// Lessons from one place or several: the program itself, files and folders.
struct LessonShelf {
  private(set) var files: [LessonFile] = []
  /// What could not be read.
  private(set) var unusable: [SystemError] = []

  /// The lessons that are compiled into the program.
  static var shipped: LessonShelf {
    var shelf = LessonShelf()
    shelf.files = ShippedLessons.all.map {
      LessonFile($0.bytes, path: "\($0.name).md", isChecked: true)
    }
    return shelf
  }

  /// The lessons that can be learned from, in their order.
  var lessons: [Lesson] {
    files.compactMap(\.lesson).sorted { ($0.order, $0.id) < ($1.order, $1.id) }
  }

  /// Returns the shelf with nothing on it but the lesson of a name, or nil where there is none.
  func only(id: String) -> LessonShelf? {
    guard let file = files.first(where: { $0.lesson?.id == id }) else { return nil }
    var shelf = LessonShelf()
    shelf.files = [file]
    return shelf
  }

  /// Adds the lesson that a file holds, or all those in a folder and the folders in it.
  mutating func add(_ path: String) {
    guard Disk.kind(of: path) == .folder else { return addFile(path) }
    let count = files.count + unusable.count
    addFolder(path)
    if files.count + unusable.count == count {
      unusable.append(SystemError(path, .noLesson))
    }
  }

  private mutating func addFile(_ path: String) {
    do {
      let bytes = try Disk.contents(of: path)
      files.append(LessonFile(bytes, path: path, pictures: DiskPictures(ofLesson: path)))
    } catch {
      unusable.append(error)
    }
  }

  private mutating func addFolder(_ folder: String) {
    let base = folder.hasSuffix("/") ? folder : folder + "/"
    do {
      for name in try Disk.names(in: folder) { addEntry(base + name, name: name) }
    } catch {
      unusable.append(error)
    }
  }

  /// Adds what stands in a folder; a link to a folder is not followed, since it may lead in circles.
  private mutating func addEntry(_ path: String, name: String) {
    switch Disk.kindOfEntry(path) {
    case .folder where !name.hasPrefix("."): addFolder(path)
    case .folder: break
    case _ where !LessonFile.isLesson(named: name): break
    case _ where Disk.kind(of: path) == .pipe: unusable.append(SystemError(path, .pipe))
    case .file: addFile(path)
    default: break
    }
  }
}

// MARK: - Together

extension LessonShelf {
  /// What is wrong with the lessons only because they stand side by side.
  var complaintsAmong: [Complaint] {
    let lessons = files.compactMap { file in
      file.lesson.map { (name: file.source.name, lesson: $0) }
    }
    let sources = Dictionary(files.map { ($0.source.name, $0.source) }) { first, _ in first }
    return problemsAmong(lessons).map { name, diagnostic in
      Complaint(diagnostic, in: sources[name] ?? SourceText(name: name, text: ""))
    }
  }
}

extension SystemError.Reason {
  static let noLesson = SystemError.Reason(text: "there is no lesson in this folder")
}
