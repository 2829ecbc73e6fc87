internal import Campaign
internal import Scheduler

/// `budget`: the costs charged to a line stay within its amount, less what is spent already.
///
/// Restricts no array: what a day costs hangs on its teams and vehicles. The planner takes no plan
/// beyond the budget (`keepsBudget`), and puts a price on what is spent to find one within it
/// (`FrugalLane`).
enum BudgetRule: PlanningRule {
  static let id = RuleID.budget

  static func applies(to campaign: Campaign) -> Bool {
    campaign.rules.isOn(id) && campaign.budget.map { !$0.charges.isEmpty } ?? false
  }

  static func post(into problem: inout Problem) {}

  /// What the required meetings cost at least is within each line. Meetings that run at the same time
  /// belong to different tours. A tour holds no more meetings than a day has starts or rule `load`
  /// allows, and costs at least the cheapest allowances for the roles of one of its meetings, the
  /// cheapest vehicle's day, and the shortest way there and back, or where nights are allowed the
  /// shortest way there from anywhere. A held meeting costs at least its cheapest guests and its
  /// cheapest place.
  ///
  /// Leaves out what tours cost for several meetings together, and who is away or taken.
  static func constrain(_ relaxation: inout Relaxation) throws(ModelError) {
    guard let budget = relaxation.problem.campaign.budget else { return }
    let costs = LeastCosts(relaxation.problem)
    for line in budget.chargedLines {
      guard let id = line.id else { continue }
      let scale = Scale(available: line.available)
      var charged = LinearExpression()
      for kind in budget.kinds(of: id) {
        let least = costs.ofMeeting(kind)
        let required = relaxation.meetings.map { least[$0] }
        guard let most = required.max(), most > 0 else { continue }
        let reason = Reason.leastCost(kind, required.min() ?? 0, most)
        let parts = least.map(scale.part)
        let sum = relaxation.meetings.reduce(0) { $0 + parts[$1] }
        var spent = LinearExpression()
        for m in relaxation.meetings {
          if let isHeld = relaxation.isHeld(m) { spent.add(isHeld, times: parts[m]) }
        }
        let counter = try relaxation.counter(sum)
        charged.add(counter, times: 1)
        if kind.isOfTour {
          var days = LinearExpression()
          for day in 0..<relaxation.problem.dateCount {
            let tours = try relaxation.counter(sum)
            try limitTours(&relaxation, day, parts, tours, because: reason)
            days.add(tours, times: 1)
          }
          try relaxation.post(days <= counter)
          // A tour costs at least what its dearest meeting does, and that is no less than their mean.
          let load = relaxation.problem.mostMeetings
          let most = min(load, relaxation.problem.startCount)
          let limits = load < relaxation.problem.startCount ? [Reason.mostMeetings(load)] : []
          try relaxation.post(spent <= most * counter, because: [reason] + limits)
        } else {
          try relaxation.post(spent <= counter, because: [reason])
        }
      }
      try relaxation.post(charged <= scale.available, because: [.budgetLine(id, line.available)])
      if budget.kinds(of: id).contains(.vehicle) {
        try hireWithin(&relaxation, line.available, because: .budgetLine(id, line.available))
      }
    }
  }

  /// Every tour takes a vehicle. Where the cheaper ones of a date are out, another one costs more, and the line
  /// pays for so many of these: between two dates no more meetings are held than fit into the tours of both.
  private static func hireWithin(
    _ relaxation: inout Relaxation, _ available: Int, because line: Reason
  ) throws(ModelError) {
    let problem = relaxation.problem
    guard problem.mostVehicles > 0 else { return }
    for dong in Set(problem.dongPerVehicleDay).sorted() where dong > 0 {
      let cheaper = (0..<problem.dateCount).map { problem.vehicles(cheaperThan: dong, day: $0) }
      guard let least = cheaper.min(), let most = cheaper.max() else { continue }
      for window in relaxation.windows {
        let sessions = window.dates.map { relaxation.openSlots($0).count }
        let places = zip(window.dates, sessions).reduce(0) { $0 + cheaper[$1.0] * $1.1 }
        let hired = min(available / dong, problem.delegationCount * window.dates.count)
        let fitting = places + hired * (sessions.max() ?? 0)
        guard fitting < window.inside.count else { continue }
        try relaxation.post(
          .atMost(fitting, of: window.inside),
          because: [.cheaperVehicles(than: dong, least: least, most: most), line])
      }
    }
  }

  /// Meetings that run at the start of a slot of the date belong to different tours.
  private static func limitTours(
    _ relaxation: inout Relaxation, _ day: Int, _ parts: [Int], _ counter: IntVar,
    because reason: Reason
  ) throws(ModelError) {
    for slot in relaxation.openSlots(day) {
      var running = LinearExpression()
      for entry in relaxation.running(at: slot, of: relaxation.meetings) {
        running.add(entry.literal, times: parts[entry.meeting])
      }
      try relaxation.post(running <= counter, because: [reason])
    }
  }

  /// Amounts in parts of a line, so that they fit the solver's numbers: costs are rounded down, and
  /// none counts for more than just beyond the line.
  private struct Scale {
    private static let mostParts = 100_000
    private let dong: Int
    let available: Int

    init(available: Int) {
      dong = max(1, (available + Scale.mostParts - 1) / Scale.mostParts)
      self.available = available / dong
    }

    func part(_ amount: Int) -> Int { min(amount / dong, available + 1) }
  }
}

/// What holding each meeting costs at least, whatever else a schedule does.
private struct LeastCosts {
  private let problem: Problem
  /// By place: metres of the shortest way from the base and back, over other places too.
  private let metres: [Int]

