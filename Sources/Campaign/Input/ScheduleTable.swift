/// Reads a published schedule that was typed as a table: columns `date`, `session`, `meeting` or
/// `host`, and where wanted `place` and `delegation`.
enum ScheduleTable {
  private static let columnNames = ["date", "session", "meeting", "host", "place", "delegation"]

  static func read(
    _ text: String, file: String, campaign: Campaign, language: Language
  ) -> (schedule: Schedule?, diagnostics: [Diagnostic]) {
    let (records, _, mistakes) = CSVRecords.parse(text, file: file, language: language)
    var reading = Reading(file: file, language: language, campaign: campaign)
    guard reading.readHeader(records.first) else { return (nil, mistakes + reading.list.all) }
    let meetings = records.dropFirst().compactMap { reading.meeting(of: $0) }
    return (Schedule(meetings: meetings, trips: nil), mistakes + reading.list.all)
  }

  private struct Reading {
    let campaign: Campaign
    let ids: CampaignIDs
    let hosts: KnownIDs<Host>
    var list: DiagnosticList
    private var columns: [String: Int] = [:]

    init(file: String, language: Language, campaign: Campaign) {
      self.campaign = campaign
      ids = CampaignIDs(campaign)
      hosts = KnownIDs(campaign.hosts.map(\.id), vi: "đơn vị tiếp", en: "host")
      list = DiagnosticList(file: file, language: language)
    }

    /// Finds the columns; false where a needed one is missing.
    mutating func readHeader(_ header: CSVRecord?) -> Bool {
      let line = header?.line ?? 1
      for (position, cell) in (header?.cells ?? []).enumerated() {
        let name = cell.lowercased()
        if columns[name] != nil, columnNames.contains(name) {
          list.add(
            "duplicate-column", line: line, vi: "Cột “\(name)” được ghi hai lần.",
            en: "Column “\(name)” stands twice.")
        } else if columnNames.contains(name) {
          columns[name] = position
        } else if let near = Spelling.nearest(to: name, among: columnNames) {
          list.add(
            "unknown-column", .warning, line: line,
            vi: "Không đọc cột “\(Quoting.short(cell))”; có phải là “\(near)”?",
            en: "Column “\(Quoting.short(cell))” is not read; did you mean “\(near)”?")
        }
      }
      var missing = ["date", "session"].filter { columns[$0] == nil }
      if columns["meeting"] == nil, columns["host"] == nil {
        missing.append(list.language(vi: "meeting (hoặc host)", en: "meeting (or host)"))
      }
      guard missing.isEmpty else {
        let names = missing.joined(separator: ", ")
        list.add(
          "missing-column", line: line,
          vi: "Thiếu cột \(names); dòng đầu phải ghi tên cột: date,session,meeting.",
          en: "Column \(names) is missing; the first line names the columns: date,session,meeting."
        )
        return false
      }
      return true
    }

    mutating func meeting(of record: CSVRecord) -> Schedule.HeldMeeting? {
      let dateText = cell("date", record)
      let date = CivilDate(asWritten: dateText)
      if date == nil {
        list.add(
          "bad-date", line: record.line,
          vi: "Cột date: “\(Quoting.short(dateText))” không phải là ngày; viết 2023-04-19 hoặc "
            + "19/4/2023.",
          en: "Column date: “\(Quoting.short(dateText))” is not a date; write 2023-04-19 or "
            + "19/4/2023.")
      }
      let session = session(cell("session", record), line: record.line)
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
      guard let date, let session, let meeting, let place, let delegation else { return nil }
      return Schedule.HeldMeeting(
        meeting: meeting.id, date: date, session: session, place: place, delegation: delegation)
    }

    /// The session with that id, else the one that starts at that time.
    private mutating func session(_ text: String, line: Int) -> SessionID? {
      if ids.sessions.contains(SessionID(text)) { return SessionID(text) }
      guard let time = ClockTime(asWritten: text) else {
        list.add(
          "unknown-id", line: line,
          vi: "Cột session: \(ids.sessions.unknown(text, .vietnamese))",
          en: "Column session: \(ids.sessions.unknown(text, .english))")
        return nil
      }
      if let session = campaign.sessions.first(where: { $0.start == time }) { return session.id }
      let starts = campaign.sessions.map { Formatting.time($0.start) }
      list.add(
        "unknown-session", line: line,
        vi: "Cột session: không có buổi nào bắt đầu lúc \(Formatting.time(time)); các buổi bắt đầu "
          + "lúc \(Formatting.list(starts, .vietnamese)).",
        en: "Column session: no session starts at \(Formatting.time(time)); sessions start at "
          + "\(Formatting.list(starts, .english)).")
      return nil
    }

    /// The meeting named by its id, else by its host's id or name.
    private mutating func meeting(_ text: String, host: String, line: Int) -> Meeting? {
      if !text.isEmpty {
        guard let id = id(text, "meeting", among: ids.meetings, line: line) else { return nil }
        return campaign.meetings.first { $0.id == id }
      }
      let column = columns["host"] == nil ? "meeting" : "host"
      guard !host.isEmpty else {
        list.add(
          "empty-cell", line: line, vi: "Cột \(column): ô để trống.",
          en: "Column \(column): the cell is empty.")
        return nil
      }
      let isNamed = { (known: Host) in known.name.lowercased() == host.lowercased() }
      guard
        let found = campaign.hosts.first(where: { $0.id == HostID(host) })
          ?? campaign.hosts.first(where: isNamed)
      else {
        list.add(
          "unknown-id", line: line, vi: "Cột host: \(hosts.unknown(host, .vietnamese))",
          en: "Column host: \(hosts.unknown(host, .english))")
        return nil
      }
      let meetings = campaign.meetings.filter { $0.host == found.id }
      guard let meeting = meetings.first, meetings.count == 1 else {
        let names = meetings.map { "“\($0.id)”" }
        list.add(
          "ambiguous-host", line: line,
          vi: meetings.isEmpty
            ? "Cột host: “\(found.id)” không có cuộc làm việc nào."
            : "Cột host: “\(found.id)” có nhiều cuộc làm việc, hãy ghi cột meeting: "
              + "\(Formatting.list(names, .vietnamese)).",
          en: meetings.isEmpty
            ? "Column host: “\(found.id)” has no meeting."
            : "Column host: “\(found.id)” has several meetings, write the column meeting: "
              + "\(Formatting.list(names, .english)).")
        return nil
      }
      return meeting
    }

    private mutating func id<Named>(
      _ text: String, _ column: String, among known: KnownIDs<Named>, line: Int
    ) -> Identifier<Named>? {
      let id = Identifier<Named>(text)
      if known.contains(id) { return id }
      list.add(
        "unknown-id", line: line, vi: "Cột \(column): \(known.unknown(text, .vietnamese))",
        en: "Column \(column): \(known.unknown(text, .english))")
      return nil
    }

    private func cell(_ name: String, _ record: CSVRecord) -> String {
      guard let column = columns[name], column < record.cells.count else { return "" }
      return record.cells[column]
    }
  }
}
