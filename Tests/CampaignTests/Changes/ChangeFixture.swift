import Testing

@testable import Campaign

/// `CampaignFixture.whole`, published for 19 and 24 April 2023, and what comes up then.
struct ChangeFixture {
  var campaign: Campaign
  var published: Schedule

  init(_ fixture: CampaignFixture = .whole) throws {
    campaign = try #require(fixture.read().campaign)
    published = Schedule(
      meetings: [
        Self.held("yen-my", 19, "morning"), Self.held("van-lam", 24, "afternoon"),
      ], trips: nil)
  }

  static func date(_ day: Int) -> CivilDate { CivilDate(dayNumber: 19_447 + day) }

  static func held(_ id: String, _ day: Int, _ session: SessionID) -> Schedule.HeldMeeting {
    .init(
      meeting: MeetingID(id), date: date(day), session: session, place: PlaceID(id),
      delegation: "1")
  }

  /// What a file and options report, with the file's tables in memory.
  func reported(
    _ yaml: String?, _ options: [ChangeOption] = [], reason: String = "",
    files: [String: String] = [:]
  ) -> ReportedChanges {
    let log = DiagnosticLog()
    let folder = CampaignFolder(files: files.mapValues { Array($0.utf8) })
    var changes: [Located<Change>] = []
    if let yaml {
      changes += ChangeReader.read(
        yaml, file: "changes.yaml", folder: folder, campaign: campaign, log: log)
    }
    changes += ChangeReader.read(options, reason: reason, campaign: campaign, log: log)
    return ReportedChanges(changes, file: "changes.yaml", found: log)
  }

  /// The same with entries of `changes` alone.
  func entries(_ lines: String, _ more: String = "") -> ReportedChanges {
    reported("format: 1\n\(more)changes:\n\(lines)\n")
  }

  func applied(
    _ reported: ReportedChanges, _ language: Language = .vietnamese
  ) -> (campaign: Campaign?, diagnostics: [Diagnostic]) {
    reported.applied(to: campaign, published: published, language: language)
  }

  /// The changed campaign; the changes hold nothing to remark.
  func campaign(_ lines: String, _ more: String = "") throws -> Campaign {
    let result = applied(entries(lines, more))
    try #require(result.diagnostics.map { "\($0.summary) \($0.message)" } == [])
    return try #require(result.campaign)
  }

  /// What is said about entries, in short.
  func summaries(_ lines: String, _ more: String = "") -> [String] {
    applied(entries(lines, more)).diagnostics.map(\.summary)
  }
}
