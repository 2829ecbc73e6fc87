import Campaign
import Documents

/// What a schedule has otherwise than an older one, as a terminal shows it: a row for every meeting
/// that differs, and a line for every night and step.
struct DifferenceTable {
  private let names: Names
  private let difference: ScheduleDifference

  init(_ difference: ScheduleDifference, _ names: Names) {
    self.names = names
    self.difference = difference
  }

  /// The table's lines, cut to a screen of so many columns; nil takes what it takes.
  func text(width: Int?) -> String {
    let others = DifferenceWording(names: names).others(difference)
    let table =
      difference.meetings.isEmpty ? "" : TextTableRenderer(width: width).render(table)
    return table + others.map { $0 + "\n" }.joined()
  }

  private var table: Table {
    let (language, wording) = (names.language, DifferenceWording(names: names))
    let rows = difference.meetings.enumerated().map { index, meeting in
      [
        Table.Cell("\(index + 1)"), Table.Cell(names.meeting(meeting.meeting)),
        Table.Cell(meeting.old.map(wording.time) ?? ""), Table.Cell(now(meeting, wording)),
        Table.Cell(lines: wording.otherChanges(meeting)),
      ]
    }
    return Table(
      columns: [
        Table.Column(language(vi: "STT", en: "NO."), alignment: .right),
        Table.Column(language(vi: "ĐƠN VỊ", en: "HOST")),
        Table.Column(language(vi: "LỊCH CŨ", en: "OLD")),
        Table.Column(language(vi: "LỊCH MỚI", en: "NEW")),
        Table.Column(language(vi: "THAY ĐỔI KHÁC", en: "OTHER CHANGES")),
      ], rows: rows)
  }

  /// The time now; that it stays, or that the meeting is no longer held.
  private func now(_ meeting: MeetingDifference, _ wording: DifferenceWording) -> String {
    guard let new = meeting.new else {
      return names.language(vi: "không tổ chức", en: "not held")
    }
    return meeting.old != nil && !meeting.isMoved
      ? names.language(vi: "giữ nguyên", en: "as before") : wording.time(new)
  }
}
