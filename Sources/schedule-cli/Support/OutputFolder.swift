import Campaign
import Documents
import Foundation

/// Where a command writes its files, all of them or none.
struct OutputFolder {
  let path: String

  /// The folder named on the command line, else one inside another folder.
  init(_ named: String?, within folder: String, _ name: String) {
    path = named ?? OutputFolder.joined(folder, name)
  }

  /// The path of a file in the folder.
  func path(of file: String) -> String { OutputFolder.joined(path, file) }

  /// What stands in the way of writing here, as far as it can be told before there is anything to
  /// write: a search of minutes should not end in front of a closed door.
  var obstacle: FileFailure? {
    var current = URL(fileURLWithPath: path).standardizedFileURL
    let manager = FileManager.default
    while current.path != "/" {
      var isFolder: ObjCBool = false
      if manager.fileExists(atPath: current.path, isDirectory: &isFolder) {
        if !isFolder.boolValue {
          return FileFailure(path: path, step: .makeFolder, code: ENOTDIR)
        }
        return manager.isWritableFile(atPath: current.path)
          ? nil : FileFailure(path: path, step: .write, code: EACCES)
      }
      current = current.deletingLastPathComponent()
    }
    return nil
  }

  /// Takes away files that an earlier run left, where they are there.
  func remove(_ names: [String]) {
    for name in names { try? FileManager.default.removeItem(atPath: path(of: name)) }
  }

  /// Writes the files, all or none.
  func write(_ files: [OutputFile]) throws(FileFailure) {
    try AtomicFile.write(
      files.map { AtomicFile.Content(path: path(of: $0.name), bytes: $0.bytes) })
  }

  private static func joined(_ folder: String, _ name: String) -> String {
    folder.isEmpty ? name : folder.hasSuffix("/") ? folder + name : folder + "/" + name
  }
}

/// A file to be written into an output folder.
struct OutputFile {
  static let schedule = "schedule.json"
  static let certificate = "certificate.json"

  /// Another answer to a change, counted from 1: in a folder of its own, since the certificate beside
  /// `schedule` says nothing of it.
  static func alternative(_ number: Int) -> String { "alternative-\(number)/schedule.json" }

  var name: String
  var bytes: [UInt8]

  init(_ name: String, _ bytes: [UInt8]) {
    self.name = name
    self.bytes = bytes
  }

  init(_ name: String, text: String) { self.init(name, Array(text.utf8)) }

  /// A document as Word and as Markdown, under one name.
  static func pair(_ name: String, _ document: Document) throws -> [OutputFile] {
    [
      OutputFile(name + ".docx", try WordRenderer().render(document)),
      OutputFile(name + ".md", text: MarkdownRenderer().render(document)),
    ]
  }

  /// The annexes of these types that apply, each as Word and as Markdown.
  static func annexes(
    _ types: [any Annex.Type], _ campaign: Campaign, _ schedule: Schedule, _ options: AnnexOptions
  ) throws -> [OutputFile] {
    try types.filter { $0.applies(to: campaign, schedule) }.flatMap { type in
      let annex = type.init(campaign: campaign, schedule: schedule, options: options)
      return try pair(type.fileName, annex.document)
    }
  }
}
