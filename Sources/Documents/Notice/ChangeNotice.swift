package import Campaign

/// The official notice that a published schedule changes: `THÔNG BÁO`, `Về việc điều chỉnh lịch làm
/// việc …`.
///
/// It cites the document that the schedule is annexed to, gives the reason, and has a row for every
/// meeting of which those who take part must know: the time published, the time now, what else
/// changes, and the reason where meetings have their own. Everything else stays as published. Other
/// cars and other duties within a team are no matter for it. It is an official document, so it is in
/// Vietnamese whatever the language of messages.
package struct ChangeNotice: Sendable {
  package var campaign: Campaign
  package var old: Schedule
  package var new: Schedule
  package var reasons: NoticeReasons
  /// When the notice is issued; nil leaves the date to be filled.
  package var date: CivilDate?
  package var timeStyle: AnnexTimeStyle

  package init(
    campaign: Campaign, old: Schedule, new: Schedule, reasons: NoticeReasons = NoticeReasons(),
    date: CivilDate? = nil, timeStyle: AnnexTimeStyle = .published
  ) {
    self.campaign = campaign
    self.old = old
    self.new = new
    self.reasons = reasons
    self.date = date
    self.timeStyle = timeStyle
  }

  /// Whether there is anything that those who take part must know.
  package var applies: Bool { !announced.isEmpty }

  /// What the notice itself is called and by whom it is signed: the campaign's document with the
  /// type of a notice, and without its number.
  package var official: OfficialDocument {
    var document = campaign.document
    document.kind = "Thông báo"
    document.number = ""
    let groups = document.symbol.split(separator: "-").dropFirst()
    document.symbol = (["TB"] + groups).joined(separator: "-")
    document.year = date?.year
    document.month = date?.month
    document.day = date?.day
    return document
  }

  /// The notice, ready for any renderer.
  ///
  /// Complexity: O(n log n) in the schedules, linear in the campaign.
  package var document: Document {
    OfficialLetter(
      document: official, organizer: campaign.organizer,
      subject: "Về việc điều chỉnh lịch làm việc kèm theo\n\(plan.name) \(plan.dateInWords)",
      content: content, recipients: recipients
    ).rendered
  }

  private var plan: Citation { Citation(campaign.document) }
  private var agency: String {
    campaign.organizer.name.isEmpty ? OfficialLetter.dots : campaign.organizer.name
  }
  private var wording: ChangeWording {
    ChangeWording(campaign, old: old, new: new, timeStyle: timeStyle)
  }

  /// The meetings of which those who take part must know something.
  package var announced: [MeetingDifference] {
    ScheduleDifference(from: old, to: new, in: campaign).meetings.filter(wording.isAnnounced)
  }

  private var content: [Block] {
    let subject = campaign.title.isEmpty ? "" : " về \(Self.continued(campaign.title))"
    let reason =
      reasons.general.isEmpty ? "" : "Do \(Self.clause(reasons.general)), "
    let opening = "\(agency) thông báo điều chỉnh lịch làm việc kèm theo \(plan.kind) nêu trên"
    return [
      .paragraph(
        Paragraph(.basis, "Căn cứ \(plan.name) \(plan.dateInWords) của \(agency)\(subject).")),
      .paragraph(Paragraph(.body, "\(reason)\(opening) như sau:")),
      .table(table),
      .paragraph(
        Paragraph(
          .body,
          "Các nội dung khác giữ nguyên theo \(plan.name). Lịch làm việc sau khi điều chỉnh tại "
            + "phụ lục kèm theo Thông báo này.")),
      .paragraph(
        Paragraph(.body, "\(agency) thông báo để các đơn vị biết, phối hợp thực hiện./.")),
    ]
  }

  /// A text as it goes on within a sentence: its first letter small, unless the first word is a name,
  /// which goes on with a capital, or an abbreviation.
  private static func continued(_ text: String) -> String {
    let words = text.split(separator: " ")
    let isAbbreviation = words.first?.dropFirst().first?.isUppercase ?? false
    let isName = words.dropFirst().first?.first?.isUppercase ?? false
    return isAbbreviation || isName ? text : text.prefix(1).lowercased() + text.dropFirst()
  }

  /// A reason without the words that the sentence has already, and without its full stop.
  private static func clause(_ text: String) -> String {
    var clause = Substring(text)
    for word in ["Do ", "do ", "Vì ", "vì "] where clause.hasPrefix(word) {
      clause = clause.dropFirst(word.count)
      break
    }
    while let last = clause.last, last == "." || last.isWhitespace { clause = clause.dropLast() }
    return String(clause)
  }

  // MARK: The table

  private var table: Table {
    let (wording, announced) = (wording, announced)
    let others = announced.map(wording.others)
    let hasOthers = others.contains { !$0.isEmpty }
    let hasReasons = announced.contains { reasons.meetings[$0.meeting]?.isEmpty == false }
    // Times keep their width, which a date just fills; the others share what is left of 160 mm.
    let isWide = hasOthers && hasReasons
    let columns =
      [
        Table.Column("TT", width: 10, alignment: .center),
        Table.Column("ĐƠN VỊ", width: isWide ? 33 : 46),
        Table.Column("LỊCH ĐÃ THÔNG\u{A0}BÁO", width: 31, alignment: .center),
        Table.Column("LỊCH ĐIỀU\u{A0}CHỈNH", width: 31, alignment: .center),
      ] + (hasOthers ? [Table.Column("NỘI DUNG ĐIỀU CHỈNH KHÁC", width: isWide ? 31 : 42)] : [])
      + (hasReasons ? [Table.Column("LÝ DO", width: isWide ? 24 : 42)] : [])
    let rows = zip(announced, others).enumerated().map { index, entry in
      let (difference, others) = entry
      return [
        Table.Cell("\(index + 1)"), Table.Cell(wording.host(difference)),
        Table.Cell(lines: difference.old.map(wording.time) ?? ["Chưa có lịch"]),
        Table.Cell(lines: time(difference, wording)),
      ] + (hasOthers ? [Self.list(others)] : [])
        + (hasReasons ? [Table.Cell(reasons.meetings[difference.meeting] ?? "")] : [])
    }
    return Table(columns: columns, rows: rows, density: columns.count > 4 ? .compact : .regular)
  }

  private func time(_ difference: MeetingDifference, _ wording: ChangeWording) -> [String] {
    guard let new = difference.new else { return ["Không tổ chức"] }
    return difference.old == nil || difference.isMoved ? wording.time(new) : ["Giữ nguyên"]
  }

  /// Several lines get a dash each, so that a line that wraps does not read as two.
  private static func list(_ lines: [String]) -> Table.Cell {
    Table.Cell(lines: lines.count > 1 ? lines.map { "- \($0)" } : lines)
  }

  // MARK: Who receives it

  /// More hosts than these are not named one by one.
  private static let mostHosts = 10

  private var recipients: [String] {
    let announced = announced
    let touched = Set(announced.map(\.meeting))
    let meetings = campaign.meetings.filter { touched.contains($0.id) }
    let hosts = Set(meetings.flatMap(\.hosts))
    let names = campaign.hosts.filter { hosts.contains($0.id) }.map(\.name)
    let invites = announced.contains { difference in
      [difference.old, difference.new].contains { $0?.held.guests?.isEmpty == false }
    }
    return (names.count > Self.mostHosts ? ["Các đơn vị có tên tại Thông báo này"] : names)
      + campaign.units.filter(\.isLeadership).map(\.name)
      + ["Các phòng, đơn vị có liên quan"] + (invites ? ["Đại biểu được mời"] : [])
  }
}
