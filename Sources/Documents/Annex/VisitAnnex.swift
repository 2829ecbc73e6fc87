package import Campaign

/// The annex to an official plan that says which host is visited when: `LỊCH LÀM VIỆC TẠI …`.
///
/// In order: the label (only where the document has one), the title, the line that names the
/// document it belongs to, a rule, and a table with a row for every held meeting in order of time:
/// STT, THỜI GIAN, ĐƠN VỊ and the columns that the options ask for or the rows need; then `./.`. The form is that of
/// Nghị định 30/2020/NĐ-CP, appendix I. It is an official document, so it is in Vietnamese whatever
/// the language of messages.
///
/// What a schedule does not state (a published table of times and hosts names no team) is an empty
/// cell.
///
/// Beside a schedule published before, what differs is bold, the remarks say what was, and meetings
/// that are no longer held stand without a number at the end.
package struct VisitAnnex: Annex {
  package static let kind = "visits"
  package static let fileName = "annex"

  package var campaign: Campaign
  package var schedule: Schedule
  package var options: AnnexOptions

  package init(campaign: Campaign, schedule: Schedule, options: AnnexOptions) {
    self.campaign = campaign
    self.schedule = schedule
    self.options = options
  }

  package static func applies(to campaign: Campaign, _ schedule: Schedule) -> Bool {
    !campaign.meetings.isEmpty
  }

  /// The annex as a document, ready for any renderer.
  ///
  /// Complexity: O(n log n) in the held meetings, linear in the campaign.
  package var document: Document {
    let facts = AnnexFacts(campaign, schedule)
    return AnnexForm.document(
      label: campaign.document.annexLabel, title: campaign.document.annexTitle, campaign: campaign,
      timeStyle: options.timeStyle, page: page(extraColumns(facts)),
      content: [.table(table(facts))])
  }

  /// The table alone.
  package var table: Table { table(AnnexFacts(campaign, schedule)) }

  private func table(_ facts: AnnexFacts) -> Table {
    let extra = extraColumns(facts)
    // The number's column has few letters and would suffer first when many share the page: it
    // gets its millimetres before the others share the rest.
    let scale = 10 * max(1, page(extra).textWidth - Self.numberWidth)
    let wanted = wantedWidth(of: extra) - Self.numberWidth
    func share(_ width: Int) -> Int { max(1, width * scale / wanted) }
    var columns: [Table.Column] = [
      Table.Column("STT", width: 10 * Self.numberWidth, alignment: .center),
      Table.Column("THỜI GIAN", width: share(options.timeStyle.width), alignment: .center),
      Table.Column("ĐƠN VỊ", width: share(Self.hostWidth)),
    ]
    columns += extra.map { Table.Column($0.heading, width: share($0.width)) }
    let marks = options.against.map {
      VisitMarks(campaign, old: $0, new: schedule, timeStyle: options.timeStyle)
    }
    var rows = heldMeetings(facts).enumerated().map { index, held in
      let change = marks?.change(of: held)
      let isNew = change?.kinds == [.newlyHeld]
      let time = options.timeStyle.text(held.date, campaign.start(of: held))
      return [
        Table.Cell("\(index + 1)."),
        Table.Cell(time, isBold: isNew || change?.isMoved ?? false),
        Table.Cell(facts.host(of: held), isBold: isNew),
      ]
        + extra.map { column in
          var cell = cell(column, held, facts)
          if column == .remarks, let marks, let change {
            cell.lines.insert(contentsOf: marks.remarks(change, beside: extra), at: 0)
          }
          cell.isBold =
            isNew || change.flatMap { marks?.changes($0, column) } ?? false
          return cell
        }
    }
    rows += (marks?.noLongerHeld ?? []).map { change, held in
      [Table.Cell(""), Table.Cell(""), Table.Cell(facts.host(of: held))]
        + extra.map { Table.Cell(lines: $0 == .remarks ? marks?.remarks(change) ?? [] : []) }
    }
    return Table(columns: columns, rows: rows, density: density(extra))
  }

  /// Millimetres of the first column: room for `STT` and for `999.`.
  private static let numberWidth = 14
  /// Millimetres that the column of hosts would like.
  private static let hostWidth = 52

  /// The further columns in the order of print.
  private func extraColumns(_ facts: AnnexFacts) -> [AnnexColumn] {
    AnnexColumn.allCases.filter { column in
      options.columns.contains(column) || (column == .remarks && options.against != nil)
        || (options.addsNeededColumns && isNeeded(column, facts))
    }
  }

  /// Whether the rows leave open, without the column, who comes or where to.
  private func isNeeded(_ column: AnnexColumn, _ facts: AnnexFacts) -> Bool {
    switch column {
    case .place: schedule.meetings.contains { !facts.followsPlace(of: $0) }
    case .delegation: Set(schedule.meetings.map(\.delegation)).count > 1
    case .leader, .team, .guests, .vehicle, .remarks: false
    }
  }

  private func wantedWidth(of extra: [AnnexColumn]) -> Int {
    extra.reduce(Self.numberWidth + options.timeStyle.width + Self.hostWidth) { $0 + $1.width }
  }

  /// Upright as long as columns get most of the width they would like.
  private func page(_ extra: [AnnexColumn]) -> PageSetup {
    wantedWidth(of: extra) <= 185 ? .portrait : .landscape
  }

  private func density(_ extra: [AnnexColumn]) -> Table.Density {
    switch wantedWidth(of: extra) {
    case ...145: .regular
    case ...290: .compact
    default: .dense
    }
  }

  /// In order of date, start, and delegation as the campaign lists them; meetings alike in all
  /// three stay as the schedule lists them.
  private func heldMeetings(_ facts: AnnexFacts) -> [Schedule.HeldMeeting] {
    let keyed = schedule.meetings.enumerated().map { index, held in
      let start = campaign.start(of: held)?.minutes ?? .max
      return (key: (held.date, start, facts.rank(of: held.delegation), index), held: held)
    }
    return keyed.sorted { $0.key < $1.key }.map(\.held)
  }

  private func cell(
    _ column: AnnexColumn, _ held: Schedule.HeldMeeting, _ facts: AnnexFacts
  ) -> Table.Cell {
    switch column {
    case .place: Table.Cell(lines: facts.place(of: held))
    case .delegation: Table.Cell(facts.delegation(of: held))
    case .leader: Table.Cell(facts.leader(of: held))
    case .team: list(facts.team(of: held))
    case .guests: list(facts.guests(of: held, options.guestStyle))
    case .vehicle: list(facts.vehicles(of: held))
    case .remarks: Table.Cell(facts.remarks(of: held))
    }
  }

  /// Several lines get a dash each, so that a line that wraps does not read as two.
  private func list(_ lines: [String]) -> Table.Cell {
    Table.Cell(lines: lines.count > 1 ? lines.map { "- \($0)" } : lines)
  }
}
