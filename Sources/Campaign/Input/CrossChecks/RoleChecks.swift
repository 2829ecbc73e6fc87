/// Whether there is somebody for every role that a meeting needs (rules `role` and `stand-in`).
extension CheckContext {
  func checkRoles() {
    guard campaign.rules.isOn(.role), draft.trusts(.unit, .person, .role) else { return }
    let needed = Set(campaign.meetings.flatMap(\.roles))
    let askForLeader =
      campaign.rules.isOn(.standIn) && !campaign.rules.specialistsMayRepresent
    for located in draft.roles where needed.contains(located.value.id) {
      let role = located.value
      let qualified = campaign.people.filter(role.isQualified)
      if qualified.isEmpty {
        log.add(.roleNobody(id: role.id.text), at: located.place)
      } else if qualified.count < role.count {
        log.add(
          .roleTooFew(id: role.id.text, count: role.count, qualified: qualified.count),
          at: located.place(of: "count"))
      } else if role.callsUnit, askForLeader,
        qualified.allSatisfy({ $0.rank == .specialist })
      {
        log.add(
          .roleWithoutLeader(id: role.id.text, unit: role.unit?.text ?? ""), at: located.place)
      }
    }
  }
}
