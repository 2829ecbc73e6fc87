internal import Campaign
internal import Scheduler

/// Kinds of things that come up without being asked.
package enum IncidentKind: String, CaseIterable, Sendable {
  /// A person cannot go out on a date.
  case absence
  /// A driver does not drive on a date.
  case driverAbsence = "driver-absence"
  /// A vehicle is not available on a date.
  case breakdown
  /// A host says no to the slot of a meeting.
  case refusal
}

/// How often things come up, in hundredths of a per cent: by person, driver or vehicle and working date,
/// and by held meeting.
package struct IncidentRates: Hashable, Sendable {
  private var rates: [IncidentKind: Int] = [:]

  /// The rate that stands for certainty.
  package static let certain = 10_000

  /// What is supposed of an office of which nothing is known: somebody is absent on one working day of a
  /// hundred, a vehicle on one of two hundred, and one host of a hundred says no.
  package static let usual: IncidentRates = {
    var rates = IncidentRates()
    rates[.absence] = 100
    rates[.driverAbsence] = 100
    rates[.breakdown] = 50
    rates[.refusal] = 100
    return rates
  }()

  package init() {}

  package subscript(kind: IncidentKind) -> Int {
    get { rates[kind] ?? 0 }
    set { rates[kind] = newValue }
  }
}

/// What comes up in one draw, in the problem's indices.
struct Incidents {
  /// [p * dateCount + d], [x * dateCount + d], [v * dateCount + d]
  var absent: [Bool]
  var driverAbsent: [Bool]
  var broken: [Bool]
  /// By meeting; of those that are not held it means nothing.
  var refused: [Bool]

  /// Nothing at all.
  init(_ problem: Problem) {
    absent = Array(repeating: false, count: problem.personCount * problem.dateCount)
    driverAbsent = Array(repeating: false, count: problem.driverCount * problem.dateCount)
    broken = Array(repeating: false, count: problem.vehicleCount * problem.dateCount)
    refused = Array(repeating: false, count: problem.meetingCount)
  }

  /// By chance.
  init(_ problem: Problem, _ rates: IncidentRates, _ random: inout RandomSource) {
    func draw(_ count: Int, _ kind: IncidentKind, _ random: inout RandomSource) -> [Bool] {
      (0..<count).map { _ in random.below(IncidentRates.certain) < rates[kind] }
    }
    absent = draw(problem.personCount * problem.dateCount, .absence, &random)
    driverAbsent = draw(problem.driverCount * problem.dateCount, .driverAbsence, &random)
    broken = draw(problem.vehicleCount * problem.dateCount, .breakdown, &random)
    refused = draw(problem.meetingCount, .refusal, &random)
  }

  /// Those of one kind alone.
  func only(_ kind: IncidentKind, _ problem: Problem) -> Incidents {
    var single = Incidents(problem)
    switch kind {
    case .absence: single.absent = absent
    case .driverAbsence: single.driverAbsent = driverAbsent
    case .breakdown: single.broken = broken
    case .refusal: single.refused = refused
    }
    return single
  }

  /// The same as changes of the schedule, from which it can be planned anew.
  func changes(_ problem: Problem, _ schedule: Schedule) -> [Change] {
    let campaign = problem.campaign
    func days(_ flags: [Bool], of index: Int) -> [SlotPattern] {
      problem.dates.indices.filter { flags[index * problem.dateCount + $0] }
        .map { SlotPattern(dates: problem.dates[$0]...problem.dates[$0]) }
    }
    var kinds: [Change.Kind] = []
    for (p, person) in campaign.people.enumerated() {
      kinds += days(absent, of: p).map { .personAway(person.id, $0) }
    }
    for (x, driver) in campaign.drivers.enumerated() {
      kinds += days(driverAbsent, of: x).map { .driverAway(driver.id, $0) }
    }
    for (v, vehicle) in campaign.vehicles.enumerated() {
      kinds += days(broken, of: v).map { .vehicleOut(vehicle.id, $0) }
    }
    for (m, meeting) in campaign.meetings.enumerated() where refused[m] {
      guard let held = schedule.meetings.first(where: { $0.meeting == meeting.id }) else {
        continue
      }
      kinds.append(
        .refused(meeting.host, SlotPattern(dates: held.date...held.date, sessions: [held.session])))
    }
    return kinds.map { Change($0) }
  }
}
