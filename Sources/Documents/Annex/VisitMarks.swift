import Campaign

/// What the annex of visits has otherwise than the one published before.
struct VisitMarks {
  private let difference: ScheduleDifference
  private let before: AnnexFacts
  private let after: AnnexFacts
  private let timeStyle: AnnexTimeStyle
  private let changes: [Key: MeetingDifference]

  /// Where a meeting is held: nothing else of two entries has to be the same for them to be one.
  private struct Key: Hashable {
    var meeting: MeetingID
    var date: CivilDate
    var session: SessionID
    var start: ClockTime?

    init(_ held: Schedule.HeldMeeting) {
      (meeting, date, session, start) = (held.meeting, held.date, held.session, held.start)
    }
  }

  init(_ campaign: Campaign, old: Schedule, new: Schedule, timeStyle: AnnexTimeStyle) {
    difference = ScheduleDifference(from: old, to: new, in: campaign)
    before = AnnexFacts(campaign, old)
    after = AnnexFacts(campaign, new)
    self.timeStyle = timeStyle
    changes = Dictionary(
      difference.meetings.compactMap { change in change.new.map { (Key($0.held), change) } }
    ) { first, _ in first }
  }

  /// What differs of a held meeting; nil where nothing does.
  func change(of held: Schedule.HeldMeeting) -> MeetingDifference? { changes[Key(held)] }

  /// The meetings that are no longer held, as they were published.
  var noLongerHeld: [(change: MeetingDifference, held: Schedule.HeldMeeting)] {
    difference.meetings.compactMap { change in
      guard change.new == nil, let old = change.old else { return nil }
      return (change, old.held)
    }
  }

  /// Whether a meeting that both schedules hold has something else in a column beside number, time
  /// and host.
  func changes(_ change: MeetingDifference, _ column: AnnexColumn) -> Bool {
    switch column {
    case .place: change.kinds.contains(.place) || change.kinds.contains(.site)
    case .delegation: change.kinds.contains(.delegation)
    case .leader:
      change.kinds.contains(.team)
        && change.old.map { before.leader(of: $0.held) }
          != change.new.map { after.leader(of: $0.held) }
    case .team: !change.people.isEmpty
    case .guests: change.kinds.contains(.guests)
    case .vehicle: change.kinds.contains(.vehicles)
    case .remarks: false
    }
  }

  /// What the column of remarks says of a change: what was, of time and place in any case, and which
  /// of the printed columns differ beside them.
  func remarks(_ change: MeetingDifference, beside columns: [AnnexColumn] = []) -> [String] {
    guard let old = change.old else { return ["Bổ sung"] }
    let time = timeStyle.text(old.held.date, old.start)
    if change.new == nil { return ["Không tổ chức (trước: \(time))"] }
    var was: [String] = change.isMoved ? [time] : []
    if change.kinds.contains(.place) { was.append("tại \(before.name(of: old.held.place))") }
    if change.kinds.contains(.site), let site = old.held.site {
      was.append("thăm \(before.name(of: site))")
    }
    let others = columns.filter { $0 != .place && changes(change, $0) }
      .map { Self.noun($0) }
    return (was.isEmpty ? [] : ["Điều chỉnh (trước: \(was.joined(separator: ", ")))"])
      + (others.isEmpty ? [] : ["Điều chỉnh \(others.joined(separator: ", "))"])
  }

  private static func noun(_ column: AnnexColumn) -> String {
    switch column {
    case .place: "địa điểm"
    case .delegation: "đoàn"
    case .leader: "chủ trì"
    case .team: "thành phần"
    case .guests: "đại biểu"
    case .vehicle: "phương tiện"
    case .remarks: "ghi chú"
    }
  }
}
