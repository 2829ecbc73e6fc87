import TestSupport
import Testing

@testable import Campaign

/// Random pairs of schedules, held against a literal list of what each of them says. The seed is the
/// argument.
@Suite struct RandomDifferenceTests {
  private let campaign = SmallCampaign.make()

  @Test(arguments: 0..<1_000 as Range<UInt64>)
  func isEmptyExactlyWhereTheStatedFactsAreEqual(seed: UInt64) {
    let (old, new) = pair(seed)
    let difference = ScheduleDifference(from: old, to: new, in: campaign)
    #expect(difference.isEmpty == (facts(old, beside: new) == facts(new, beside: old)))
  }

  @Test(arguments: 0..<1_000 as Range<UInt64>)
  func leadsFromTheOldFactsToTheNewOnes(seed: UInt64) {
    let (old, new) = pair(seed)
    let difference = ScheduleDifference(from: old, to: new, in: campaign)
    var facts = facts(old, beside: new)
    for meeting in difference.meetings { apply(meeting, to: &facts) }
    for night in difference.nights {
      if let place = night.old { facts.remove("night \(night.date) \(night.delegation) \(place)") }
      if let place = night.new { facts.insert("night \(night.date) \(night.delegation) \(place)") }
    }
    for step in difference.steps {
      if let old = step.old { facts.remove("step \(old)") }
      if let new = step.new { facts.insert("step \(new)") }
    }
    #expect(facts == self.facts(new, beside: old))
  }

  private func apply(_ difference: MeetingDifference, to facts: inout Set<String>) {
    let id = difference.meeting
    guard let new = difference.new else {
      facts.remove("\(id) is held")
      return
    }
    guard let old = difference.old else {
      facts.insert("\(id) is held")
      return
    }
    func replace(_ fact: (MeetingVersion) -> String, _ kinds: MeetingDifference.Kind...) {
      guard !difference.kinds.allSatisfy({ !kinds.contains($0) }) else { return }
      facts.remove("\(id) \(fact(old))")
      facts.insert("\(id) \(fact(new))")
    }
    func change<Entry>(_ list: ListChange<Entry>, _ fact: (Entry) -> String) {
      for entry in list.removed { facts.remove("\(id) \(fact(entry))") }
      for entry in list.added { facts.insert("\(id) \(fact(entry))") }
    }
    replace({ "on \($0.held.date)" }, .date)
    replace({ "in \($0.held.session) at \(start($0.held))" }, .session)
    replace({ "at \($0.held.place)" }, .place)
    replace({ "visits \($0.held.site ?? "")" }, .site)
    replace({ "by \($0.held.delegation)" }, .delegation)
    change(difference.team) { "\($0.person) as \($0.role)" }
    change(difference.vehicles) { "drives \($0)" }
    change(difference.guests) { "invites \($0)" }
    for (old, new) in difference.programme {
      if let old { facts.remove("\(id) item \(old)") }
      if let new { facts.insert("\(id) item \(new)") }
    }
  }