  init(_ problem: Problem) {
    self.problem = problem
    let count = problem.placeCount
    let there = LeastCosts.shortest(count, problem.basePlace) { problem.metres[$0 * count + $1] }
    let back = LeastCosts.shortest(count, problem.basePlace) { problem.metres[$1 * count + $0] }
    metres = zip(there, back).map(+)
  }

  /// By meeting.
  func ofMeeting(_ kind: CostKind) -> [Int] {
    let vehicles = problem.mostVehicles > 0 ? Array(0..<problem.vehicleCount) : []
    return (0..<problem.meetingCount).map { m in
      switch kind {
      case .fuel:
        vehicles.map { problem.fuelDong($0, metres: leastMetres(m)) }.min() ?? 0
      case .vehicle: vehicles.map { problem.dongPerVehicleDay[$0] }.min() ?? 0
      case .allowance: allowances(m)
      case .lodging: 0
      case .hall: hall(m)
      case .meals: invitations(m, \.mealsDong)
      case .tea: invitations(m, \.teaDong)
      case .guests: invitations(m) { $0.dong - $0.mealsDong - $0.teaDong }
      }
    }
  }

  /// Where nights are allowed, a tour may begin and end on the way.
  private func leastMetres(_ meeting: Int) -> Int {
    problem.stopsOfMeeting[meeting].map { stop in
      problem.mostNights > 0 ? problem.nearestMetres(to: stop) : metres[problem.stopPlace[stop]]
    }.min() ?? 0
  }

  private func allowances(_ meeting: Int) -> Int {
    (0..<problem.roleCount).reduce(0) { sum, role in
      guard problem.rolesOfMeeting[meeting] >> UInt64(role) & 1 == 1 else { return sum }
      let amounts = (0..<problem.personCount).filter { problem.mayFill(role: role, person: $0) }
        .map(allowance)
      return amounts.sorted().prefix(problem.seatsOfRole[role]).reduce(sum, +)
    }
  }

  private func allowance(_ person: Int) -> Int {
    let campaign = problem.campaign
    let night = campaign.costs.nightAllowanceDong[campaign.people[person].rank.level]
    return problem.mostNights > 0
      ? min(problem.allowance[person], night) : problem.allowance[person]
  }

  private func hall(_ meeting: Int) -> Int {
    let campaign = problem.campaign
    return problem.stopsOfMeeting[meeting].flatMap { stop in
      campaign.sessions.map {
        campaign.costs.hallDong(at: campaign.places[problem.stopPlace[stop]].id, in: $0.id)
      }
    }.min() ?? 0
  }

  private func invitations(_ meeting: Int, _ part: (Guest) -> Int) -> Int {
    problem.invitations[meeting].reduce(0) { sum, invitation in
      invitation.candidates.map { part(problem.campaign.guests[$0]) }.sorted()
        .prefix(invitation.size).reduce(sum, +)
    }
  }

  /// The shortest way from one place to each other.
  ///
  /// Complexity: O(places²).
  ///
  /// **Source**: E. W. Dijkstra, "A note on two problems in connexion with graphs", Numerische
  /// Mathematik 1, 1959.
  private static func shortest(
    _ count: Int, _ start: Int, _ metres: (Int, Int) -> Int
  ) -> [Int] {
    guard start < count else { return [] }
    var least = (0..<count).map { metres(start, $0) }
    var open = Set(0..<count)
    while let place = open.min(by: { (least[$0], $0) < (least[$1], $1) }) {
      open.remove(place)
      for next in open { least[next] = min(least[next], least[place] + metres(place, next)) }
    }
    return least
  }
}

extension CostKind {
  /// Whether a tour pays it, and not a meeting.
  package var isOfTour: Bool {
    switch self {
    case .fuel, .vehicle, .allowance, .lodging: true
    case .hall, .meals, .tea, .guests: false
    }
  }
}

extension Problem {
  /// How many tours of the date can have a vehicle of their own, with a driver, that costs less a day.
  ///
  /// Vehicles with drivers of their own form a matroid: taking each that fits takes the most.
  fileprivate func vehicles(cheaperThan dong: Int, day: Int) -> Int {
    let free = (0..<vehicleCount).filter {
      isVehicleFree[$0 * dateCount + day] && dongPerVehicleDay[$0] < dong
    }
    guard needsDrivers else { return free.count }
    let present = (0..<driverCount).filter { isDriverFree[$0 * dateCount + day] }
    return free.reduce(into: [Int]()) { chosen, vehicle in
      if drivers(of: chosen + [vehicle], free: present) != nil { chosen.append(vehicle) }
    }.count
  }

  /// Whether what the plan spends stays within every line that it is charged to.
  func keepsBudget(_ plan: Plan) -> Bool {
    zip(spent(plan), chargedLines).allSatisfy { $0 <= $1.available }
  }

  /// The lines that rule `budget` watches, in the order of the tables.
  var chargedLines: [(id: BudgetLineID, kinds: [CostKind], available: Int)] {
    guard let budget = campaign.budget, BudgetRule.applies(to: campaign) else { return [] }
    return budget.chargedLines.compactMap { line in
      line.id.map { ($0, budget.kinds(of: $0), line.available) }
    }
  }

  /// What the plan charges to each of them.
  func spent(_ plan: Plan) -> [Int] {
    let lines = chargedLines
    if lines.isEmpty { return [] }
    let costs = zip(CostKind.allCases, plan.costs(in: self))
    return lines.map { line in
      costs.reduce(0) { $0 + (line.kinds.contains($1.0) ? $1.1 : 0) }
    }
  }
}
