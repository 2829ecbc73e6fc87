/// Reads a published schedule that was typed as a table: columns `date`, `session`, `meeting` or
/// `host`, and where wanted `place` and `delegation`.
enum ScheduleTable {
  private static let columnNames = ["date", "session", "meeting", "host", "place", "delegation"]

  static func read(
    _ text: String, file: String, campaign: Campaign, log: DiagnosticLog
  ) -> Schedule? {
    guard let records = CSVRecords.parse(text, file: file, log: log)?.records else { return nil }
    var reading = Reading(file: file, campaign: campaign, log: log)
    guard reading.readHeader(records.first) else { return nil }
    return Schedule(
      meetings: records.dropFirst().compactMap { reading.meeting(of: $0) }, trips: nil)
  }

  private struct Reading {
    let file: String
    let campaign: Campaign
    let ids: CampaignIDs
    let log: DiagnosticLog
    private var columns: [String: Int] = [:]

    init(file: String, campaign: Campaign, log: DiagnosticLog) {
      self.file = file
      self.campaign = campaign
      self.log = log
      ids = CampaignIDs(campaign)
    }

    /// Finds the columns; false where a needed one is missing.
    mutating func readHeader(_ header: CSVRecord?) -> Bool {
      let line = header?.line ?? 1
      for (position, cell) in (header?.cells ?? []).enumerated() {
        let name = cell.lowercased()
        if columns[name] != nil, columnNames.contains(name) {
          report(.table(.duplicateColumn(name)), line: line)
        } else if columnNames.contains(name) {
          columns[name] = position
        } else if let near = Spelling.nearest(to: name, among: columnNames) {
          report(.table(.unknownColumn(Quoting.short(cell), nearest: near)), line: line)
        }
      }
      let needed = [["date"], ["session"], ["meeting", "host"]]
      let missing = needed.filter { choice in choice.allSatisfy { columns[$0] == nil } }
      if !missing.isEmpty { report(.table(.missingColumns(missing)), line: line) }
      return missing.isEmpty
    }

    func meeting(of record: CSVRecord) -> Schedule.HeldMeeting? {
      let dateText = cell("date", record)
      let date = CivilDate(asWritten: dateText)
      if date == nil {
        let found = Quoting.short(dateText)
        report(.table(.badDate(found: found)), column: "date", line: record.line)
      }
      let slot = session(cell("session", record), line: record.line)
      let meeting = meeting(
        cell("meeting", record), host: cell("host", record), line: record.line)
      let placeText = cell("place", record)
      let place =
        placeText.isEmpty
        ? meeting.flatMap(ScheduleFile.usualPlace)
        : id(placeText, "place", among: ids.places, line: record.line)
      let delegationText = cell("delegation", record)
      let delegation =
        delegationText.isEmpty
        ? ids.delegations.first
        : id(delegationText, "delegation", among: ids.delegations, line: record.line)
      guard let date, let slot, let meeting, let place, let delegation else { return nil }
      return Schedule.HeldMeeting(
        meeting: meeting.id, date: date, session: slot.id, start: slot.start, place: place,
        delegation: delegation)
    }

    /// The session with that id, else the one in which meetings may begin at that time; with the time
    /// where it is not the session's start.
    private func session(_ text: String, line: Int) -> (id: SessionID, start: ClockTime?)? {
      guard !text.isEmpty else {
        report(.table(.emptyCell), column: "session", line: line)
        return nil
      }
      if ids.sessions.contains(SessionID(text)) { return (SessionID(text), nil) }
      guard let time = ClockTime(asWritten: text) else {
        report(ids.sessions.unknown(text), column: "session", line: line)
        return nil
      }
      if let session = campaign.sessions.first(where: { $0.starts.contains(time) }) {
        return (session.id, time == session.start ? nil : time)
      }
      let starts = campaign.sessions.flatMap(\.starts)
      report(.table(.noSessionAt(time, starts: starts)), column: "session", line: line)
      return nil
    }

    /// The meeting named by its id, else by its host's id or name.
    private func meeting(_ text: String, host: String, line: Int) -> Meeting? {
      if !text.isEmpty {
        guard let id = id(text, "meeting", among: ids.meetings, line: line) else { return nil }
        return campaign.meetings.first { $0.id == id }
      }
      let column = columns["host"] == nil ? "meeting" : "host"
      guard !host.isEmpty else {
        report(.table(.emptyCell), column: column, line: line)
        return nil
      }
      let isNamed = { (known: Host) in known.name.lowercased() == host.lowercased() }
      guard
        let found = campaign.hosts.first(where: { $0.id == HostID(host) })
          ?? campaign.hosts.first(where: isNamed)
      else {
        report(ids.hosts.unknown(host), column: "host", line: line)
        return nil
      }
      let meetings = campaign.meetings.filter { $0.hosts.contains(found.id) }
      guard let meeting = meetings.first, meetings.count == 1 else {
        let names = meetings.map(\.id.text)
        report(
          .table(.ambiguousHost(found.id.text, meetings: names)), column: "host", line: line)
        return nil
      }
      return meeting
    }

    private func id<Named>(
      _ text: String, _ column: String, among known: KnownIDs<Named>, line: Int
    ) -> Identifier<Named>? {
      let id = Identifier<Named>(text)
      if known.contains(id) { return id }
      report(known.unknown(text), column: column, line: line)
      return nil
    }

    private func cell(_ name: String, _ record: CSVRecord) -> String {
      guard let column = columns[name], column < record.cells.count else { return "" }
      return record.cells[column]
    }

    private func report(_ mistake: Mistake, column: String? = nil, line: Int) {
      log.add(
        column.map { .inside(.column($0), mistake) } ?? mistake,
        at: SourcePlace(file: file, line: line))
    }
  }
}
