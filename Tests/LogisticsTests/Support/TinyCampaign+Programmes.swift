import Campaign
import Scheduler

/// Short programmes for some of the meetings.
extension TinyCampaign {
  mutating func addProgrammes(_ campaign: inout Campaign) {
    for m in campaign.meetings.indices where chance(1, in: 5) {
      var items: [ProgrammeItem] = []
      for index in 0..<[1, 2, 2, 3][random.below(4)] {
        var item = ProgrammeItem(
          id: ItemID("i\(index)"), minutes: 10 * (1 + random.below(5)), after: anyOrder(items))
        if chance(1, in: 6) { item.session = pick(campaign.sessions).id }
        if chance(1, in: 5) { item.from = ClockTime(minutes: 480 + 30 * random.below(12)) }
        if chance(1, in: 5) { item.until = ClockTime(minutes: 540 + 30 * random.below(12)) }
        if chance(1, in: 8) { item.site = pick(campaign.places).id }
        if !campaign.people.isEmpty, chance(1, in: 2) {
          item.presenters.append(.person(pick(campaign.people).id))
        }
        if !campaign.meetings[m].invitations.isEmpty, chance(1, in: 6) {
          item.presenters.append(.guest(pick(campaign.guests).id))
        }
        items.append(item)
      }
      // An item may come after one that is listed behind it.
      if let last = items.last, items.count > 1, last.after.isEmpty, chance(1, in: 4) {
        items[0].after = [last.id]
      }
      campaign.meetings[m].programme = items
      invite(presentersOf: items, to: &campaign.meetings[m])
    }
  }

  /// As listed, after one of the others, or free.
  private mutating func anyOrder(_ before: [ProgrammeItem]) -> [ItemID] {
    switch random.below(3) {
    case 0: before.map(\.id)
    case 1 where !before.isEmpty: [pick(before).id]
    default: []
    }
  }

  /// Guests who present an item are invited by name.
  private func invite(presentersOf items: [ProgrammeItem], to meeting: inout Meeting) {
    for case .guest(let guest) in items.flatMap(\.presenters) {
      guard !meeting.invitations[0].named.contains(guest) else { continue }
      meeting.invitations[0].named.append(guest)
      let named = meeting.invitations[0].named.count
      meeting.invitations[0].most = max(meeting.invitations[0].most, named)
    }
  }
}
