import Campaign
import Scheduler
import Testing

@testable import Logistics

@Suite struct GuestCompletionTests {
  #if DEBUG
    private static let rounds: UInt64 = 60
  #else
    private static let rounds: UInt64 = 3_000
  #endif

  /// Meetings of one session or two that share the guests of two pools.
  private func campaign(_ random: inout RandomSource, sessions: Int) -> Campaign {
    ruleCampaign { campaign in
      if sessions == 1 { campaign.sessions.removeLast() }
      campaign.pools = [
        GuestPool(id: "g", name: "", travels: random.below(2) == 0), GuestPool(id: "h", name: ""),
      ]
      campaign.delegations = (0..<3).map { Delegation(id: DelegationID("d\($0)"), name: "") }
      campaign.guests = (0..<2 + random.below(4)).map { g in
        Guest(
          id: GuestID("g\(g)"), name: "", pool: random.below(3) == 0 ? "h" : "g",
          hosts: random.below(5) == 0 ? ["ha"] : [],
          away: random.below(5) == 0 ? [.on(17, "morning")] : [],
          mostMeetings: random.below(4) == 0 ? random.below(3) : nil, dong: random.below(30))
      }
      campaign.meetings = (0..<3).map { m in
        let least = random.below(3)
        let own = campaign.guests.filter { $0.pool == "g" && $0.hosts.isEmpty }
        let named = own.isEmpty || random.below(4) != 0 ? [] : [own[random.below(own.count)].id]
        return Meeting(
          id: MeetingID("m\(m)"), host: m == 0 ? "hb" : "ha", places: ["a"], minutes: 120,
          invitations: [
            .init(pool: "g", least: least, most: 3, named: named),
            .init(pool: "h", least: random.below(2), most: 1),
          ])
      }
    }
  }

  /// Every way to fill the shared lists of meetings that are held at once: the least đồng.
  private func least(
    _ problem: Problem, _ table: EnergyTable, slot: Int, meetings: ArraySlice<Int>, busy: Set<Int>,
    invited: [Int], barred: Int
  ) -> Int? {
    guard let meeting = meetings.first else { return 0 }
    let pools = table.sharedInvitations[meeting]
    var best: Int?
    for bits in 0..<(1 << problem.guestCount) {
      let list = (0..<problem.guestCount).filter { bits >> $0 & 1 == 1 }
      let isFree = list.allSatisfy {
        !busy.contains($0) && $0 != barred && invited[$0] < problem.mostInvitations[$0]
          && problem.isGuestFree[$0 * problem.slotCount + slot]
      }
      let fills = pools.allSatisfy { invitation in
        list.count { invitation.candidates.contains($0) } == invitation.size
          && invitation.named.allSatisfy(list.contains)
      }
      let isKnown = list.allSatisfy { guest in
        pools.contains { $0.candidates.contains(guest) }
      }
      guard isFree, fills, isKnown,
        let rest = least(
          problem, table, slot: slot, meetings: meetings.dropFirst(), busy: busy.union(list),
          invited: invited, barred: barred)
      else { continue }
      let dong = list.reduce(0) { $0 + problem.guestDong[$1] }
      best = min(best ?? Int.max, rest + dong)
    }
    return best
  }

  @Test func listsOfOneSessionCostTheLeast() {
    var found = 0
    for seed in 0..<GuestCompletionTests.rounds {
      var random = RandomSource(seed: seed &+ 0x60E)
      let problem = Problem(campaign(&random, sessions: 1))
      var weights = Weights()
      weights[.cost] = 1
      let table = EnergyTable(problem, weights)
      var completion = GuestCompletion(Setting(problem, table))
      let day = random.below(problem.dateCount)
      let invited = (0..<problem.guestCount).map { _ in random.below(2) }
      let barred = random.below(3) == 0 ? random.below(problem.guestCount) : -1
      let held = (0..<1 + random.below(3)).map {
        self.held(problem, meeting: $0, slot: day, tour: $0)
      }
      let dong = completion.complete(
        day: day, held: held, tours: 3, invited: invited, barred: barred)
      let expected = least(
        problem, table, slot: day, meetings: Array(held.indices)[...], busy: [], invited: invited,
        barred: barred)
      #expect(dong == expected, "seed \(seed)")
      guard let dong else { continue }
      found += 1
      check(completion, problem, table, dong, "seed \(seed)")
    }
    #expect(found > Int(GuestCompletionTests.rounds) / 5)
  }

