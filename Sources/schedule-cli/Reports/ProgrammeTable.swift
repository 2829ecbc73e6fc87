import Campaign
import Documents

/// The programme of a meeting as a terminal shows it: a row for every item, with its times and who
/// presents it.
struct ProgrammeTable {
  private let names: Names
  private let schedule: Schedule

  init(_ schedule: Schedule, _ names: Names) {
    self.names = names
    self.schedule = schedule
  }

  /// A heading and a table for every programme, cut to a screen of so many columns; nil takes what
  /// they take. Empty where there is none.
  func text(width: Int?) -> String {
    (schedule.programmes ?? []).map { programme in
      let heading = names.language(vi: "Chương trình", en: "Programme")
      return "\(heading): \(names.meeting(programme.meeting))\n\n"
        + TextTableRenderer(width: width).render(table(of: programme))
    }.joined(separator: "\n")
  }

  private func table(of programme: Schedule.Programme) -> Table {
    let language = names.language
    let place = schedule.meetings.first { $0.meeting == programme.meeting }?.place
    let rows = programme.items.map { entry in
      let item = names.item(entry.item, of: programme.meeting)
      let minutes = item.flatMap { names.campaign.minutes(of: $0, from: place) } ?? 0
      let end = ClockTime(minutes: entry.start.minutes + minutes)
      return [
        Table.Cell("\(Formatting.time(entry.start)) - \(Formatting.time(end))"),
        Table.Cell(item?.title ?? entry.item.text),
        Table.Cell((item?.presenters ?? []).map(names.presenter).joined(separator: ", ")),
      ]
    }
    return Table(
      columns: [
        Table.Column(language(vi: "THỜI GIAN", en: "TIME")),
        Table.Column(language(vi: "NỘI DUNG", en: "ITEM")),
        Table.Column(language(vi: "NGƯỜI THỰC HIỆN", en: "PRESENTED BY")),
      ], rows: rows)
  }
}
