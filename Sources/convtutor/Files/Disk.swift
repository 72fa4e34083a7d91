#if canImport(Darwin)
import Darwin
#else
import Glibc
#endif

/// The files of this machine, by their paths.
enum Disk {
  /// A larger file is no lesson, and is not read to its end.
  static let sizeLimit = 64 << 20

  /// Returns the bytes of a file, which may be no longer than a limit.
  static func contents(
    of path: String, upTo limit: Int = sizeLimit
  ) throws(SystemError) -> [UInt8] {
    let file = try opened(path, O_RDONLY)
    defer { close(file.number) }
    var contents: [UInt8] = []
    do throws(SystemError.Reason) {
      while let bytes = try file.nextBytes() {
        contents += bytes
        guard contents.count <= limit else { throw .tooLarge(limit) }
      }
    } catch {
      throw SystemError(path, error)
    }
    return contents
  }

  private static func opened(_ path: String, _ flags: Int32) throws(SystemError) -> FileDescriptor {
    // Files are readable by their owner alone: what somebody got wrong is nobody else's business.
    let number = open(path, flags | O_CLOEXEC, 0o600)
    guard number >= 0 else { throw SystemError(path) }
    return FileDescriptor(number: number)
  }
}

// MARK: - Writing

extension Disk {
  /// What becomes of the file that stands at a path already.
  enum WritingMode {
    /// What is written follows what the file holds.
    case append
    /// It is an error that there is one.
    case create
    /// Its contents are replaced at once: nobody ever sees them half written.
    case replace
  }

  /// Writes text to a file, whose folder must exist.
  static func write(_ bytes: [UInt8], to path: String, _ mode: WritingMode) throws(SystemError) {
    switch mode {
    case .append: try send(bytes, to: path, O_APPEND)
    case .create: try send(bytes, to: path, O_EXCL)
    case .replace:
      let draft = "\(path).\(getpid())"
      try send(bytes, to: draft, O_TRUNC)
      guard rename(draft, path) == 0 else { throw SystemError(path) }
    }
  }

  private static func send(
    _ bytes: [UInt8], to path: String, _ flags: Int32
  ) throws(SystemError) {
    // Without waiting, a pipe that nobody reads is an error, and nothing changes for a file.
    let file = try opened(path, O_WRONLY | O_CREAT | O_NONBLOCK | flags)
    defer { close(file.number) }
    do {
      try file.send(bytes)
    } catch {
      throw SystemError(path, error)
    }
  }
}

// MARK: - Folders

extension Disk {
  /// What stands at a path.
  enum Kind {
    case folder
    /// A pipe or a socket, which may never end.
    case pipe
    /// Whatever is neither.
    case file
  }

  /// Returns what stands at a path, or nil where nothing does.
  static func kind(of path: String) -> Kind? {
    var status = stat()
    return stat(path, &status) == 0 ? kind(of: status) : nil
  }

  /// Returns what stands at a path, where a symbolic link is no folder wherever it leads.
  static func kindOfEntry(_ path: String) -> Kind? {
    var status = stat()
    return lstat(path, &status) == 0 ? kind(of: status) : nil
  }

  private static func kind(of status: stat) -> Kind {
    switch status.st_mode & S_IFMT {
    case S_IFDIR: .folder
    case S_IFIFO, S_IFSOCK: .pipe
    default: .file
    }
  }

  /// Returns the path by which a file or a folder is reached without a symbolic link.
  static func realPath(of path: String) throws(SystemError) -> String {
    guard let real = realpath(path, nil) else { throw SystemError(path) }
    defer { free(real) }
    return String(cString: real)
  }

  /// Returns the names of what is in a folder, sorted.
  static func names(in folder: String) throws(SystemError) -> [String] {
    guard let stream = opendir(folder) else { throw SystemError(folder) }
    defer { closedir(stream) }
    var names: [String] = []
    while let entry = readdir(stream) {
      names.append(withUnsafeBytes(of: &entry.pointee.d_name) { text(upToZero: $0) })
    }
    return names.filter { $0 != "." && $0 != ".." }.sorted()
  }

  private static func text(upToZero bytes: UnsafeRawBufferPointer) -> String {
    String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
  }

  /// Makes a folder, and those it lies in, where they are missing.
  static func makeFolder(_ path: String) throws(SystemError) {
    if kind(of: path) == .folder { return }
    if let slash = path.lastIndex(of: "/"), slash > path.startIndex {
      try makeFolder(String(path[..<slash]))
    }
    guard mkdir(path, 0o700) == 0 || errno == EEXIST else { throw SystemError(path) }
  }
}

extension SystemError.Reason {
  static let pipe = SystemError.Reason(text: "this is a pipe, not a file")

  /// A file has more bytes than a limit.
  static func tooLarge(_ limit: Int) -> SystemError.Reason {
    SystemError.Reason(text: "larger than \(limit >> 20) MB")
  }
}
