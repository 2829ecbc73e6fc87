internal import Campaign
internal import Scheduler

/// The steps of the work plan beside the visits.
extension Relaxation {
  /// Puts the steps into the model: meetings wait for steps and steps for meetings in their slots, and
  /// who fills a role on a date is missing from the steps of the unit.
  mutating func addSteps() throws(ModelError) {
    guard let situation = StepSituation(problem.campaign) else { return }
    var visits = StepVisits()
    for m in meetings { try hold(m, &visits, situation) }
    for unit in problem.campaign.units {
      let capacity = situation.capacity(of: unit.id)
      guard capacity.contains(where: { $0 > 0 }) else { continue }
      try sendOut(unit.id, capacity, &visits, situation)
    }
    _ = try StepModel(situation, beside: visits, in: &reasoned)
  }

  private mutating func hold(
    _ m: Int, _ visits: inout StepVisits, _ situation: StepSituation
  ) throws(ModelError) {
    let id = problem.campaign.meetings[m].id
    guard situation.plan.concerns(id), let slot = slot(of: m), let isHeld = isHeld(m) else {
      return
    }
    for (day, date) in problem.dates.enumerated() where !openSlots(day).isEmpty {
      let isSince = try all([slot.isAtLeast(day * problem.startCount), isHeld])
      let isUntil = slot.isAtMost((day + 1) * problem.startCount - 1)
      visits.since[id, default: []].append(StepVisits.Day(date: date, condition: isSince))
      visits.until[id, default: []].append(StepVisits.Day(date: date, condition: isUntil))
    }
  }

  /// One outing a date, for all of the unit who go: with as much less for the steps.
  private mutating func sendOut(
    _ unit: UnitID, _ capacity: [Int], _ visits: inout StepVisits, _ situation: StepSituation
  ) throws(ModelError) {
    let people = problem.campaign.people.indices.filter { problem.campaign.people[$0].unit == unit }
    for (day, date) in problem.dates.enumerated() {
      guard let place = situation.axis.dates.firstIndex(of: date), capacity[place] > 0 else {
        continue
      }
      var out: [Literal] = []
      for person in people where problem.campaign.isThere(problem.campaign.people[person], on: date)
      {
        if let isOut = try isOut(person, day: day) { out.append(isOut) }
      }
      if out.isEmpty { continue }
      let load = try counter(100 * out.count)
      try post(100 * LinearExpression(sum: out) - load <= 0)
      visits.outings[unit, default: []].append(StepVisits.Outing(day: place, load: load))
    }
  }
}