  @Test(arguments: 0..<1_000 as Range<UInt64>)
  func readsTheSameBackwards(seed: UInt64) {
    let (old, new) = pair(seed)
    let forth = ScheduleDifference(from: old, to: new, in: campaign)
    let back = ScheduleDifference(from: new, to: old, in: campaign)
    #expect(Set(forth.meetings) == Set(back.meetings.compactMap { swapped($0) }))
    #expect(
      Set(forth.nights)
        == Set(
          back.nights.map {
            NightDifference(date: $0.date, delegation: $0.delegation, old: $0.new, new: $0.old)
          }))
    #expect(
      Set(forth.steps)
        == Set(back.steps.map { StepDifference(step: $0.step, old: $0.new, new: $0.old) }))
    for meeting in forth.meetings {
      let other = back.meetings.first { $0.meeting == meeting.meeting }
      #expect(Set(meeting.team.added) == Set(other?.team.removed ?? []))
      #expect(Set(meeting.people.removed) == Set(other?.people.added ?? []))
      #expect(Set(meeting.vehicles.added) == Set(other?.vehicles.removed ?? []))
      #expect(Set(meeting.guests.removed) == Set(other?.guests.added ?? []))
    }
  }

  private func swapped(_ difference: MeetingDifference) -> MeetingDifference? {
    MeetingDifference(from: difference.new, to: difference.old)
  }

  // MARK: What a schedule says, fact by fact

  /// What the schedule says of what the other one speaks of too.
  private func facts(_ schedule: Schedule, beside other: Schedule) -> Set<String> {
    var facts: Set<String> = []
    for held in schedule.meetings {
      let twin = other.meetings.first { $0.meeting == held.meeting }
      func add(_ fact: String) { facts.insert("\(held.meeting) \(fact)") }
      add("is held")
      guard let twin else { continue }
      add("on \(held.date)")
      add("in \(held.session) at \(start(held))")
      add("at \(held.place)")
      if let site = held.site, twin.site != nil { add("visits \(site)") }
      if namesDelegations(schedule), namesDelegations(other) { add("by \(held.delegation)") }
      if twin.guests != nil { for guest in held.guests ?? [] { add("invites \(guest)") } }
      if let trips = schedule.trips, other.trips != nil {
        let trip = trips.first { $0.date == held.date && $0.delegation == held.delegation }
        for member in trip?.team ?? [] { add("\(member.person) as \(member.role)") }
        for ride in trip?.vehicles ?? [] { add("drives \(ride)") }
      }
      if let programmes = schedule.programmes, other.programmes != nil {
        for item in programmes.first(where: { $0.meeting == held.meeting })?.items ?? [] {
          add("item \(item)")
        }
      }
    }
    if let trips = schedule.trips, other.trips != nil {
      for trip in trips {
        if let night = trip.night { facts.insert("night \(trip.date) \(trip.delegation) \(night)") }
      }
    }
    if let steps = schedule.steps, other.steps != nil {
      for step in steps { facts.insert("step \(step)") }
    }
    return facts
  }

  private func start(_ held: Schedule.HeldMeeting) -> String {
    if let start = held.start { return start.description }
    return held.session == "morning" ? "08:30" : "14:00"
  }

  private func namesDelegations(_ schedule: Schedule) -> Bool {
    schedule.trips != nil || schedule.meetings.contains { $0.delegation == "2" }
  }

  // MARK: Random schedules

  /// A schedule, and one that differs from it in up to four places and in the order of its entries.
  private func pair(_ seed: UInt64) -> (Schedule, Schedule) {
    var random = SeededGenerator(seed: seed)
    let old = schedule(&random)
    var new = old
    for _ in 0..<random.below(5) { change(&new, &random) }
    new.meetings.shuffle(using: &random)
    new.trips?.shuffle(using: &random)
    for index in new.meetings.indices { new.meetings[index].guests?.shuffle(using: &random) }
    return (old, new)
  }

  private func schedule(_ random: inout SeededGenerator) -> Schedule {
    var schedule = Schedule(meetings: [], trips: random.below(4) == 0 ? nil : [])
    for meeting in campaign.meetings where random.below(4) > 0 {
      schedule.meetings.append(held(meeting, &random))
    }
    for day in 18...19 {
      for delegation in ["1", "2"] as [DelegationID] where random.below(4) > 0 {
        schedule.trips?.append(trip(SmallCampaign.date(day), delegation, &random))
      }
    }
    if random.below(2) == 0 {
      schedule.programmes = [
        .init(meeting: "yen-my", items: [item("a", &random), item("b", &random)])
      ]
    }
    if random.below(2) == 0 { schedule.steps = [step("s1", &random), step("s2", &random)] }
    return schedule
  }

  private func held(_ meeting: Meeting, _ random: inout SeededGenerator) -> Schedule.HeldMeeting {
    .init(
      meeting: meeting.id, date: SmallCampaign.date(18 + random.below(2)),
      session: random.pick(["morning", "afternoon"]),
      start: random.below(4) == 0 ? ClockTime(minutes: 570) : nil,
      place: random.pick(meeting.places), site: random.below(3) == 0 ? "base" : nil,
      delegation: random.pick(["1", "2"]),
      guests: random.below(3) == 0 ? nil : random.pick([[], ["g1"], ["g2", "g1"]]))
  }

  private func trip(
    _ date: CivilDate, _ delegation: DelegationID, _ random: inout SeededGenerator
  ) -> Schedule.Trip {
    .init(
      date: date, delegation: delegation,
      team: random.pick([
        [], [.init(role: "chu-tri", person: "gd")],
        [.init(role: "thu-ky", person: "gd"), .init(role: "chu-tri", person: "pgd")],
      ]),
      vehicles: random.pick([
        [], [.init(vehicle: "x7", driver: "lx1")],
        [.init(vehicle: "x4", driver: nil), .init(vehicle: "x7", driver: nil)],
      ]), night: random.below(3) == 0 ? "an-thi" : nil)
  }

  private func item(
    _ id: ItemID, _ random: inout SeededGenerator
  ) -> Schedule.Programme.Entry {
    .init(item: id, session: "morning", start: ClockTime(minutes: 510 + random.below(3) * 15))
  }

  private func step(_ id: StepID, _ random: inout SeededGenerator) -> Schedule.DatedStep {
    .init(step: id, start: SmallCampaign.date(18), finish: SmallCampaign.date(18 + random.below(3)))
  }

  /// Changes one thing, or nothing where there is none of the kind drawn.
  private func change(_ schedule: inout Schedule, _ random: inout SeededGenerator) {
    let held = random.below(schedule.meetings.count)
    let trip = random.below(schedule.trips?.count ?? 0)
    let hasMeetings = !schedule.meetings.isEmpty
    let hasTrips = schedule.trips?.isEmpty == false
    switch random.below(14) {
    case 0 where hasMeetings: schedule.meetings.remove(at: held)
    case 1:
      let free = campaign.meetings.filter { one in
        !schedule.meetings.contains { $0.meeting == one.id }
      }
      if !free.isEmpty { schedule.meetings.append(self.held(random.pick(free), &random)) }
    case 2 where hasMeetings: schedule.meetings[held].date = SmallCampaign.date(19)
    case 3 where hasMeetings:
      schedule.meetings[held].session = random.pick(["morning", "afternoon"])
    case 4 where hasMeetings: schedule.meetings[held].start = nil
    case 5 where hasMeetings: schedule.meetings[held].place = "yen-my"
    case 6 where hasMeetings: schedule.meetings[held].site = random.pick([nil, "my-hao"])
    case 7 where hasMeetings: schedule.meetings[held].delegation = random.pick(["1", "2"])
    case 8 where hasMeetings: schedule.meetings[held].guests = random.pick([nil, ["g1"], []])
    case 9 where hasTrips:
      schedule.trips?[trip] = self.trip(
        SmallCampaign.date(18), random.pick(["1", "2"]), &random)
      schedule.trips = schedule.trips.map(eachOnce)
    case 10 where hasTrips: schedule.trips?[trip].night = random.pick([nil, "yen-my"])
    case 11: schedule.trips = random.below(2) == 0 ? nil : schedule.trips ?? []
    case 12: schedule.programmes?[0].items = [item("b", &random)]
    case 13: schedule.steps = random.pick([nil, [step("s2", &random)]])
    default: break
    }
  }

  private func eachOnce(_ trips: [Schedule.Trip]) -> [Schedule.Trip] {
    trips.enumerated().filter { index, trip in
      !trips[..<index].contains { $0.date == trip.date && $0.delegation == trip.delegation }
    }.map(\.element)
  }
}
