import Campaign

/// Says what changes about a meeting in the words of official documents, for those who take part.
struct ChangeWording {
  private let campaign: Campaign
  private let before: AnnexFacts
  private let after: AnnexFacts
  private let timeStyle: AnnexTimeStyle

  init(
    _ campaign: Campaign, old: Schedule, new: Schedule, timeStyle: AnnexTimeStyle
  ) {
    self.campaign = campaign
    self.timeStyle = timeStyle
    before = AnnexFacts(campaign, old)
    after = AnnexFacts(campaign, new)
  }

  /// Up to so many guests are named, more are counted.
  private static let mostNames = 3

  /// Whether those who take part have to be told: not of other cars, nor of who does what.
  func isAnnounced(_ difference: MeetingDifference) -> Bool {
    difference.old == nil || difference.new == nil || difference.isMoved
      || !others(difference).isEmpty
  }

  func host(_ difference: MeetingDifference) -> String {
    (difference.new ?? difference.old).map { after.host(of: $0.held) } ?? ""
  }

  func time(_ version: MeetingVersion) -> [String] {
    timeStyle.lines(version.held.date, version.start)
  }

  /// What changes beside the time, a line each; of a meeting that is newly held who leads
  /// the delegation, and where it is held unless that is simply at the host's; of one that is no longer held nothing.
  func others(_ difference: MeetingDifference) -> [String] {
    guard let new = difference.new else { return [] }
    guard let old = difference.old else {
      let (place, leader) = (after.name(of: new.held.place), after.leader(of: new.held))
      return (place == host(difference) ? [] : ["Địa điểm: \(place)"])
        + (leader.isEmpty ? [] : ["Chủ trì: \(leader)"])
    }
    return difference.kinds.flatMap { kind -> [String] in
      switch kind {
      case .newlyHeld, .noLongerHeld, .date, .session, .vehicles: []
      case .place:
        [changed("Địa điểm", before.name(of: old.held.place), after.name(of: new.held.place))]
      case .site:
        [changed("Thăm", old.held.site.map(before.name), new.held.site.map(after.name))]
      case .delegation:
        campaign.delegations.count > 1
          ? [changed("Đoàn", before.delegation(of: old.held), after.delegation(of: new.held))] : []
      case .team: team(difference, old, new)
      case .guests: [guests(difference.guests)]
      case .programme:
        ["Chương trình: đổi giờ \(Formatting.twoDigits(difference.programme.count)) nội dung"]
      }
    }
  }

  private func changed(_ what: String, _ old: String?, _ new: String?) -> String {
    "\(what): \(new ?? "") (trước: \(old ?? ""))"
  }

  /// Who leads, then who else newly comes or no longer does; nothing where only roles change.
  private func team(
    _ difference: MeetingDifference, _ old: MeetingVersion, _ new: MeetingVersion
  ) -> [String] {
    let leaders = (old: before.leader(of: old.held), new: after.leader(of: new.held))
    let isOtherLeader = leaders.old != leaders.new
    func others(_ people: [PersonID], _ leader: String) -> [String] {
      people.map { after.name(of: .person($0)) }.filter { !isOtherLeader || $0 != leader }
    }
    let change = parts(
      added: others(difference.people.added, leaders.new), "thêm",
      removed: others(difference.people.removed, leaders.old), "không còn")
    let leader =
      leaders.new.isEmpty
      ? "Chủ trì: không còn \(leaders.old)"
      : leaders.old.isEmpty
        ? "Chủ trì: \(leaders.new)" : changed("Chủ trì", leaders.old, leaders.new)
    return (isOtherLeader ? [leader] : []) + (change.isEmpty ? [] : ["Thành phần đoàn: \(change)"])
  }

  private func guests(_ change: ListChange<GuestID>) -> String {
    func names(_ guests: [GuestID]) -> [String] {
      guests.isEmpty
        ? []
        : [after.text(of: guests, guests.count > ChangeWording.mostNames ? .counts : .names)]
    }
    let parts = parts(
      added: names(change.added), "mời thêm", removed: names(change.removed), "không mời")
    return "Đại biểu: \(parts)"
  }

  private func parts(
    added: [String], _ addition: String, removed: [String], _ removal: String
  ) -> String {
    [(addition, added), (removal, removed)].filter { !$0.1.isEmpty }
      .map { "\($0.0) \($0.1.joined(separator: "; "))" }.joined(separator: "; ")
  }
}
