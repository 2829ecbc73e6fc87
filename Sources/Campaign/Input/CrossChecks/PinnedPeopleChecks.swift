/// Whether people who are fixed to a meeting can fill one of its roles (rules `order` and `role`).
extension CheckContext {
  func checkPinnedPeople() {
    guard campaign.rules.isOn(.order), campaign.rules.isOn(.role),
      draft.trusts(.unit, .person, .role)
    else { return }
    for located in draft.meetings {
      let meeting = located.value
      for id in meeting.pin.people {
        guard let person = campaign.people.first(where: { $0.id == id }) else { continue }
        let isFit = campaign.roles.contains { role in
          meeting.roles.contains(role.id) && mayFill(role, person)
        }
        if !isFit {
          log.add(
            .pinnedPersonUnfit(person: id.text, id: meeting.id.text), at: located.place(of: "pin"))
        }
      }
    }
  }

  /// The one seat of a role that calls a unit is no specialist's.
  private func mayFill(_ role: Role, _ person: Person) -> Bool {
    let isForLeaders =
      role.callsUnit && role.count == 1 && campaign.rules.isOn(.standIn)
      && !campaign.rules.specialistsMayRepresent
    return role.isQualified(person) && !(isForLeaders && person.rank == .specialist)
  }
}
