import Audit
import Campaign
import Testing

typealias Prices = Certificate.Prices

/// Bounds computed by hand on the fixture's numbers.
@Suite struct CertificateAuditTests {
  /// One vehicle at 1,000 đồng a kilometre, so a tour costs its metres: 40,000 for `m1` alone,
  /// 50,000 for `m2` alone, 75,000 for both (morning `a`, afternoon `b`, or the other way round).
  /// One level: cost.
  private func driving(_ change: (inout Campaign) -> Void = { _ in }) -> Campaign {
    campaign {
      $0.vehicles = [Vehicle(id: "v", name: "Xe", seats: 4, dongPerKilometre: 1000)]
      $0.objective = Objective(levels: [[.init(.cost, 1)]])
      change(&$0)
    }
  }

  /// Monday morning, `m1` with a leader's place; levels and tables as the tests need them.
  private func staffed(_ change: (inout Campaign) -> Void = { _ in }) -> Campaign {
    campaign {
      addPeople(&$0)
      $0.window = day(17)...day(17)
      $0.meetings.removeLast()
      $0.meetings[0].roles = ["leader"]
      $0.costs = CostTable(allowanceDong: [300, 200, 100], representationPoints: [0, 1, 3])
      $0.objective = Objective(levels: [
        [.init(.cost, 1), .init(.representation, 10), .init(.balance, 100)]
      ])
      change(&$0)
    }
  }

  private func worth(_ m1: Int, _ m2: Int? = nil) -> [Certificate.MeetingPrice] {
    [.init(meeting: "m1", price: m1)] + (m2.map { [.init(meeting: "m2", price: $0)] } ?? [])
  }

  private func bound(
    _ campaign: Campaign, _ prices: Prices, level: Int? = 0, higherTotals: [Int] = []
  ) -> CertificateReport.Bound? {
    bound(campaign, tree: .leaf(prices), level: level, higherTotals: higherTotals)
  }

  private func bound(
    _ campaign: Campaign, tree: Certificate.Tree, level: Int? = 0, higherTotals: [Int] = []
  ) -> CertificateReport.Bound? {
    let proof = Certificate.Proof(
      level: level, bound: -1_000_000_000, higherTotals: higherTotals, tree: tree)
    return CertificateAudit(campaign).report(on: Certificate(proofs: [proof]))
      .proofs.first?.recomputed
  }

  // MARK: Tours

  @Test func reachesTheOptimumWithTheRightPrices() {
    // Both on one day cost 75,000; alone they leave 10,000 and 5,000.
    #expect(bound(driving(), Prices(meetings: worth(30_000, 45_000))) == .finite(75_000))
  }

