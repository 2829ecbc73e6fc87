package import Campaign

/// The annex that says what is done at a conference, in which order and by whom: `CHƯƠNG TRÌNH …`.
///
/// The meetings of one host on one date share pages: time and place, then a table with the columns
/// STT, NỘI DUNG, NGƯỜI THỰC HIỆN and GHI CHÚ, where asked for also THỜI GIAN. A row heads the items
/// of each session, with the name of the meeting where there are several; an item that has its session
/// for itself stands in that row.
package struct ProgrammeAnnex: Annex {
  package static let kind = "programme"

  package var campaign: Campaign
  package var schedule: Schedule
  package var options: AnnexOptions

  package init(campaign: Campaign, schedule: Schedule, options: AnnexOptions) {
    self.campaign = campaign
    self.schedule = schedule
    self.options = options
  }

  package static func applies(to campaign: Campaign, _ schedule: Schedule) -> Bool {
    schedule.programmes?.contains { !$0.items.isEmpty } ?? false
  }

  package var document: Document {
    let facts = AnnexFacts(campaign, schedule)
    let pages = pages(facts)
    let heading = campaign.document.programmeAnnex
    let documents = pages.enumerated().map { index, programmes in
      AnnexForm.document(
        // One annex has one label, however many pages.
        label: index == 0 ? heading.label : "",
        title: title(of: programmes, facts, isOnly: pages.count == 1), campaign: campaign,
        timeStyle: options.timeStyle, page: .portrait,
        content: circumstances(of: programmes, facts) + [.table(table(of: programmes, facts))])
    }
    return Document(
      title: documents.first?.title.split(separator: "\n").joined(separator: " ") ?? "",
      author: campaign.organizer.name,
      sections: documents.flatMap(\.sections))
  }

  /// Programmes that share pages: those of one host on one date, in order of time.
  private func pages(_ facts: AnnexFacts) -> [[Schedule.Programme]] {
    var pages: [(held: Schedule.HeldMeeting?, programmes: [Schedule.Programme])] = []
    for programme in schedule.programmes ?? [] where !programme.items.isEmpty {
      let held = held(programme)
      let shared = pages.firstIndex { page in
        guard let held, let other = page.held else { return false }
        return held.date == other.date && facts.host(of: held) == facts.host(of: other)
      }
      if let shared {
        pages[shared].programmes.append(programme)
      } else {
        pages.append((held, [programme]))
      }
    }
    return pages.map { page in inOrderOfTime(page.programmes) { start(of: $0.items) } }
  }

  /// What begins together stays as it stands.
  private func inOrderOfTime<Value>(
    _ values: [Value], start: (Value) -> ClockTime
  ) -> [Value] {
    values.enumerated().map { (key: (start($1), $0), value: $1) }.sorted { $0.key < $1.key }
      .map(\.value)
  }

  private func held(_ programme: Schedule.Programme) -> Schedule.HeldMeeting? {
    schedule.meetings.first { $0.meeting == programme.meeting }
  }

  private func start(of items: [Schedule.Programme.Entry]) -> ClockTime {
    items.map(\.start).min() ?? ClockTime(minutes: 0)
  }

  /// The planner's title; where there are more pages than one, or none is given, also what the
  /// meetings are about.
  private func title(
    of programmes: [Schedule.Programme], _ facts: AnnexFacts, isOnly: Bool
  ) -> String {
    let stated = campaign.document.programmeAnnex.title
    if isOnly, !stated.isEmpty { return stated }
    let topics = programmes.map { facts.topic(of: $0.meeting) }
    let subject =
      Set(topics).count == 1
      ? topics.first ?? ""
      : programmes.first.flatMap(held).map { "làm việc tại \(facts.host(of: $0))" } ?? ""
    return [stated.isEmpty ? "Chương trình" : stated, subject].filter { !$0.isEmpty }
      .joined(separator: "\n")
  }

  /// When and where, as far as the schedule says so.
  private func circumstances(
    of programmes: [Schedule.Programme], _ facts: AnnexFacts
  ) -> [Block] {
    let held = programmes.compactMap(held)
    guard let first = held.first else { return [] }
    let time = options.timeStyle.text(first.date, start(of: programmes.flatMap(\.items)))
    let places = held.map { facts.name(of: $0.place) }
    let distinct = places.enumerated().filter { places.firstIndex(of: $1) == $0 }.map(\.element)
    return ["Thời gian: \(time).", "Địa điểm: \(distinct.joined(separator: "; "))."].map {
      .paragraph(Paragraph(.body, $0))
    }
  }

  private func table(of programmes: [Schedule.Programme], _ facts: AnnexFacts) -> Table {
    let columns = columns
    var rows: [[Table.Cell]] = []
    var number = 0
    for part in parts(of: programmes) {
      let meeting = part.programme.meeting
      let session = capitalized(facts.name(of: part.session))
      let name = programmes.count > 1 ? facts.topic(of: meeting) : ""
      if let only = part.items.first, part.items.count == 1 {
        let title = facts.title(of: only.item, in: meeting)
        if name.isEmpty || name == title {
          let cells = cells(of: only, in: part.programme, facts)
          rows.append(
            [Table.Cell("")] + cells.time
              + [Table.Cell("\(session): \(title)", isBold: true)] + cells.rest)
          continue
        }
      }
      let heading = name.isEmpty ? session : "\(session): \(name)"
      rows.append(
        [Table.Cell("")] + (options.showsItemTimes ? [Table.Cell("")] : [])
          + [Table.Cell(heading, isBold: true, span: columns.count)])
      for entry in part.items {
        number += 1
        let cells = cells(of: entry, in: part.programme, facts)
        let title = facts.title(of: entry.item, in: meeting)
        rows.append([Table.Cell("\(number)")] + cells.time + [Table.Cell(title)] + cells.rest)
      }
    }
    return Table(
      columns: columns, rows: rows, density: options.showsItemTimes ? .compact : .regular)
  }

  /// What of a programme lies in one session.
  private struct Part {
    var programme: Schedule.Programme
    var session: SessionID
    var items: [Schedule.Programme.Entry]
  }

  /// In order of time.
  private func parts(of programmes: [Schedule.Programme]) -> [Part] {
    let parts = programmes.flatMap { programme in
      sessions(of: programme).map { session in
        Part(
          programme: programme, session: session,
          items: programme.items.filter { $0.session == session })
      }
    }
    return inOrderOfTime(parts) { start(of: $0.items) }
  }

  /// Widths in millimetres of the page.
  private var columns: [Table.Column] {
    let number = Table.Column("STT", width: 14, alignment: .center)
    let presenters = "NGƯỜI THỰC\u{A0}HIỆN"
    guard options.showsItemTimes else {
      return [
        number, Table.Column("NỘI DUNG", width: 69), Table.Column(presenters, width: 47),
        Table.Column("GHI CHÚ", width: 30),
      ]
    }
    return [
      number, Table.Column("THỜI GIAN", width: 30, alignment: .center),
      Table.Column("NỘI DUNG", width: 52), Table.Column(presenters, width: 38),
      Table.Column("GHI CHÚ", width: 26),
    ]
  }

  /// In order of their first item.
  private func sessions(of programme: Schedule.Programme) -> [SessionID] {
    var sessions: [SessionID] = []
    for entry in programme.items where !sessions.contains(entry.session) {
      sessions.append(entry.session)
    }
    return sessions
  }

  /// What stands before the title of an item and behind it.
  private func cells(
    of entry: Schedule.Programme.Entry, in programme: Schedule.Programme, _ facts: AnnexFacts
  ) -> (time: [Table.Cell], rest: [Table.Cell]) {
    let place = held(programme)?.place
    let item = facts.item(entry.item, in: programme.meeting)
    let minutes = item.flatMap { campaign.minutes(of: $0, from: place) }
    let end = minutes.map { ClockTime(minutes: entry.start.minutes + $0) }
    let time = [entry.start, end].compactMap { $0.map(Formatting.time) }.joined(separator: " - ")
    let presenters = (item?.presenters ?? []).map { capitalized(facts.name(of: $0)) }
    return (
      options.showsItemTimes ? [Table.Cell(time)] : [],
      [Table.Cell(lines: presenters), Table.Cell(lines: item.map { remarks(on: $0, facts) } ?? [])]
    )
  }

  private func remarks(on item: ProgrammeItem, _ facts: AnnexFacts) -> [String] {
    var lines: [String] = []
    // A title that speaks of the paper is not said again.
    let isSaid = item.title.lowercased().contains("tham luận")
    if let paper = item.paper, !paper.isEmpty || !isSaid {
      lines.append(paper.isEmpty ? "Có tham luận" : paper)
    }
    if let site = item.site { lines.append("Tại \(facts.name(of: site))") }
    return item.note.isEmpty ? lines : lines + [item.note]
  }

  private func capitalized(_ text: String) -> String {
    text.prefix(1).uppercased() + text.dropFirst()
  }
}
