import Foundation

/// The folder that a campaign is read from. Files outside it are never opened.
struct CampaignFolder {
  /// Largest file that is read, in MiB.
  static let mostMiB = 32

  /// The folder's path; empty where the files are given in memory.
  let path: String
  private let load: (String) -> Result<[UInt8], TextFile.Problem>

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
  func text(of name: String) -> Result<String, TextFile.Problem> {
    bytes(of: name).flatMap(TextFile.text)
  }

  /// The bytes of the file, as they are.
  func bytes(of name: String) -> Result<[UInt8], TextFile.Problem> {
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

  private static func bytes(of name: String, in folder: String) -> Result<[UInt8], TextFile.Problem>
  {
    let root = URL(fileURLWithPath: folder.isEmpty ? "." : folder, isDirectory: true)
      .resolvingSymlinksInPath().standardizedFileURL
    let file = root.appendingPathComponent(name).resolvingSymlinksInPath().standardizedFileURL
    // A link inside the folder may still lead out of it.
    guard file.pathComponents.starts(with: root.pathComponents) else {
      return .failure(.outsideFolder)
    }
    return TextFile.bytes(path: file.path, mostMiB: mostMiB)
  }
}