  @Test func paysForEveryDayThatIsCheaperThanItsWorth() {
    // Five days of a tour that costs 15,000 less than the two meetings are worth.
    #expect(
      bound(driving(), Prices(meetings: worth(40_000, 50_000))) == .finite(90_000 - 5 * 15_000))
  }

  @Test func countsEqualDelegationsEach() {
    let two = driving { $0.delegations.append(Delegation(id: "d2", name: "Đoàn 2")) }
    #expect(
      bound(two, Prices(meetings: worth(40_000, 50_000))) == .finite(90_000 - 10 * 15_000))
    // The second one goes to Yên Mỹ only, where it saves 10,000 with this price.
    var unequal = two
    unequal.delegations[1].hosts = ["yen-my"]
    #expect(
      bound(unequal, Prices(meetings: worth(40_000, 60_000)))
        == .finite(100_000 - 5 * (25_000 + 10_000)))
  }

  @Test func weighsCompactnessAgainstEachDay() {
    let compact = driving { $0.objective.levels[0].append(.init(.compactness, 1_000)) }
    #expect(
      bound(compact, Prices(meetings: worth(40_000, 50_000))) == .finite(90_000 - 5 * 14_000))
  }

  @Test func leavesOutToursThatBreakARule() {
    let prices = Prices(meetings: worth(40_000, 50_000))
    // Nothing to gain from one meeting alone, so the bound is the sum of the prices.
    let nothing = CertificateReport.Bound.finite(90_000)
    let forbidding: [(inout Campaign) -> Void] = [
      {
        $0.travel.minutes[1][2] = 211
        $0.travel.minutes[2][1] = 211
      },
      { $0.delegations[0].away = [SlotPattern(sessions: ["morning"])] },
      {
        $0.hosts[0].refuses = [SlotPattern(sessions: ["afternoon"])]
        $0.rules.backBy = clock("16:39")
      },
      {
        $0.meetings[0].pin.date = day(18)
        $0.meetings[1].pin.date = day(19)
      },
      { $0.rules.mostMeetings = 1 },
    ]
    for (number, change) in forbidding.enumerated() {
      #expect(bound(driving(change), prices) == nothing, "case \(number)")
    }
    // Without rules `travel`, `order` and `load` nothing stands against the day at both.
    let free = CertificateReport.Bound.finite(90_000 - 5 * 15_000)
    #expect(
      bound(
        driving {
          $0.travel.minutes[1][2] = 211
          $0.travel.minutes[2][1] = 211
          $0.meetings[0].pin.date = day(18)
          $0.rules.mostMeetings = 1
          $0.rules.switchedOff = [.travel, .order, .load]
        }, prices) == free)
  }

  @Test func takesTheCheapestVehicleThatIsThere() {
    let fleet = driving {
      $0.vehicles.append(
        Vehicle(id: "w", name: "Xe 2", seats: 9, dongPerKilometre: 500, dongPerDay: 1_000))
      $0.vehicles[1].away = [SlotPattern(dates: day(17)...day(20), sessions: ["morning"])]
    }
    // Friday with the second vehicle: 37,500 + 1,000 + its price of 2,000 instead of 75,000.
    let prices = Prices(
      meetings: worth(30_000, 45_000),
      vehicleDays: [.init(vehicle: "w", date: day(21), price: 2_000)])
    #expect(bound(fleet, prices) == .finite(75_000 - (75_000 - 40_500) - 2_000))
  }

  @Test func asksForSeatsWhereOnlyOneVehicleMayGo() {
    let crowded = driving {
      addPeople(&$0)
      addGuests(&$0)
      $0.window = day(17)...day(17)
      $0.meetings.removeLast()
      $0.meetings[0].roles = ["leader"]
      $0.guests = $0.guests.map {
        var guest = $0
        guest.dong = 0
        return guest
      }
      $0.meetings[0].invitations[0].least = 3
      $0.meetings[0].invitations[0].most = 3
    }
    let prices = Prices(meetings: worth(50_000))
    // One leader and three enterprises fill four seats.
    #expect(bound(crowded, prices) == .finite(50_000 - 10_000))
    var short = crowded
    short.vehicles[0].seats = 3
    #expect(bound(short, prices) == .unlimited)
    short.rules.mostVehicles = 2
    #expect(bound(short, prices) == .finite(50_000 - 10_000))
  }

  @Test func countsEveryTourOfAHundredMeetings() {
    // Places lie 10 km from the base and 1 km apart, so two meetings cost 21,000 and one 20,000;
    // each is worth 11,000. Four equal delegations gain 1,000 a date.
    let count = 104
    let many = driving { campaign in
      campaign.window = day(17)...day(18)
      campaign.places = [Place(id: "base", name: "Sở")]
      campaign.travel.minutes = Array(
        repeating: Array(repeating: 5, count: count + 1), count: count + 1)
      campaign.travel.metres = (0...count).map { from in
        (0...count).map { to in from == 0 || to == 0 ? 10_000 : 1_000 }
      }
      campaign.meetings = (1...count).map { number in
        let place = PlaceID("p\(number)")
        campaign.places.append(Place(id: place, name: "\(number)"))
        return Meeting(id: .init("m\(number)"), host: "van-lam", places: [place], minutes: 120)
      }
      campaign.delegations = (1...4).map { Delegation(id: .init("d\($0)"), name: "\($0)") }
    }
    let prices = Prices(meetings: many.meetings.map { .init(meeting: $0.id, price: 11_000) })
    #expect(bound(many, prices) == .finite(count * 11_000 - 4 * 2 * 1_000))
  }

  // MARK: Teams

  @Test func takesTheCheapestPersonWhoQualifies() {
    // A deputy: 200 allowance, 10 for one point; the head 300. Without prices balance costs nothing.
    #expect(bound(staffed(), Prices(meetings: worth(210))) == .finite(210))
    #expect(bound(staffed(), Prices(meetings: worth(310))) == .finite(210))
    let away = staffed {
      $0.people[1].away = [SlotPattern()]
      $0.people[2].away = [SlotPattern(weekdays: [.monday])]
    }
    #expect(bound(away, Prices(meetings: worth(410))) == .finite(300))
  }

  @Test func chargesPersonDaysAndBalance() {
    let alone = staffed { $0.people.removeSubrange(1...2) }
    // 300 + 5 + 500 = 805 for the head; off go 5 and the most of 500 x − 100 x² for 0 or 1 dates.
    let prices = Prices(
      meetings: worth(805), personDays: [.init(person: "gd", date: day(17), price: 5)],
      balance: [.init(person: "gd", price: 500)])
    #expect(bound(alone, prices) == .finite(805 - 5 - 400))
  }

  @Test func leavesOutPricesOfPeopleWithoutRulePerson() {
    let alone = staffed {
      $0.people.removeSubrange(1...2)
      $0.rules.switchedOff = [.person]
    }
    let prices = Prices(
      meetings: worth(300), personDays: [.init(person: "gd", date: day(17), price: 5)],
      dutyDays: [.init(date: day(17), price: 1_000)],
      balance: [.init(person: "gd", price: 500)])
    #expect(bound(alone, prices) == .finite(300))
  }

  @Test func fillsTheFirstPlaceOfACalledUnitWithALeadingPerson() {
    let three = staffed {
      $0.meetings[0].roles = ["expert"]
      $0.roles[1].count = 3
    }
    // A deputy 210, then twice a specialist: 100 + 30.
    #expect(bound(three, Prices(meetings: worth(1_000))) == .finite(210 + 2 * 130))
    var lenient = three
    lenient.rules.specialistsMayRepresent = true
    #expect(bound(lenient, Prices(meetings: worth(1_000))) == .finite(3 * 130))
  }

  @Test func pricesLeadersOutByWhatDutyLeaves() {
    let prices = Prices(meetings: worth(1_210), dutyDays: [.init(date: day(17), price: 1_000)])
    // Three leaders, two must stay: one may go.
    #expect(bound(staffed { $0.rules.leadersOnDuty = 2 }, prices) == .finite(1_210 - 1_000))
    #expect(bound(staffed { $0.rules.leadersOnDuty = 3 }, prices) == .finite(1_210))
    #expect(
      bound(
        staffed {
          $0.rules.leadersOnDuty = 2
          $0.people[2].away = [SlotPattern()]
        }, prices) == .finite(1_210))
    #expect(
      bound(
        staffed {
          $0.rules.leadersOnDuty = 3
          $0.rules.switchedOff = [.duty]
        }, prices) == .finite(210))
  }

  // MARK: Guests and slots

  @Test func invitesTheCheapestGuestsAndTheNamed() {
    let inviting = campaign {
      addGuests(&$0)
      $0.window = day(17)...day(17)
      $0.meetings.removeLast()
      $0.meetings[0].invitations[0].least = 2
      $0.objective = Objective(levels: [[.init(.cost, 1)]])
    }
    let prices = Prices(meetings: worth(100_000))
    #expect(bound(inviting, prices) == .finite(30_000))
    var named = inviting
    named.meetings[0].invitations[0].named = ["g1"]
    #expect(bound(named, prices) == .finite(40_000))
    named.guests[0].away = [SlotPattern(sessions: ["morning"])]
    named.hosts[0].refuses = [SlotPattern(sessions: ["afternoon"])]
    #expect(bound(named, prices) == .unlimited)
    var unfit = inviting
    unfit.guests[1].hosts = ["yen-my"]
    #expect(bound(unfit, prices) == .finite(40_000))
    unfit.guests[2].hosts = ["yen-my"]
    #expect(bound(unfit, prices) == .unlimited)
  }

  @Test func countsDislikesOfTheSlot() {
    let disliked = campaign {
      $0.meetings.removeLast()
      $0.hosts[0].dislikes = [
        .init(slots: SlotPattern(), points: 2),
        .init(slots: SlotPattern(sessions: ["morning"]), points: 1),
      ]
      $0.objective = Objective(levels: [[.init(.preference, 7)]])
    }
    #expect(bound(disliked, Prices(meetings: worth(14))) == .finite(14))
    #expect(bound(disliked, Prices(meetings: worth(15))) == .finite(15 - 5))
  }

  // MARK: Levels

  private func optional() -> Campaign {
    driving {
      $0.meetings.removeLast()
      $0.window = day(17)...day(17)
      $0.meetings[0].isRequired = false
      $0.meetings[0].priority = 3
      $0.objective = Objective(levels: [[.init(.unscheduled, 1)], [.init(.cost, 1)]])
    }
  }

  @Test func letsAnOptionalMeetingOutAtItsPriority() {
    #expect(bound(optional(), Prices(meetings: worth(2))) == .finite(0))
    var refused = optional()
    refused.hosts[0].refuses = [SlotPattern()]
    #expect(bound(refused, Prices(meetings: worth(2))) == .finite(2))
    #expect(bound(refused, Prices(meetings: worth(9))) == .finite(3))
  }

  @Test func paysForHigherLevelsWithTheirTotals() {
    let prices = Prices(meetings: worth(40_000), higherLevels: [20_000])
    #expect(bound(optional(), prices, level: 1, higherTotals: [0]) == .finite(40_000))
    #expect(bound(optional(), prices, level: 1, higherTotals: [3]) == .finite(-20_000))
    // Left out, multipliers are 0, and a meeting that may go costs nothing to leave out.
    #expect(
      bound(optional(), Prices(meetings: worth(40_000)), level: 1, higherTotals: [0])
        == .finite(0))
  }

  @Test func boundsWhatMustBeLeftOut() {
    // One session, one delegation, two meetings: one of them stays out.
    let tight = driving {
      $0.window = day(17)...day(17)
      $0.delegations[0].away = [SlotPattern(sessions: ["afternoon"])]
    }
    let proof = Certificate.Proof(
      level: nil, bound: 1, scale: 1_000, higherTotals: [],
      tree: .leaf(Prices(meetings: worth(1_000, 1_000))))
    let report = CertificateAudit(tight).report(on: Certificate(proofs: [proof]))
    #expect(report.isClean)
    #expect(report.proofs.first?.isExact == true)
    #expect(report.provesInfeasible)
    // A meeting that no tour holds counts in full.
    #expect(
      bound(driving { $0.hosts[0].refuses = [SlotPattern()] }, Prices(), level: nil)
        == .finite(1))
  }

  @Test func roundsBoundsOfFinePricesUp() {
    // Half a meeting too few is a whole one too few.
    let tight = driving {
      $0.window = day(17)...day(17)
      $0.delegations[0].away = [SlotPattern(sessions: ["afternoon"])]
    }
    let proof = Certificate.Proof(
      level: nil, bound: 1, scale: 1_000, higherTotals: [],
      tree: .leaf(Prices(meetings: worth(501, 500))))
    let report = CertificateAudit(tight).report(on: Certificate(proofs: [proof]))
    #expect(report.proofs.first?.recomputed == .finite(1))
  }

  // MARK: Case distinctions

  @Test func takesTheLesserOfTheBranches() {
    // With the vehicle away on Tuesday, `m1` costs 40,000 on Monday.
    let two = driving {
      $0.meetings.removeLast()
      $0.window = day(17)...day(18)
      $0.vehicles[0].away = [SlotPattern(dates: day(18)...day(18))]
    }
    let leaf = Certificate.Tree.leaf(Prices(meetings: worth(50_000)))
    #expect(bound(two, tree: leaf) == .finite(40_000))
    func split(_ on: Certificate.Tree, _ off: Certificate.Tree) -> Certificate.Tree {
      .branch(meeting: "m1", dates: [day(17)], on: on, off: off)
    }
    // Off Monday nothing is left, so that branch has no schedule.
    #expect(bound(two, tree: split(leaf, leaf)) == .finite(40_000))
    #expect(bound(two, tree: split(split(leaf, leaf), leaf)) == .finite(40_000))
    #expect(
      bound(two, tree: .branch(meeting: "m1", dates: [day(18)], on: leaf, off: leaf))
        == .finite(40_000))
    #expect(
      bound(two, tree: .branch(meeting: "m1", dates: [], on: leaf, off: split(leaf, leaf)))
        == .finite(40_000))
  }

  @Test func usesThePricesOfEachLeaf() {
    let low = Certificate.Tree.leaf(Prices(meetings: worth(10_000)))
    let high = Certificate.Tree.leaf(Prices(meetings: worth(40_000)))
    let one = driving { $0.meetings.removeLast() }
    #expect(
      bound(one, tree: .branch(meeting: "m1", dates: [day(17)], on: high, off: low))
        == .finite(10_000))
    #expect(
      bound(one, tree: .branch(meeting: "m1", dates: [day(17)], on: high, off: high))
        == .finite(40_000))
  }

  @Test func holdsAnOptionalMeetingUnderOn() {
    let leaf = Certificate.Tree.leaf(Prices(meetings: worth(9)))
    let tree = Certificate.Tree.branch(
      meeting: "m1", dates: [day(17)], on: leaf, off: .leaf(Prices(meetings: worth(3))))
    // On: 9 − 9 for the tour that holds it. Off: it is left out at 3.
    #expect(bound(optional(), tree: tree) == .finite(0))
    var refused = optional()
    refused.hosts[0].refuses = [SlotPattern()]
    #expect(bound(refused, tree: tree) == .finite(3))
  }

  // MARK: Standing of a schedule

  @Test func saysWhatIsProvenOfASchedule() {
    let audit = CertificateAudit(optional())
    let report = audit.report(
      on: Certificate(proofs: [
        .init(
          level: 1, bound: 40_000, higherTotals: [0],
          tree: .leaf(Prices(meetings: worth(40_000), higherLevels: [20_000])))
      ]))
    #expect(report.standings(totals: [0, 40_000]) == [.optimal, .optimal])
    #expect(report.provesOptimal(totals: [0, 40_000]))
    #expect(
      report.standings(totals: [0, 41_500])
        == [.optimal, .gap(bound: 40_000, above: 1_500)])
    #expect(!report.provesOptimal(totals: [0, 41_500]))
    #expect(
      report.standings(totals: [0, 39_999])
        == [.optimal, .contradicted(bound: .finite(40_000))])
    // The proof assumes that nothing is left out; it does not speak of a schedule that leaves out.
    #expect(report.standings(totals: [3, 0]) == [.unproven, .optimal])
    #expect(report.standings(totals: [3, 10]) == [.unproven, .unproven])
    #expect(report.standings(totals: [0, nil]) == [.optimal, .unproven])
  }
}