  @Test func listsOfADayKeepEveryLimit() {
    for seed in 0..<GuestCompletionTests.rounds {
      var random = RandomSource(seed: seed &+ 0xDA7)
      let problem = Problem(campaign(&random, sessions: 2))
      var weights = Weights()
      weights[.cost] = 1
      let table = EnergyTable(problem, weights)
      var completion = GuestCompletion(Setting(problem, table))
      let invited = (0..<problem.guestCount).map { _ in random.below(2) }
      let held = [(0, 0, 0), (1, 0, 1), (2, 1, random.below(3))].map {
        self.held(problem, meeting: $0.0, slot: $0.1, tour: $0.2)
      }
      guard
        let dong = completion.complete(day: 0, held: held, tours: 3, invited: invited, barred: -1)
      else { continue }
      check(completion, problem, table, dong, "seed \(seed)")
      for guest in 0..<problem.guestCount {
        let today = completion.lists.count { $0.guest == guest }
        #expect(
          today == 0 || invited[guest] + today <= problem.mostInvitations[guest], "seed \(seed)")
      }
    }
  }

  @Test func takesAgainWhoRidesAlreadyWhereCostsAreEqual() {
    let problem = Problem(
      ruleCampaign {
        $0.pools = [GuestPool(id: "g", name: "", travels: true)]
        $0.guests = (0..<4).map { Guest(id: GuestID("g\($0)"), name: "", pool: "g") }
        // The first meeting cannot have the first two.
        $0.guests[0].away = [SlotPattern(sessions: ["morning"])]
        $0.guests[1].away = $0.guests[0].away
        for m in $0.meetings.indices {
          $0.meetings[m].invitations = [.init(pool: "g", least: 2, most: 2)]
        }
      })
    let table = EnergyTable(problem, Weights())
    var completion = GuestCompletion(Setting(problem, table))
    let held = [0, 1].map { self.held(problem, meeting: $0, slot: $0, tour: 0) }
    let dong = completion.complete(
      day: 0, held: held, tours: 1, invited: [0, 0, 0, 0], barred: -1)
    #expect(dong == 0)
    #expect(completion.riders == [2])
    #expect(completion.lists.map(\.guest).sorted() == [2, 2, 3, 3])
  }

  /// The meeting at the first of its places.
  private func held(
    _ problem: Problem, meeting: Int, slot: Int, tour: Int
  ) -> GuestCompletion.Held {
    GuestCompletion.Held(
      stop: problem.stopsOfMeeting[meeting].lowerBound, slot: slot, tour: tour)
  }

  /// Quotas, names, one list a session, riders and the sum.
  private func check(
    _ completion: GuestCompletion, _ problem: Problem, _ table: EnergyTable, _ dong: Int,
    _ place: Comment
  ) {
    #expect(dong == completion.lists.reduce(0) { $0 + problem.guestDong[$1.guest] }, place)
    for meeting in Set(completion.lists.map(\.meeting)) {
      let list = completion.lists.filter { $0.meeting == meeting }.map(\.guest)
      #expect(Set(list).count == list.count, place)
      for invitation in table.sharedInvitations[meeting] {
        #expect(list.count(where: invitation.candidates.contains) == invitation.size, place)
        #expect(invitation.named.allSatisfy(list.contains), place)
      }
    }
    for tour in completion.riders.indices {
      let riders = completion.lists.filter { entry in
        entry.tour == tour
          && table.sharedInvitations[entry.meeting].contains {
            $0.travels && $0.candidates.contains(entry.guest)
          }
      }
      #expect(completion.riders[tour] == Set(riders.map(\.guest)).count, place)
    }
  }
}
