import Foundation

/// The folder that a campaign is read from. Files outside it are never opened.
struct CampaignFolder {
  /// Why a file gives no text.
  enum Problem: Error, Hashable {
    case missing
    case isFolder
    case unreadable
    case tooLarge
    /// The first byte, from 0, that is not UTF-8, and the line it stands in.
    case notUTF8(line: Int)
    case outsideFolder
  }

  /// Files above this many bytes are refused.
  static let mostBytes = 32 << 20

  /// The folder's path; empty where the files are given in memory.
  let path: String
  private let load: (String) -> Result<[UInt8], Problem>

  init(path: String) {
    self.path = path
    load = { CampaignFolder.bytes(of: $0, in: path) }
  }

  /// A folder whose files are held in memory, by name.
  init(files: [String: [UInt8]]) {
    path = ""
    load = { name in files[name].map { .success($0) } ?? .failure(.missing) }
  }

  /// The text of the file in normal form C, without a byte-order mark.
  func text(of name: String) -> Result<String, Problem> {
    bytes(of: name).flatMap { bytes in
      let body = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? bytes[3...] : bytes[...]
      guard let text = String(validating: body, as: UTF8.self) else {
        return .failure(.notUTF8(line: CampaignFolder.lineOfFirstFault(in: body)))
      }
      return .success(text.normalFormC)
    }
  }

  /// The bytes of the file, as they are.
  func bytes(of name: String) -> Result<[UInt8], Problem> {
    guard CampaignFolder.staysInside(name) else { return .failure(.outsideFolder) }
    return load(name)
  }

  /// Whether a relative path without links leads to a file inside the folder.
  private static func staysInside(_ name: String) -> Bool {
    guard !name.isEmpty, !name.hasPrefix("/"), !name.contains("\0") else { return false }
    var depth = 0
    for part in name.split(separator: "/") where part != "." {
      depth += part == ".." ? -1 : 1
      if depth < 0 { return false }
    }
    return depth > 0
  }

  private static func bytes(of name: String, in folder: String) -> Result<[UInt8], Problem> {
    let root = URL(fileURLWithPath: folder.isEmpty ? "." : folder, isDirectory: true)
      .resolvingSymlinksInPath().standardizedFileURL
    let file = root.appendingPathComponent(name).resolvingSymlinksInPath().standardizedFileURL
    // A link inside the folder may still lead out of it.
    guard file.pathComponents.starts(with: root.pathComponents) else {
      return .failure(.outsideFolder)
    }
    let manager = FileManager.default
    guard manager.fileExists(atPath: file.path) else { return .failure(.missing) }
    guard let attributes = try? manager.attributesOfItem(atPath: file.path) else {
      return .failure(.unreadable)
    }
    let type = attributes[.type] as? FileAttributeType
    if type == .typeDirectory { return .failure(.isFolder) }
    guard type == .typeRegular else { return .failure(.unreadable) }
    if let size = attributes[.size] as? NSNumber, size.int64Value > Int64(mostBytes) {
      return .failure(.tooLarge)
    }
    guard let data = try? Data(contentsOf: file) else { return .failure(.unreadable) }
    return data.count > mostBytes ? .failure(.tooLarge) : .success(Array(data))
  }

  /// The line, from 1, of the first byte that is not UTF-8.
  private static func lineOfFirstFault(in bytes: ArraySlice<UInt8>) -> Int {
    var line = 1
    for row in bytes.split(separator: 0x0A, omittingEmptySubsequences: false) {
      if String(validating: row, as: UTF8.self) == nil { return line }
      line += 1
    }
    return line
  }
}

extension String {
  /// In Unicode's normal form C, stored as UTF-8.
  var normalFormC: String {
    var normal = precomposedStringWithCanonicalMapping
    normal.makeContiguousUTF8()
    return normal
  }
}
