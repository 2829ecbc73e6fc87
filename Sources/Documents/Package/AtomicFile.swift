#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// Writes files whole or not at all.
///
/// Each file is first written under another name in the folder it belongs to and flushed to disk;
/// then it takes its place in one step. So a reader sees the old file or the new one, never a half,
/// and an interrupted program leaves the old one. Several files are all written before the first
/// takes its place, and where one cannot, those that already have are taken back.
package enum AtomicFile {
  /// A file to be written.
  package struct Content: Hashable, Sendable {
    /// Path of the file, absolute or from the current folder. Missing folders are created. A
    /// symbolic link is replaced by the file.
    package var path: String
    package var bytes: [UInt8]
    /// Whether writing fails where there is such a file already, instead of replacing it.
    package var isNew: Bool

    package init(path: String, bytes: [UInt8], isNew: Bool = false) {
      self.path = path
      self.bytes = bytes
      self.isNew = isNew
    }

    /// A text file in UTF-8.
    package init(path: String, text: String, isNew: Bool = false) {
      self.init(path: path, bytes: Array(text.utf8), isNew: isNew)
    }
  }

  /// Writes one file.
  package static func write(_ bytes: [UInt8], to path: String) throws(FileFailure) {
    try write([Content(path: path, bytes: bytes)])
  }

  /// Writes several files: all appear or none. Where one path is named twice, the later one stays.
  ///
  /// Throws the first failure; then the files are as they were before, and folders created for
  /// them are gone.
  package static func write(_ files: [Content]) throws(FileFailure) {
    var createdFolders: [String] = []
    var prepared: [Prepared] = []
    do throws(FileFailure) {
      for file in files {
        try check(file.path)
        try createFolder(of: file.path, created: &createdFolders)
        let temporary = try writeTemporary(file)
        prepared.append(
          Prepared(path: file.path, temporary: temporary, isNew: file.isNew))
      }
      for index in prepared.indices { try prepared[index].takePlace() }
    } catch {
      for file in prepared.reversed() { file.undo() }
      for folder in createdFolders.reversed() { rmdir(folder) }
      throw error
    }
    for file in prepared { file.finish() }
  }

  /// A file that is written but may not have taken its place yet.
  private struct Prepared {
    let path: String
    let temporary: String
    let isNew: Bool
    /// A second name of the file that was there before, until all have taken their place.
    private var former: String?
    /// Whether the file has taken its place and there was none before.
    private var isAdded = false

    init(path: String, temporary: String, isNew: Bool) {
      self.path = path
      self.temporary = temporary
      self.isNew = isNew
    }

    mutating func takePlace() throws(FileFailure) {
      if isNew { try appear() } else { try replace() }
    }

    /// Takes the place only where it is free, whoever else is writing.
    private mutating func appear() throws(FileFailure) {
      // A second name fails where the first is taken. A disk without second names takes an empty
      // file that is replaced at once.
      if link(temporary, path) == 0 {
        unlink(temporary)
      } else {
        let descriptor = errno == EEXIST ? -1 : open(path, O_WRONLY | O_CREAT | O_EXCL, 0o666)
        guard descriptor >= 0 else {
          throw FileFailure(path: path, step: .write, code: errno)
        }
        close(descriptor)
        guard rename(temporary, path) == 0 else {
          let code = errno
          unlink(path)
          throw FileFailure(path: path, step: .write, code: code)
        }
      }
      isAdded = true
    }

    private mutating func replace() throws(FileFailure) {
      let second = temporary + ".old"
      let isNew: Bool
      if link(path, second) == 0 {
        former = second
        isNew = false
      } else {
        // A disk without second names cannot give the old file back: undoing leaves the new one.
        isNew = errno == ENOENT
      }
      guard rename(temporary, path) == 0 else {
        throw FileFailure(path: path, step: .replace, code: errno)
      }
      isAdded = isNew
    }

    func undo() {
      if let former {
        // Where the file never took its place, both names are the same file, and renaming one to
        // the other does nothing; hence the second line.
        rename(former, path)
        unlink(former)
      } else if isAdded {
        unlink(path)
      }
      unlink(temporary)
    }

    func finish() {
      if let former { unlink(former) }
      // So that the names themselves survive a power cut; best effort, the contents are flushed.
      let folder = AtomicFile.folder(of: path)
      let descriptor = open(folder.isEmpty ? "." : folder, O_RDONLY)
      guard descriptor >= 0 else { return }
      fsync(descriptor)
      close(descriptor)
    }
  }

  /// Refuses names that no file can have, before anything is touched.
  private static func check(_ path: String) throws(FileFailure) {
    guard !path.isEmpty, !path.utf8.contains(0) else {
      throw FileFailure(path: path, step: .write, code: EINVAL)
    }
    guard path.utf8.last != UInt8(ascii: "/"), !isFolder(path) else {
      throw FileFailure(path: path, step: .write, code: EISDIR)
    }
  }

  /// Writes the bytes beside their place and flushes them; returns the path.
  private static func writeTemporary(_ file: Content) throws(FileFailure) -> String {
    let folder = folder(of: file.path)
    let prefix = folder.isEmpty ? "" : folder == "/" ? "/" : folder + "/"
    // Another program, or another thread of this one, may be writing here: take the first free
    // name.
    for attempt in 0..<1000 {
      let path = "\(prefix).schedule-\(getpid())-\(attempt).tmp"
      let descriptor = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o666)
      if descriptor < 0 {
        if errno == EEXIST { continue }
        throw FileFailure(path: file.path, step: .write, code: errno)
      }
      let code = fill(descriptor, with: file.bytes)
      guard code == 0 else {
        unlink(path)
        throw FileFailure(path: file.path, step: .write, code: code)
      }
      return path
    }
    throw FileFailure(path: file.path, step: .write, code: EEXIST)
  }

  /// Writes all bytes, flushes and closes; 0, or the system's code.
  private static func fill(_ descriptor: Int32, with bytes: [UInt8]) -> Int32 {
    var code: Int32 = 0
    bytes.withUnsafeBytes { buffer in
      var rest = buffer[...]
      while code == 0, !rest.isEmpty {
        let written = writeOnce(descriptor, UnsafeRawBufferPointer(rebasing: rest))
        if written >= 0 {
          rest = rest.dropFirst(written)
        } else if errno != EINTR {
          code = errno
        }
      }
    }
    if code == 0, fsync(descriptor) != 0, errno != EINVAL { code = errno }
    if close(descriptor) != 0, code == 0 { code = errno }
    return code
  }

  /// Creates the folder of a file and the folders above it; appends those created, outermost first.
  private static func createFolder(
    of path: String, created: inout [String]
  ) throws(FileFailure) {
    var missing: [String] = []
    var current = folder(of: path)
    while !current.isEmpty, current != "/", !isFolder(current) {
      missing.append(current)
      current = folder(of: current)
    }
    for folder in missing.reversed() {
      if mkdir(folder, 0o777) == 0 {
        created.append(folder)
      } else {
        let code = errno
        if code == EEXIST, isFolder(folder) { continue }
        throw FileFailure(path: folder, step: .makeFolder, code: code == EEXIST ? ENOTDIR : code)
      }
    }
  }

  /// The folder that a path lies in; empty for the current one, `/` for the root.
  static func folder(of path: String) -> String {
    var bytes = Substring(path)
    while bytes.count > 1, bytes.last == "/" { bytes.removeLast() }
    guard let slash = bytes.lastIndex(of: "/") else { return "" }
    var folder = bytes[..<slash]
    while folder.last == "/" { folder.removeLast() }
    return folder.isEmpty ? "/" : String(folder)
  }

  private static func isFolder(_ path: String) -> Bool {
    var status = stat()
    return stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
  }
}

/// The system's `write`, which the functions of that name in `AtomicFile` would hide.
private func writeOnce(_ descriptor: Int32, _ bytes: UnsafeRawBufferPointer) -> Int {
  write(descriptor, bytes.baseAddress, bytes.count)
}
