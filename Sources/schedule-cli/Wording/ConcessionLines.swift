import Campaign
import Logistics

/// What to write into the campaign's files for a concession, by the path of the key:
/// `rules.person.most-days-a-week: 3`. Empty where no one key says it.
enum ConcessionLines {
  /// As many lines are worth showing.
  private static let mostLines = 4

  static func lines(_ concession: Concession, _ campaign: Campaign) -> [String] {
    guard let changed = concession.applied(to: campaign) else { return [] }
    let lines = all(concession, campaign, changed)
    return lines.count <= mostLines ? lines : []
  }

  private static func all(
    _ concession: Concession, _ campaign: Campaign, _ changed: Campaign
  ) -> [String] {
    let rules = changed.rules
    switch concession.kind {
    case .laterEnd: return ["window: \(range(changed.window))"]
    case .openDay(let date):
      return changed.calendar.worked.contains(date)
        && changed.calendar.closed == campaign.calendar.closed
        ? [
          "calendar.worked: [\(changed.calendar.worked.map(\.description).joined(separator: ", "))]"
        ]
        : []
    case .earlierLeave: return ["rules.travel.leave-after: \"\(rules.leaveAfter)\""]
    case .laterReturn: return ["rules.travel.back-by: \"\(rules.backBy)\""]
    case .leaveOut:
      guard case .meetings(let meetings) = concession.extent else { return [] }
      return meetings.map { "meetings.\($0).required: false" }
    case .shorterMeeting(let id), .longerMeeting(let id):
      return changed.meetings.filter { $0.id == id }.map { "meetings.\(id).minutes: \($0.minutes)" }
    case .moreDelegations:
      return isPlain(campaign.delegations) ? ["delegations: \(changed.delegations.count)"] : []
    case .moreMeetingsADay:
      return rules.mostMeetings.map { ["rules.load.most-meetings: \($0)"] } ?? []
    case .fewerHostDays: return rules.hostDays.map { ["rules.load.host-days: \($0)"] } ?? []
    case .shorterOrder(let first, let second):
      return [
        "order: {first: \(first.text), second: \(second.text), days: \(changed.lag(first, second))}"
      ]
    case .moreRooms(let id):
      return changed.places.filter { $0.id == id }.map { "places.\(id).rooms: \($0.rooms)" }
    case .smallerRole(let id):
      return changed.roles.filter { $0.id == id }.map { "roles.\(id).count: \($0.count)" }
    case .standIn(let id):
      return concession.extent == .everywhere
        ? changed.roles.filter { $0.id == id }.map { role in
          "roles.\(id).ranks: [\(role.ranks.map(\.rawValue).joined(separator: ", "))]"
        } : []
    case .moreDaysAWeek(let people):
      return changed.people.filter { people.contains($0.id) }.compactMap { person in
        person.mostDaysAWeek.map { "people.\(person.id).most-days-a-week: \($0)" }
      }
    case .moreDaysInARow(let people):
      return changed.people.filter { people.contains($0.id) }.compactMap { person in
        person.mostDaysInARow.map { "people.\(person.id).most-days-in-a-row: \($0)" }
      }
    case .moreDaysAWeekForAll:
      return rules.mostDaysAWeek.map { ["rules.person.most-days-a-week: \($0)"] } ?? []
    case .moreDaysInARowForAll:
      return rules.mostDaysInARow.map { ["rules.person.most-days-in-a-row: \($0)"] } ?? []
    case .fewerOnDuty: return ["rules.duty.leaders: \(rules.leadersOnDuty)"]
    case .moreVehiclesADelegation: return ["rules.vehicle.most: \(rules.mostVehicles)"]
    case .longerDriving:
      return changed.drivers.compactMap { driver in
        driver.mostMinutes.map { "drivers.\(driver.id).most-minutes: \($0)" }
      }
    case .moreDrivingDays:
      return changed.drivers.compactMap { driver in
        driver.mostDaysAWeek.map { "drivers.\(driver.id).most-days-a-week: \($0)" }
      }
    case .raise(let id): return amount(id, changed)
    case .laterPlanEnd:
      return changed.workPlan.map { ["work-plan.window: \(range($0.window))"] } ?? []
    case .laterTaskDue(let id):
      return changed.workPlan?.tasks.filter { $0.id == id }.compactMap { task in
        task.due.map { "work-plan.tasks.\(id).due: \($0.date)" }
      } ?? []
    case .laterStepDue(let id): return step(id, changed) { $0.due.map { "due: \($0)" } }
    case .earlierStep(let id): return step(id, changed) { $0.from.map { "from: \($0)" } }
    case .shorterStep(let id): return step(id, changed) { "days: \($0.days)" }
    case .anyDate, .laterDates, .receive, .unpin, .dropItem, .anySession, .anyTime, .dropItemOrder,
      .dropOrder,
      .anyHost, .goOut, .anotherPerson, .present, .hireVehicle, .keepVehicle, .hireDriver,
      .anotherGuest, .fewerInvited, .moreInvitations, .uninvite, .anyStepDate, .lighterStep,
      .shorterWait,
      .dropWait, .anotherInUnit:
      return []
    }
  }

  private static func range(_ range: DateRange) -> String {
    "\(range.lowerBound)..\(range.upperBound)"
  }

  /// Whether the number alone says all of them.
  private static func isPlain(_ delegations: [Delegation]) -> Bool {
    delegations.enumerated().allSatisfy { index, delegation in
      delegation.id.text == "\(index + 1)" && delegation.away.isEmpty && delegation.hosts.isEmpty
    }
  }

  private static func step(
    _ id: StepID, _ changed: Campaign, _ key: (Step) -> String?
  ) -> [String] {
    changed.workPlan?.steps.filter { $0.id == id }.compactMap(key).map {
      "work-plan.steps.\(id).\($0)"
    } ?? []
  }

  /// The line's amount in the unit of its table.
  private static func amount(_ id: BudgetLineID, _ changed: Campaign) -> [String] {
    for table in changed.budget?.tables ?? [] {
      for line in table.sections.flatMap(\.lines) where line.id == id {
        guard let dong = line.amounts.last.flatMap(\.self) else { return [] }
        let (whole, rest) = dong.quotientAndRemainder(dividingBy: table.unit.dong)
        var decimals = String(rest + table.unit.dong).dropFirst()
        while decimals.last == "0" { decimals.removeLast() }
        return ["budget.\(id).amount: \(whole)\(decimals.isEmpty ? "" : ".\(decimals)")"]
      }
    }
    return []
  }
}
