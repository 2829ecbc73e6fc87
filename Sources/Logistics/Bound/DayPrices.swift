internal import Campaign

/// Prices of a certificate in the problem's indices: what a bound is computed from.
struct DayPrices: Sendable {
  /// λ by meeting.
  var meetings: [Int]
  /// u, [p * dates + d].
  var personDays: [Int]
  /// w, [v * dates + d].
  var vehicleDays: [Int]
  /// g by date.
  var dutyDays: [Int]
  /// b by person.
  var balance: [Int]
  /// μ by higher level.
  var multipliers: [Int]

  /// The prices under the problem's identifiers, zeros left out.
  func certificate(_ problem: Problem) -> Certificate.Prices {
    let campaign = problem.campaign
    let dates = problem.dateCount
    func priced(_ prices: [Int]) -> [Int] { prices.indices.filter { prices[$0] != 0 } }
    return Certificate.Prices(
      meetings: priced(meetings).map {
        .init(meeting: campaign.meetings[$0].id, price: meetings[$0])
      },
      personDays: priced(personDays).map {
        .init(
          person: campaign.people[$0 / dates].id, date: problem.dates[$0 % dates],
          price: personDays[$0])
      },
      vehicleDays: priced(vehicleDays).map {
        .init(
          vehicle: campaign.vehicles[$0 / dates].id, date: problem.dates[$0 % dates],
          price: vehicleDays[$0])
      },
      dutyDays: priced(dutyDays).map { .init(date: problem.dates[$0], price: dutyDays[$0]) },
      balance: priced(balance).map {
        .init(person: campaign.people[$0].id, price: balance[$0])
      },
      higherLevels: multipliers)
  }
}
