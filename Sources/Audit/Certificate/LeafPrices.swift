import Campaign

/// The prices of one leaf by position, checked: every id is the campaign's, every date has an open
/// slot, nothing is priced twice, and what must be at least 0 is.
struct LeafPrices {
  /// λ, by position of the meeting.
  var meeting: [Int]
  /// u, by position of the date among the working dates, then of the person.
  var personDay: [[Int]]
  /// w, by date, then vehicle.
  var vehicleDay: [[Int]]
  /// g, by date.
  var dutyDay: [Int]
  /// k, by person.
  var balance: [Int]
  /// μ, one each higher level.
  var higherLevel: [Int]

  /// Appends what is wrong to `findings`; the prices are to be used only where nothing was.
  init(
    _ prices: Certificate.Prices, index: CampaignIndex, dates: [CivilDate: Int], higherLevels: Int,
    proof: Int, findings: inout [CertificateFinding]
  ) {
    let campaign = index.campaign
    meeting = Array(repeating: 0, count: campaign.meetings.count)
    personDay = Array(
      repeating: Array(repeating: 0, count: campaign.people.count), count: dates.count)
    vehicleDay = Array(
      repeating: Array(repeating: 0, count: campaign.vehicles.count), count: dates.count)
    dutyDay = Array(repeating: 0, count: dates.count)
    balance = Array(repeating: 0, count: campaign.people.count)
    higherLevel = Array(repeating: 0, count: higherLevels)
    var seen: Set<Key> = []

    func check(
      _ list: String, id: String, isKnown: Bool, date: CivilDate? = nil, price: Int,
      mayBeNegative: Bool = false
    ) -> Bool {
      let count = findings.count
      func add(_ kind: CertificateFinding.Kind, found: Int? = nil, allowed: Int? = nil) {
        findings.append(
          CertificateFinding(
            proof: proof, kind, subject: id, date: date, found: found, allowed: allowed))
      }
      if !isKnown { add(.unknownID) }
      if let date, dates[date] == nil { add(.unknownDate) }
      if price < 0, !mayBeNegative { add(.negativePrice, found: price, allowed: 0) }
      if !seen.insert(Key(list: list, id: id, date: date)).inserted { add(.repeatedPrice) }
      return findings.count == count
    }

    for entry in prices.meetings {
      let at = index.meetings[entry.meeting]
      let isGood = check(
        "meetings", id: entry.meeting.text, isKnown: at != nil, price: entry.price,
        mayBeNegative: true)
      if isGood, let at { meeting[at] = entry.price }
    }
    for entry in prices.personDays {
      let (at, day) = (index.people[entry.person], dates[entry.date])
      let isGood = check(
        "person-days", id: entry.person.text, isKnown: at != nil, date: entry.date,
        price: entry.price)
      if isGood, let at, let day { personDay[day][at] = entry.price }
    }
    for entry in prices.vehicleDays {
      let (at, day) = (index.vehicles[entry.vehicle], dates[entry.date])
      let isGood = check(
        "vehicle-days", id: entry.vehicle.text, isKnown: at != nil, date: entry.date,
        price: entry.price)
      if isGood, let at, let day { vehicleDay[day][at] = entry.price }
    }
    for entry in prices.dutyDays {
      let isGood = check(
        "duty-days", id: "", isKnown: true, date: entry.date, price: entry.price)
      if isGood, let day = dates[entry.date] { dutyDay[day] = entry.price }
    }
    for entry in prices.balance {
      let at = index.people[entry.person]
      let isGood = check(
        "balance", id: entry.person.text, isKnown: at != nil, price: entry.price)
      if isGood, let at { balance[at] = entry.price }
    }
    if prices.higherLevels.count > higherLevels {
      findings.append(
        CertificateFinding(
          proof: proof, .wrongNumberOfMultipliers, found: prices.higherLevels.count,
          allowed: higherLevels))
    }
    for (level, multiplier) in prices.higherLevels.prefix(higherLevels).enumerated()
    where check("higher-levels", id: String(level), isKnown: true, price: multiplier) {
      higherLevel[level] = multiplier
    }
  }

  /// What is priced: a list of the certificate, and the entry's id and date.
  private struct Key: Hashable {
    let list: String
    let id: String
    let date: CivilDate?
  }
}
