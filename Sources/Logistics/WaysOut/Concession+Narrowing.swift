internal import Campaign

extension Concession {
  /// The concession where the schedule makes use of it; nil where it makes none.
  ///
  /// What cannot be read off the schedule for one date or meeting stays as it is, and so does what is
  /// used on more than half of the dates.
  func narrowed(to schedule: Schedule, in campaign: Campaign) -> Concession? {
    guard let changed = applied(to: campaign) else { return self }
    switch kind {
    case .openDay(let date): return schedule.meetings.contains { $0.date == date } ? self : nil
    case .receive(let host):
      let refused = campaign.hosts.first { $0.id == host }?.refuses ?? []
      let served = campaign.meetings.filter { $0.hosts.contains(host) }.map(\.id)
      return on(
        campaign,
        schedule.meetings.filter { served.contains($0.meeting) }.map(\.date).filter { date in
          refused.contains { $0.matchesDate(date) }
        })
    case .present(let person): return presence(of: person, schedule, campaign)
    case .goOut(let delegations):
      let away = campaign.delegations.filter { delegations.contains($0.id) }
      return on(
        campaign,
        schedule.meetings.filter { held in
          away.contains {
            $0.id == held.delegation && $0.away.contains { $0.matchesDate(held.date) }
          }
        }.map(\.date))
    case .moreDelegations:
      let own = campaign.delegations.map(\.id)
      return on(campaign, schedule.meetings.filter { !own.contains($0.delegation) }.map(\.date))
    case .hireVehicle:
      let hired = changed.vehicles.map(\.id).filter { id in
        !campaign.vehicles.contains { $0.id == id }
      }
      return on(campaign, schedule.dates { hired.contains($0.vehicle) })
    case .hireDriver:
      let hired = changed.drivers.map(\.id).filter { id in
        !campaign.drivers.contains { $0.id == id }
      }
      return on(campaign, schedule.dates { $0.driver.map(hired.contains) ?? false })
    case .standIn(let role):
      if case .meetings = extent { return self }
      // Journeys have one team for the meetings of several dates.
      if campaign.rules.isOn(.travel), campaign.rules.mostNights > 0 { return self }
      let meetings = campaign.meetingsWithStandIns(for: role, schedule)
      return meetings.isEmpty ? nil : Concession(kind, amount: amount, extent: .meetings(meetings))
    default: return self
    }
  }

  private func on(_ campaign: Campaign, _ dates: [CivilDate]) -> Concession? {
    let used = Set(dates).sorted()
    if used.isEmpty { return nil }
    let isRare = 2 * used.count <= max(2, campaign.workingDates.count)
    return isRare ? Concession(kind, amount: amount, extent: .dates(used)) : self
  }

  /// The dates on which the person is out although away, or counts as a leader who stays. Whoever
  /// presents something, or is counted for steps of a work plan, may be missed on any date.
  private func presence(
    of id: PersonID, _ schedule: Schedule, _ campaign: Campaign
  ) -> Concession? {
    guard let person = campaign.people.first(where: { $0.id == id }) else { return self }
    let presents = campaign.meetings.contains { meeting in
      meeting.programme.contains { $0.presenters.contains(.person(id)) }
    }
    let works =
      campaign.rules.isOn(.plan)
      && campaign.workPlan?.steps.contains { $0.unit == person.unit && !$0.isMilestone } ?? false
    if presents || works { return self }
    return on(
      campaign,
      campaign.workingDates.filter { date in
        guard person.away.contains(where: { $0.matchesDate(date) }) else { return false }
        return schedule.isOut(id, on: date) || campaign.misses(id, on: date, schedule)
      })
  }
}

extension Campaign {
  /// Whether without the person too few leaders stay on the date.
  fileprivate func misses(_ id: PersonID, on date: CivilDate, _ schedule: Schedule) -> Bool {
    guard rules.isOn(.duty), rules.leadersOnDuty > 0 else { return false }
    let leadership = units.filter(\.isLeadership).map(\.id)
    let open = sessions.map(\.id).filter { calendar.rest(on: date, session: $0) == nil }
    let staying = people.count { person in
      person.id != id && leadership.contains(person.unit) && person.rank != .specialist
        && !schedule.isOut(person.id, on: date)
        && !open.allSatisfy { session in person.away.contains { $0.matches(date, session) } }
    }
    return staying < rules.leadersOnDuty
  }

  /// Meetings of the tours in which somebody fills the role whom it does not take, of those that need
  /// the role.
  fileprivate func meetingsWithStandIns(for id: RoleID, _ schedule: Schedule) -> [MeetingID] {
    let standIn = standIn(for: id)
    let ranks = Dictionary(
      people.map { ($0.id, $0.rank) }, uniquingKeysWith: { first, _ in first })
    let tours = (schedule.trips ?? []).filter { trip in
      trip.team.contains { $0.role == id && ranks[$0.person] == standIn }
    }
    let held = schedule.meetings.filter { held in
      tours.contains { $0.date == held.date && $0.delegation == held.delegation }
    }.map(\.meeting)
    return meetings.filter { held.contains($0.id) && $0.roles.contains(id) }.map(\.id)
  }
}

extension Schedule {
  fileprivate func isOut(_ person: PersonID, on date: CivilDate) -> Bool {
    (trips ?? []).contains { trip in
      trip.date == date && trip.team.contains { $0.person == person }
    }
  }

  /// The dates on which some ride is meant.
  fileprivate func dates(_ isMeant: (Ride) -> Bool) -> [CivilDate] {
    (trips ?? []).filter { $0.vehicles.contains(where: isMeant) }.map(\.date)
  }

  /// The same schedule with the roles that narrowed stand-ins have: of a tour all of whose meetings
  /// that need the role have one of their own.
  func renamed(for concessions: [Concession], in campaign: Campaign) -> Schedule {
    var result = self
    for concession in concessions {
      guard case .standIn(let role) = concession.kind,
        case .meetings(let meetings) = concession.extent
      else { continue }
      let own = campaign.standInRole(for: role)
      for index in result.trips?.indices ?? 0..<0 {
        guard let trip = result.trips?[index] else { continue }
        let isMeant = result.meetings.contains {
          $0.date == trip.date && $0.delegation == trip.delegation && meetings.contains($0.meeting)
        }
        if !isMeant { continue }
        result.trips?[index].team = trip.team.map {
          Member(role: $0.role == role ? own : $0.role, person: $0.person)
        }
      }
    }
    return result
  }
}
