/// Whether every meeting has a delegation that may hold it, and pins that agree with that.
extension CheckContext {
  func checkDelegations() {
    guard draft.trusts(.delegation, .host), !campaign.delegations.isEmpty else { return }
    for located in draft.meetings {
      let meeting = located.value
      let allowed = campaign.delegations.filter {
        $0.visits(meeting)
      }
      if allowed.isEmpty {
        log.add(
          .hostWithoutDelegation(id: meeting.id.text, host: meeting.host.text),
          at: located.place(of: "host"))
      } else if let pinned = meeting.pin.delegation,
        !allowed.contains(where: { $0.id == pinned })
      {
        log.add(
          .pinnedDelegationElsewhere(delegation: pinned.text, host: meeting.host.text),
          at: located.place(of: "pin"))
      }
      if let place = meeting.pin.place, !meeting.places.contains(place) {
        log.add(
          .pinnedPlaceElsewhere(
            place: place.text, id: meeting.id.text, allowed: meeting.places.map(\.text)),
          at: located.place(of: "pin"))
      }
    }
  }
}
