/// Whether the invitations can be met (rule `guest`).
extension CheckContext {
  func checkGuests() {
    guard campaign.rules.isOn(.guest) else { return }
    var byPool: [PoolID: [Guest]] = [:]
    for guest in campaign.guests { byPool[guest.pool, default: []].append(guest) }
    let guests = Dictionary(
      campaign.guests.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    for located in draft.meetings {
      let meeting = located.value
      let place = located.place(of: "invites")
      for invitation in meeting.invitations {
        if draft.trusts(.guest, .pool, .host) {
          let fitting = (byPool[invitation.pool] ?? []).count {
            $0.fits(meeting)
          }
          if fitting < invitation.least {
            log.add(
              .tooFewGuests(
                id: meeting.id.text, pool: invitation.pool.text, least: invitation.least,
                fitting: fitting),
              at: place)
          }
        }
        for guest in invitation.named.compactMap({ guests[$0] }) {
          if guest.pool != invitation.pool {
            log.add(
              .namedOfOtherPool(
                guest: guest.id.text, pool: invitation.pool.text, own: guest.pool.text),
              at: place)
          } else if !guest.fits(meeting) {
            log.add(
              .namedForOtherHost(guest: guest.id.text, host: meeting.host.text), at: place)
          }
        }
      }
      checkCapacity(located)
    }
  }

  /// The least guests and the team must fit into one of the meeting's places.
  private func checkCapacity(_ located: Located<Meeting>) {
    guard draft.trusts(.place, .role, .meeting) else { return }
    let meeting = located.value
    let needed = meeting.invitations.reduce(teamSize(of: meeting)) { $0 + $1.least }
    let capacities = campaign.places.filter { meeting.places.contains($0.id) }.map(\.capacity)
    guard !capacities.isEmpty, !capacities.contains(nil) else { return }
    let most = capacities.compactMap { $0 }.max() ?? 0
    if needed > most {
      log.add(
        .capacityTooSmall(id: meeting.id.text, needed: needed, capacity: most),
        at: located.place)
    }
  }
}
