import Campaign
import Scheduler
import Testing

@testable import Logistics

@Suite struct TeamCompletionTests {
  #if DEBUG
    private static let rounds: UInt64 = 100
  #else
    private static let rounds: UInt64 = 3_000
  #endif

  /// Every way to give each seat of the tours a person of its own, with leaders enough left.
  private struct AllTeams {
    var problem: Problem
    var table: EnergyTable
    var day: Int
    var tours: [Tour]
    var extra: [Int]

    var least: Int? {
      var seats: [(tour: Int, role: Int, isFirst: Bool)] = []
      for (k, tour) in tours.enumerated() {
        for role in 0..<problem.roleCount where tour.roles >> UInt64(role) & 1 == 1 {
          for seat in 0..<problem.seatsOfRole[role] { seats.append((k, role, seat == 0)) }
        }
      }
      return fill(seats[...], Array(repeating: -1, count: problem.personCount))
    }

    private func fill(
      _ seats: ArraySlice<(tour: Int, role: Int, isFirst: Bool)>, _ tourOf: [Int]
    ) -> Int? {
      guard let seat = seats.first else {
        let onDuty = tourOf.indices.count {
          tourOf[$0] < 0 && problem.canBeOnDuty[$0 * problem.dateCount + day]
        }
        let isMissing = tours.indices.contains { k in
          tours[k].pinned.contains { tourOf[$0] != k }
        }
        return onDuty >= problem.dutyCount && !isMissing ? 0 : nil
      }
      var least: Int?
      for p in tourOf.indices where tourOf[p] < 0 && extra[p] != Int.max {
        let entry = seat.role * problem.personCount + p
        let away = problem.awaySessions[p * problem.dateCount + day]
        guard seat.isFirst ? problem.mayFillFirst[entry] : problem.mayFillRest[entry],
          away & tours[seat.tour].touched == 0
        else { continue }
        var out = tourOf
        out[p] = seat.tour
        guard let rest = fill(seats.dropFirst(), out) else { continue }
        least = min(least ?? Int.max, rest + table.seat[entry] + extra[p])
      }
      return least
    }
  }

  /// Tours that ask for random roles and touch random sessions.
  private func tours(_ problem: Problem, _ random: inout RandomSource) -> [Tour] {
    (0..<problem.delegationCount).map { _ in
      var tour = Tour()
      tour.isOut = random.below(4) != 0
      if tour.isOut {
        tour.roles = UInt64(random.below(1 << problem.roleCount))
        tour.touched = UInt16(1 + random.below((1 << problem.sessionCount) - 1))
        if !problem.pinnedPeople.isEmpty {
          tour.pinned = (0..<problem.personCount).filter { _ in random.below(5) == 0 }
        }
      }
      return tour
    }
  }

  @Test func agreesWithEveryTeamThereIs() {
    var found = 0
    var pinned = 0
    for seed in 0..<TeamCompletionTests.rounds {
      var maker = TinyCampaign(seed: seed)
      var problem = Problem(maker.make())
      if seed % 2 == 0 { problem.pinnedPeople = Array(repeating: [], count: problem.meetingCount) }
      guard problem.dateCount > 0 else { continue }
      var random = RandomSource(seed: seed &+ 0x7EA)
      var weights = Weights()
      weights[.cost] = random.below(3)
      weights[.representation] = random.below(9)
      let table = EnergyTable(problem, weights)
      var completion = TeamCompletion(Setting(problem, table))
      let noExtra = Array(repeating: 0, count: problem.personCount)
      for _ in 0..<3 {
        let day = random.below(problem.dateCount)
        let tours = tours(problem, &random)
        // The planner refuses such dates before it completes any.
        if Obstacles.shortDays(problem).contains(day) { continue }
        let all = AllTeams(problem: problem, table: table, day: day, tours: tours, extra: noExtra)
        // The second time from what is kept.
        for _ in 0..<2 {
          let energy = completion.energy(day: day, tours: tours, range: tours.indices)
          #expect(energy == all.least, "seed \(seed), day \(day)")
        }
        var coupled = all
        coupled.extra = noExtra.map { _ in random.below(5) == 0 ? Int.max : random.below(30) }
        let cost = completion.complete(
          day: day, tours: tours, range: tours.indices, extra: coupled.extra)
        #expect(cost == coupled.least, "seed \(seed), day \(day)")
        if cost != nil {
          found += 1
          if tours.contains(where: { !$0.pinned.isEmpty }) { pinned += 1 }
          check(completion.assigned, coupled, cost, "seed \(seed), day \(day)")
        }
      }
    }
    #expect(found > Int(TeamCompletionTests.rounds) / 4)
    #expect(pinned > Int(TeamCompletionTests.rounds) / 50)
  }

  /// The teams named are complete, of different people, and cost what was said.
  private func check(
    _ assigned: [TeamCompletion.Assigned], _ all: AllTeams, _ cost: Int?, _ place: Comment
  ) {
    let problem = all.problem
    #expect(Set(assigned.map(\.person)).count == assigned.count, place)
    for (k, tour) in all.tours.enumerated() {
      for person in tour.pinned {
        #expect(assigned.contains { $0.tour == k && $0.person == person }, place)
      }
      for role in 0..<problem.roleCount {
        let count = assigned.count { $0.tour == k && $0.role == role }
        let isAsked = tour.roles >> UInt64(role) & 1 == 1
        #expect(count == (isAsked ? problem.seatsOfRole[role] : 0), place)
      }
    }
    let sum = assigned.reduce(0) {
      $0 + all.table.seat[$1.role * problem.personCount + $1.person] + all.extra[$1.person]
    }
    #expect(sum == cost, place)
  }
}
