import Campaign

/// What the cheapest team of a tour costs on one date under the prices of a leaf.
///
/// It depends only on the tour's roles and the sessions it touches, so each combination is computed
/// once a date.
struct TeamPrice {
  private let index: CampaignIndex
  private let date: CivilDate
  /// What each person costs on top of what the rank costs, by position.
  private let onTop: [Int]
  private let weights: TermWeights
  private var known: [Key: Int?] = [:]

  /// Prices of the people who may be in a team on the date, which stands at `day` among the working
  /// dates. Throws where a price does not fit 64 bits.
  init(
    _ date: CivilDate, day: Int, prices: LeafPrices, weights: TermWeights, index: CampaignIndex
  ) throws(ArithmeticOverflow) {
    self.index = index
    self.date = date
    self.weights = weights
    let campaign = index.campaign
    let leaders = Set(index.leadersPresent(on: date).map(\.id))
    var onTop: [Int] = Array(repeating: 0, count: campaign.people.count)
    // Without rule `person` somebody may be in two teams of a date, which prices by the team would
    // count twice.
    if campaign.rules.isOn(.person) {
      for (position, person) in campaign.people.enumerated() {
        var price = try Checked.sum(
          prices.balance[position], prices.personDay[day][position])
        if campaign.rules.isOn(.duty), leaders.contains(person.id) {
          price = try Checked.sum(price, prices.dutyDay[day])
        }
        onTop[position] = price
      }
    }
    self.onTop = onTop
  }

  /// The least price of a team with these roles (positions, each once) that is out while these
  /// sessions (positions) are touched; nil where somebody is missing. The same person may be
  /// counted for several places, which only lowers the price.
  mutating func least(roles: [Int], touched: [Int]) throws(ArithmeticOverflow) -> Int? {
    let key = Key(roles: roles, touched: touched)
    if let price = known[key] { return price }
    let price = try computed(roles: roles, touched: touched)
    known[key] = .some(price)
    return price
  }

  private func computed(roles: [Int], touched: [Int]) throws(ArithmeticOverflow) -> Int? {
    let campaign = index.campaign
    let sessions = touched.map { campaign.sessions[$0].id }
    var sum = 0
    for role in roles.map({ campaign.roles[$0] }) where role.count > 0 {
      var (anyone, leading): (Int?, Int?) = (nil, nil)
      for (position, person) in campaign.people.enumerated() where role.isQualified(person) {
        let isAway =
          campaign.rules.isOn(.person)
          && sessions.contains { session in person.away.contains { $0.matches(date, session) } }
        if isAway { continue }
        let points = role.representationPoints(of: person.rank, table: campaign.costs)
        var price = try Checked.product(weights.representation, points)
        price = try Checked.sum(
          price,
          Checked.product(
            weights.cost, campaign.costs.leastDay(of: person.rank, nights: index.hasNights)))
        price = try Checked.sum(price, onTop[position])
        anyone = min(anyone ?? price, price)
        if person.rank != .specialist { leading = min(leading ?? price, price) }
      }
      let needsLeading =
        role.callsUnit && campaign.rules.isOn(.standIn) && !campaign.rules.specialistsMayRepresent
      guard let anyone, let first = needsLeading ? leading : anyone else { return nil }
      sum = try Checked.sum(sum, first)
      sum = try Checked.sum(sum, Checked.product(role.count - 1, anyone))
    }
    return sum
  }

  private struct Key: Hashable {
    let roles: [Int]
    let touched: [Int]
  }
}
