package import Campaign

/// Roles, people and guests.
extension Campaign {
  private static let mostDaysInARow = 400

  private mutating func change(_ id: RoleID, _ body: (inout Role) -> Bool) -> Bool {
    change(\.roles, where: { $0.id == id }, body)
  }

  mutating func shrink(_ role: RoleID, by count: Int) -> Bool {
    change(role) { role in
      role.count -= count
      return role.count >= 1
    }
  }

  /// The highest rank that may not fill the role and would if stand-ins went further down: below those
  /// that the role names, or specialists alone where it calls a unit. Nil where nobody has it who
  /// otherwise qualifies.
  package func standIn(for id: RoleID) -> Rank? {
    guard let role = roles.first(where: { $0.id == id }) else { return nil }
    var rank: Rank?
    if role.callsUnit {
      let binds = rules.isOn(.standIn) && !rules.specialistsMayRepresent
      rank = binds ? .specialist : nil
    } else if let lowest = role.ranks.max() {
      rank = Rank.allCases.first { $0 > lowest }
    }
    guard let rank else { return nil }
    var wider = role
    wider.ranks = [rank]
    return people.contains(where: wider.isQualified) ? rank : nil
  }

  /// Where only some meetings are meant, they get a role of their own beside the other.
  mutating func allowStandIns(for id: RoleID, in extent: Concession.Extent) -> Bool {
    guard let rank = standIn(for: id), let index = roles.firstIndex(where: { $0.id == id }) else {
      return false
    }
    var wider = roles[index]
    wider.ranks = wider.callsUnit ? Rank.allCases : (wider.ranks + [rank]).sorted()
    guard case .meetings(let meant) = extent else {
      roles[index] = wider
      return true
    }
    wider.id = standInRole(for: id)
    roles.insert(wider, at: index + 1)
    return changeAll(\.meetings) { meeting in
      guard meant.contains(meeting.id), let place = meeting.roles.firstIndex(of: id) else {
        return false
      }
      meeting.roles[place] = wider.id
      return true
    }
  }

  /// The role of the meetings in which stand-ins are allowed for another one.
  func standInRole(for id: RoleID) -> RoleID {
    RoleID.fresh("\(id.text)-stand-in", 1, besides: roles.map(\.id))[0]
  }

  /// People who qualify: deputies where the role calls a unit, else of the lowest rank that it takes.
  mutating func addPeople(_ count: Int, for id: RoleID) -> Bool {
    guard let role = roles.first(where: { $0.id == id }) else { return false }
    let unit = role.unit ?? people.first(where: role.isQualified)?.unit ?? units.first?.id
    guard let unit else { return false }
    let rank = role.callsUnit ? Rank.deputy : role.ranks.max() ?? .specialist
    addPeople(count, unit, rank, skills: role.skill.map { [$0] } ?? [])
    return true
  }

  mutating func addPeople(_ count: Int, in unit: UnitID) -> Bool {
    addPeople(count, unit, .specialist, skills: [])
    return true
  }

  private mutating func addPeople(_ count: Int, _ unit: UnitID, _ rank: Rank, skills: [String]) {
    people += PersonID.fresh("more", count, besides: people.map(\.id)).map {
      Person(id: $0, name: "", unit: unit, rank: rank, skills: skills)
    }
  }

  mutating func liftAbsence(of person: PersonID, in extent: Concession.Extent) -> Bool {
    let span = span
    return change(\.people, where: { $0.id == person }) { $0.away.lift(extent, in: span) }
  }

  // MARK: Days out

  mutating func raiseDaysAWeek(of meant: [PersonID], by days: Int) -> Bool {
    let rule = rules.mostDaysAWeek
    return changeAll(\.people) { person in
      guard meant.contains(person.id), let most = person.mostDaysAWeek ?? rule else {
        return false
      }
      person.mostDaysAWeek = min(7, most + days)
      return most + days <= 7
    }
  }

  mutating func raiseDaysInARow(of meant: [PersonID], by days: Int) -> Bool {
    let rule = rules.mostDaysInARow
    return changeAll(\.people) { person in
      guard meant.contains(person.id), let most = person.mostDaysInARow ?? rule,
        most + days <= Campaign.mostDaysInARow
      else { return false }
      person.mostDaysInARow = most + days
      return true
    }
  }

  mutating func raiseDaysAWeekForAll(by days: Int) -> Bool {
    guard let most = rules.mostDaysAWeek, most + days <= 7,
      people.contains(where: { $0.mostDaysAWeek == nil })
    else { return false }
    rules.mostDaysAWeek = most + days
    return true
  }

  mutating func raiseDaysInARowForAll(by days: Int) -> Bool {
    guard let most = rules.mostDaysInARow, most + days <= Campaign.mostDaysInARow,
      people.contains(where: { $0.mostDaysInARow == nil })
    else { return false }
    rules.mostDaysInARow = most + days
    return true
  }

  mutating func lowerDuty(by count: Int) -> Bool {
    rules.leadersOnDuty -= count
    return rules.leadersOnDuty >= 0
  }

  // MARK: Guests

  mutating func addGuests(_ count: Int, to pool: PoolID) -> Bool {
    guard pools.contains(where: { $0.id == pool }) else { return false }
    guests += GuestID.fresh("more", count, besides: guests.map(\.id)).map {
      Guest(id: $0, name: "", pool: pool)
    }
    return true
  }

  /// Those who are invited by name stay invited.
  mutating func inviteFewer(_ count: Int, of pool: PoolID) -> Bool {
    changeAll(\.meetings) { meeting in
      var isChanged = false
      for index in meeting.invitations.indices where meeting.invitations[index].pool == pool {
        let invitation = meeting.invitations[index]
        let fewer = max(invitation.least - count, 0)
        meeting.invitations[index].least = fewer
        if invitation.least - count >= 0 { isChanged = true }
      }
      return isChanged
    }
  }

  mutating func raiseInvitations(of pool: PoolID, by count: Int) -> Bool {
    let rule = rules.mostInvitations
    return changeAll(\.guests) { guest in
      guard guest.pool == pool, let most = guest.mostMeetings ?? rule else { return false }
      guest.mostMeetings = most + count
      return most + count <= 1_000
    }
  }

  mutating func uninvite(_ guest: GuestID) -> Bool {
    changeAll(\.meetings) { meeting in
      let before = meeting.invitations
      for index in meeting.invitations.indices {
        meeting.invitations[index].named.removeAll { $0 == guest }
      }
      return meeting.invitations != before
    }
  }
}
