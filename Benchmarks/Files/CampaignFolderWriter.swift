import Campaign
import FoundationEssentials

/// Writes campaigns as folders and makes sure that reading gives them back.
enum CampaignFolderWriter {
  /// Writes the files of the campaign into the folder, which is made where it is missing; files of
  /// the same names are replaced.
  ///
  /// - Throws: `CampaignFolderError`, also where the folder does not read as the campaign without
  ///   any message.
  static func write(
    _ campaign: Campaign, to folder: String, origin: String
  ) throws(CampaignFolderError) {
    do {
      let directory = URL(filePath: folder, directoryHint: .isDirectory)
      try FileManager.default.createDirectory(at: directory, withIntermediateDirectories: true)
      for file in CampaignText(campaign, origin: origin).files {
        try Data(file.text.utf8).write(to: directory.appending(path: file.name), options: .atomic)
      }
    } catch {
      throw .notWritten(folder: folder, reason: String(describing: error))
    }
    let read = try read(folder)
    let different = CampaignDifference.parts(campaign, read)
    if !different.isEmpty { throw .different(folder: folder, parts: different) }
  }

  /// The campaign at a path, a folder or a YAML file.
  ///
  /// - Throws: `CampaignFolderError.messages` where the reader has anything to say: a benchmark
  ///   stands on files without a mistake.
  static func read(_ path: String) throws(CampaignFolderError) -> Campaign {
    let result = CampaignReader.read(path: path, language: .english)
    guard let campaign = result.campaign, result.diagnostics.isEmpty else {
      throw .messages(
        folder: path,
        result.diagnostics.map { message in
          "\(message.file)\(message.line.map { ":\($0)" } ?? ""): \(message.message)"
        })
    }
    return campaign
  }
}

/// Which parts of two campaigns differ.
enum CampaignDifference {
  /// Names of the parts in the order of the file; empty exactly where the campaigns are equal.
  static func parts(_ a: Campaign, _ b: Campaign) -> [String] {
    if a == b { return [] }
    func differs(_ name: String, _ part: (Campaign) -> some Equatable) -> [String] {
      part(a) == part(b) ? [] : [name]
    }
    let named = [
      differs("title", \.title), differs("organizer", \.organizer),
      differs("document", \.document), differs("window", \.window),
      differs("sessions", \.sessions), differs("calendar", \.calendar), differs("base", \.base),
      differs("places", \.places), differs("travel", \.travel), differs("hosts", \.hosts),
      differs("units", \.units), differs("people", \.people), differs("roles", \.roles),
      differs("delegations", \.delegations), differs("vehicles", \.vehicles),
      differs("drivers", \.drivers), differs("pools", \.pools), differs("guests", \.guests),
      differs("meetings", \.meetings), differs("order", \.precedences), differs("rules", \.rules),
      differs("costs", \.costs), differs("objective", \.objective),
      differs("baseline", \.baseline),
    ].flatMap(\.self)
    return named.isEmpty ? ["another part"] : named
  }
}

/// Why a campaign folder was not written, or is not what was written.
enum CampaignFolderError: Error, CustomStringConvertible {
  case notWritten(folder: String, reason: String)
  /// The reader's messages.
  case messages(folder: String, [String])
  /// The reader gives a campaign that differs in these parts.
  case different(folder: String, parts: [String])

  var description: String {
    switch self {
    case .notWritten(let folder, let reason): "\(folder) cannot be written: \(reason)"
    case .messages(let folder, let messages):
      "\(folder) does not read without messages:\n" + messages.joined(separator: "\n")
    case .different(let folder, let parts):
      "\(folder) reads as another campaign; different: \(parts.joined(separator: ", "))"
    }
  }
}
