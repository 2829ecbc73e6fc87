import Testing

@testable import Campaign

@Suite struct CostsReaderTests {
  private func campaign(
    _ costs: String, _ change: (CampaignFixture) -> CampaignFixture = { $0 }
  ) throws -> Campaign {
    let result = change(CampaignFixture.whole).adding("costs: {\(costs)}").read()
    #expect(result.diagnostics.map { "\($0.summary) \($0.message)" } == [])
    return try #require(result.campaign)
  }

  @Test func aCircularGivesDefaultsThatTheFileReplaces() throws {
    let older = try campaign("circular: tt-40-2017").costs
    #expect(older.allowanceDong == [200_000, 200_000, 200_000])
    #expect(older.nightAllowanceDong == [200_000, 200_000, 200_000])
    #expect(older.lodgingDong == [300_000, 300_000, 300_000])
    let newer = try campaign("circular: TT-12-2025, allowance: {head: 250000}").costs
    #expect(newer.allowanceDong == [250_000, 300_000, 300_000])
    #expect(newer.nightAllowanceDong == [300_000, 300_000, 300_000])
    #expect(newer.lodgingDong == [0, 0, 0])
    // Without a circular nothing is taken.
    #expect(try campaign("representation: 0").costs.allowanceDong == [0, 0, 0])
  }

  @Test func nightsAndShortTripsHaveAllowancesOfTheirOwn() throws {
    let costs = try campaign(
      "allowance: 200000, short-trip: {minutes: 240, allowance: {specialist: 50000}}, "
        + "night: {allowance: 250000, lodging: {head: 400000, deputy: 350000}}"
    ).costs
    #expect(
      costs.shortTrip
        == CostTable.ShortTrip(minutes: 240, allowanceDong: [200_000, 200_000, 50_000]))
    #expect(costs.nightAllowanceDong == [250_000, 250_000, 250_000])
    #expect(costs.lodgingDong == [400_000, 350_000, 0])
    #expect(Rank.allCases.map(costs.allowance(of:)) == [200_000, 200_000, 50_000])
  }

  @Test func fuelIsTheRateOfVehiclesWithoutOne() throws {
    // 9.5 litres at 22,550 a hundred kilometres: 2,142.25 a kilometre, rounded to 2,142.
    let fuel = "fuel: {litres-per-100-km: \"9,5\", price: 22550}"
    let own = try campaign(fuel)
    #expect(own.vehicles.map(\.dongPerKilometre) == [12_000])
    let none = try campaign(fuel) { $0.replacing(", km: 12000", "") }
    #expect(none.vehicles.map(\.dongPerKilometre) == [2_142])
  }

  @Test func hallsOfASessionComeBeforeThoseOfAll() throws {
    let costs = try campaign(
      "halls: [{place: yen-my, cost: 3}, {place: yen-my, session: morning, cost: 5}]"
    ).costs
    #expect(costs.hallDong(at: "yen-my", in: "morning") == 5)
    #expect(costs.hallDong(at: "yen-my", in: "afternoon") == 3)
    #expect(costs.hallDong(at: "so", in: "morning") == 0)
  }

  @Test func delegatesWithoutANameTakeMealsAndTeaToo() throws {
    let guests = try campaign("meals: 150000, tea: 20000") {
      $0.replacing("- {id: dn, name: Doanh nghiệp}", "- {id: dn, name: Doanh nghiệp, unnamed: 1}")
    }.guests
    let nameless = guests.filter { !$0.isNamed }
    #expect(nameless.map(\.dong) == [170_000])
    #expect(nameless.map(\.mealsDong) == [150_000] && nameless.map(\.teaDong) == [20_000])
  }

  @Test func mealsAndTeaAreForEveryGuestOrByPool() throws {
    let all = try campaign("meals: 150000, tea: {dn: 20000}") {
      $0.replacing("{id: k2, name: G,", "{id: k2, name: G, cost: 7, meals: 0,")
    }
    #expect(all.guests.map(\.mealsDong) == [150_000, 0])
    #expect(all.guests.map(\.teaDong) == [20_000, 20_000])
    #expect(all.guests.map(\.dong) == [170_000, 20_007])
  }
}
