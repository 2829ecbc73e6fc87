package import Campaign

/// The annex that says what is done at a conference, in which order and by whom: `CHƯƠNG TRÌNH …`.
///
/// Each meeting with a programme has pages of its own: time and place, then a table with the columns
/// STT, NỘI DUNG, NGƯỜI THỰC HIỆN and GHI CHÚ, where asked for also THỜI GIAN. A row heads the items
/// of each session; an item that has its session for itself stands in that row.
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
    let documents = programmes.map { programme in
      let topic = facts.topic(of: programme.meeting)
      return AnnexForm.document(
        label: campaign.document.annexLabel,
        title: topic.isEmpty ? "Chương trình" : "Chương trình\n\(topic)", campaign: campaign,
        timeStyle: options.timeStyle, page: .portrait,
        content: circumstances(of: programme, facts) + [.table(table(of: programme, facts))])
    }
    return Document(
      title: documents.first?.title.split(separator: "\n").joined(separator: " ") ?? "",
      author: campaign.organizer.name,
      sections: documents.flatMap(\.sections))
  }

  private var programmes: [Schedule.Programme] {
    (schedule.programmes ?? []).filter { !$0.items.isEmpty }
  }

  /// When and where, as far as the schedule says so.
  private func circumstances(
    of programme: Schedule.Programme, _ facts: AnnexFacts
  ) -> [Block] {
    guard let held = schedule.meetings.first(where: { $0.meeting == programme.meeting }) else {
      return []
    }
    let time = options.timeStyle.text(held.date, programme.items.map(\.start).min())
    return ["Thời gian: \(time).", "Địa điểm: \(facts.name(of: held.place))."].map {
      .paragraph(Paragraph(.body, $0))
    }
  }

  private func table(of programme: Schedule.Programme, _ facts: AnnexFacts) -> Table {
    let columns = columns
    var rows: [[Table.Cell]] = []
    var number = 0
    for session in sessions(of: programme) {
      let items = programme.items.filter { $0.session == session }
      let name = capitalized(facts.name(of: session))
      if let only = items.first, items.count == 1 {
        let cells = cells(of: only, in: programme, facts)
        let title = name + ": " + facts.title(of: only.item, in: programme.meeting)
        rows.append([Table.Cell("")] + cells.time + [Table.Cell(title, isBold: true)] + cells.rest)
        continue
      }
      rows.append(
        [Table.Cell("")] + (options.showsItemTimes ? [Table.Cell("")] : [])
          + [Table.Cell(name, isBold: true, span: columns.count)])
      for entry in items {
        number += 1
        let cells = cells(of: entry, in: programme, facts)
        let title = facts.title(of: entry.item, in: programme.meeting)
        rows.append([Table.Cell("\(number)")] + cells.time + [Table.Cell(title)] + cells.rest)
      }
    }
    return Table(
      columns: columns, rows: rows, density: options.showsItemTimes ? .compact : .regular)
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
    let place = schedule.meetings.first { $0.meeting == programme.meeting }?.place
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
    if let paper = item.paper { lines.append(paper.isEmpty ? "Có tham luận" : paper) }
    if let site = item.site { lines.append("Tại \(facts.name(of: site))") }
    return item.note.isEmpty ? lines : lines + [item.note]
  }

  private func capitalized(_ text: String) -> String {
    text.prefix(1).uppercased() + text.dropFirst()
  }
}
