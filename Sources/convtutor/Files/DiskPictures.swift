import LessonLanguage

/// The picture files of this machine.
struct DiskPictures: PictureSource {
  /// The folder that paths begin in and must not leave, or nil where any path will do.
  private let folder: String?

  /// What a `~` stands for where a path begins with one, as in a shell.
  private let home: String?

  /// Opens any file: what is typed to the prompt is the learner's own.
  init(_ environment: Environment = .process) {
    folder = nil
    home = environment.variable("HOME")
  }

  /// Opens the files in the folder of a lesson, and in those below it.
  init(ofLesson path: String) {
    let slash = path.lastIndex(of: "/")
    folder = slash.map { String(path[...$0]) } ?? "./"
    home = nil
  }

  /// A larger file is no picture that can be calculated with, and is not read to its end.
  static let sizeLimit = 16 << 20

  func bytes(of path: String) throws(PictureProblem) -> [UInt8] {
    guard let folder else { return try contents(of: withHome(path)) }
    guard !path.hasPrefix("/"), !path.split(separator: "/").contains("..") else {
      throw .outsideFolder
    }
    try checkLinks(of: folder + path, in: folder)
    return try contents(of: folder + path)
  }

  private func withHome(_ path: String) -> String {
    guard path.hasPrefix("~/"), let home else { return path }
    return home + path.dropFirst()
  }

  /// Looks for a symbolic link that leads out of a folder.
  private func checkLinks(of path: String, in folder: String) throws(PictureProblem) {
    let base = try real(folder)
    guard try real(path).hasPrefix(base == "/" ? base : base + "/") else { throw .outsideFolder }
  }

  private func real(_ path: String) throws(PictureProblem) -> String {
    do {
      return try Disk.realPath(of: path)
    } catch {
      throw .unreadable(reason: error.reason.text)
    }
  }

  private func contents(of path: String) throws(PictureProblem) -> [UInt8] {
    do throws(SystemError) {
      // A pipe would be waited for without end.
      if Disk.kind(of: path) == .pipe { throw SystemError(path, .pipe) }
      return try Disk.contents(of: path, upTo: Self.sizeLimit)
    } catch {
      throw .unreadable(reason: error.reason.text)
    }
  }
}
