import Campaign
import Documents

/// A schedule as a terminal shows it: a row for every held meeting, in order of time.
///
/// The place appears where somewhere it is not simply the host's, the delegation where there are
/// several, the leader and the vehicle where the schedule speaks of them.
struct ScheduleTable {
  private let names: Names
  private let schedule: Schedule

  /// Takes a schedule in the order of `Schedule.ordered(for:)`.
  init(_ schedule: Schedule, _ names: Names) {
    self.names = names
    self.schedule = schedule
  }

  /// The table's lines, cut to a screen of so many columns; nil takes what it takes.
  func text(width: Int?) -> String { TextTableRenderer(width: width).render(table) }

  private struct Column {
    var heading: String
    var alignment = Table.Alignment.left
    var cell: (Schedule.HeldMeeting) -> [String]
  }

  private var table: Table {
    let columns = columns
    let rows = schedule.meetings.enumerated().map { index, held in
      [Table.Cell("\(index + 1)")] + columns.map { Table.Cell(lines: $0.cell(held)) }
    }
    let number = names.language(vi: "STT", en: "NO.")
    return Table(
      columns: [Table.Column(number, alignment: .right)]
        + columns.map { Table.Column($0.heading, alignment: $0.alignment) },
      rows: rows)
  }

  private var columns: [Column] {
    let language = names.language
    var columns = [
      Column(heading: language(vi: "THỜI GIAN", en: "TIME")) { [time(of: $0)] },
      Column(heading: language(vi: "ĐƠN VỊ", en: "HOST")) { [host(of: $0)] },
    ]
    if schedule.meetings.contains(where: { names.place($0.place) != host(of: $0) }) {
      columns.append(
        Column(heading: language(vi: "ĐỊA ĐIỂM", en: "PLACE")) { [names.place($0.place)] })
    }
    if schedule.meetings.contains(where: { $0.site != nil }) {
      columns.append(
        Column(heading: language(vi: "THĂM", en: "SITE")) {
          $0.site.map { [names.place($0)] } ?? []
        })
    }
    if names.campaign.delegations.count > 1 {
      columns.append(
        Column(heading: language(vi: "ĐOÀN", en: "DELEGATION")) {
          [names.delegation($0.delegation)]
        })
    }
    let trips = schedule.trips ?? []
    if trips.contains(where: { !$0.team.isEmpty }) {
      columns.append(
        Column(heading: language(vi: "CHỦ TRÌ", en: "LEADER")) { leader(of: $0).map { [$0] } ?? [] }
      )
    }
    if trips.contains(where: { !$0.vehicles.isEmpty }) {
      columns.append(
        Column(heading: language(vi: "XE", en: "VEHICLE")) { held in
          trip(of: held)?.vehicles.map { names.vehicle($0.vehicle) } ?? []
        })
    }
    if trips.contains(where: { $0.night != nil }) {
      columns.append(
        Column(heading: language(vi: "NGHỈ ĐÊM", en: "NIGHT")) { held in
          isLast(held) ? trip(of: held)?.night.map { [names.place($0)] } ?? [] : []
        })
    }
    return columns
  }

  /// Whether the delegation holds no later meeting on the date.
  private func isLast(_ held: Schedule.HeldMeeting) -> Bool {
    let day = schedule.meetings.filter {
      $0.date == held.date && $0.delegation == held.delegation
    }
    return day.last == held
  }

  /// `08h30 thứ Tư 19/4/2023`.
  private func time(of held: Schedule.HeldMeeting) -> String {
    let start = names.campaign.start(of: held).map(Formatting.time) ?? held.session.text
    let weekday = Formatting.weekday(held.date.weekday, names.language)
    return "\(start) \(weekday) \(Formatting.date(held.date))"
  }

  private func host(of held: Schedule.HeldMeeting) -> String {
    names.campaign.meetings.first { $0.id == held.meeting }.map(names.host(of:))
      ?? held.meeting.text
  }

  /// The highest of the department's leaders in the team; without one, the highest of the team; of
  /// equals the first.
  private func leader(of held: Schedule.HeldMeeting) -> String? {
    let leadership = names.campaign.units.filter(\.isLeadership).map(\.id)
    func standing(_ id: PersonID) -> (Int, Int) {
      guard let person = names.campaign.people.first(where: { $0.id == id }) else { return (2, 0) }
      return (leadership.contains(person.unit) ? 0 : 1, person.rank.level)
    }
    let members = trip(of: held)?.team.map(\.person) ?? []
    return members.min { standing($0) < standing($1) }.map(names.person)
  }

  private func trip(of held: Schedule.HeldMeeting) -> Schedule.Trip? {
    schedule.trips?.first { $0.date == held.date && $0.delegation == held.delegation }
  }
}
