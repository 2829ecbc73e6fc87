package import Campaign

/// Computes the bounds of a certificate again, as `Documentation/CertificateFormat.md` states them:
/// date by date and tour by tour, from nothing but the campaign and the prices.
///
/// A certificate comes from a file and may hold anything; what is malformed is reported, and its
/// proof then proves nothing.
///
/// Complexity: for each leaf, the number of tours of all dates and classes of equal delegations,
/// each times the vehicles: a hundred meetings, eighteen dates and two sessions make about 200,000.
package struct CertificateAudit {
  private let index: CampaignIndex
  private let dates: [CivilDate]
  private let positions: [CivilDate: Int]
  private let groups: [DelegationClass]
  private let published: PublishedFacts?

  package init(_ campaign: Campaign) {
    index = CampaignIndex(campaign)
    dates = campaign.workingDates
    positions = Dictionary(
      zip(dates, dates.indices), uniquingKeysWith: { first, _ in first })
    groups = DelegationClass.classes(campaign)
    published = PublishedFacts(campaign)
  }

  /// Every proof, recomputed.
  package func report(on certificate: Certificate) -> CertificateReport {
    var report = CertificateReport(proofs: [], findings: [])
    // What does not depend on prices is computed once for all leaves.
    let placements: [DayPlacements]?
    do throws(ArithmeticOverflow) {
      placements = try allPlacements()
    } catch {
      placements = nil
    }
    for (number, proof) in certificate.proofs.enumerated() {
      var findings = shape(of: proof, number)
      findings += disagreements(of: proof, number, with: certificate.proofs.prefix(number))
      var recomputed: CertificateReport.Bound?
      if findings.isEmpty {
        recomputed = bound(of: proof, number, placements, &findings)
      }
      if case .finite(let bound) = recomputed, bound < proof.bound {
        findings.append(
          CertificateFinding(
            proof: number, .boundTooHigh, found: proof.bound, allowed: bound))
      }
      report.findings += findings
      report.proofs.append(
        CertificateReport.ProofResult(
          level: proof.level, higherTotals: proof.higherTotals, stated: proof.bound,
          recomputed: recomputed))
    }
    return report
  }

  private func allPlacements() throws(ArithmeticOverflow) -> [DayPlacements] {
    var list: [DayPlacements] = []
    for date in dates { list.append(try DayPlacements(date, index: index, published)) }
    return list
  }

  // MARK: Shape

  private func shape(of proof: Certificate.Proof, _ number: Int) -> [CertificateFinding] {
    let levels = index.campaign.objective.levels.count
    if let level = proof.level, !(0..<levels).contains(level) {
      return [CertificateFinding(proof: number, .unknownLevel, found: level, allowed: levels)]
    }
    if proof.scale < 1 {
      return [CertificateFinding(proof: number, .badScale, found: proof.scale, allowed: 1)]
    }
    let higher = proof.level ?? 0
    guard proof.higherTotals.count != higher else { return [] }
    return [
      CertificateFinding(
        proof: number, .wrongNumberOfHigherTotals, found: proof.higherTotals.count,
        allowed: higher)
    ]
  }

  /// Proofs of one certificate speak about one schedule, so they assume the same totals.
  private func disagreements(
    of proof: Certificate.Proof, _ number: Int, with earlier: ArraySlice<Certificate.Proof>
  ) -> [CertificateFinding] {
    proof.higherTotals.enumerated().compactMap { level, total in
      guard
        let first = earlier.first(where: { $0.higherTotals.indices.contains(level) })?
          .higherTotals[level], first != total
      else { return nil }
      return CertificateFinding(
        proof: number, .higherTotalsDiffer, subject: String(level), found: total, allowed: first)
    }
  }

  // MARK: Case distinctions

  /// A branch taken on the way to a leaf.
  private struct Restriction {
    let meeting: Int
    /// By date: whether the meeting may be held on it.
    let isAllowed: [Bool]
    /// Whether the meeting must be held.
    let isOn: Bool
  }

  /// The least bound of the tree's leaves; nil where anything is malformed, which is then in
  /// `findings`.
  private func bound(
    of proof: Certificate.Proof, _ number: Int, _ placements: [DayPlacements]?,
    _ findings: inout [CertificateFinding]
  ) -> CertificateReport.Bound? {
    var least: CertificateReport.Bound?
    // A list instead of recursion: a tree from a file may be as deep as it likes.
    var open: [(Certificate.Tree, [Restriction])] = [(proof.tree, [])]
    while let (tree, restrictions) = open.popLast() {
      switch tree {
      case .branch(let meeting, let dates, let on, let off):
        let unknown = dates.filter { positions[$0] == nil }
        findings += unknown.map {
          CertificateFinding(proof: number, .unknownDate, subject: meeting.text, date: $0)
        }
        guard let position = index.meetings[meeting] else {
          findings.append(CertificateFinding(proof: number, .unknownID, subject: meeting.text))
          continue
        }
        let named = Set(dates)
        let isNamed = self.dates.map { named.contains($0) }
        let yes = Restriction(meeting: position, isAllowed: isNamed, isOn: true)
        let no = Restriction(meeting: position, isAllowed: isNamed.map { !$0 }, isOn: false)
        open.append((off, restrictions + [no]))
        open.append((on, restrictions + [yes]))
      case .leaf(let listed):
        let prices = LeafPrices(
          listed, index: index, dates: positions, higherLevels: proof.level ?? 0, proof: number,
          findings: &findings)
        guard findings.isEmpty else { continue }
        do throws(ArithmeticOverflow) {
          guard let placements else { throw ArithmeticOverflow() }
          let bound = try leaf(proof, prices, restrictions, placements)
          least = min(least ?? bound, bound)
        } catch {
          findings.append(CertificateFinding(proof: number, .overflow))
        }
      }
    }
    return findings.isEmpty ? least : nil
  }

  // MARK: One leaf

  private func leaf(
    _ proof: Certificate.Proof, _ prices: LeafPrices, _ restrictions: [Restriction],
    _ placements: [DayPlacements]
  ) throws(ArithmeticOverflow) -> CertificateReport.Bound {
    let campaign = index.campaign
    let weights = try TermWeights(
      campaign.objective, level: proof.level, scale: proof.scale,
      multipliers: prices.higherLevel)
    var isHeld = Array(repeating: false, count: campaign.meetings.count)
    var sum = 0
    for (day, placements) in placements.enumerated() {
      var isAllowed = Array(repeating: true, count: campaign.meetings.count)
      for restriction in restrictions where !restriction.isAllowed[day] {
        isAllowed[restriction.meeting] = false
      }
      var bound = try DayBound(
        placements, day: day, isAllowed: isAllowed, prices: prices, weights: weights, index: index,
        published)
      var total = weights.compactness
      for group in groups {
        for value in try bound.least(of: group) { total = try Checked.sum(total, value) }
      }
      sum = try Checked.sum(sum, min(0, total))
      for (meeting, held) in bound.isHeld.enumerated() where held { isHeld[meeting] = true }
    }
    for (position, meeting) in campaign.meetings.enumerated() {
      let isOn = restrictions.contains { $0.meeting == position && $0.isOn }
      guard
        let base = try base(
          of: meeting, price: prices.meeting[position], isOn: isOn, canBeHeld: isHeld[position],
          proof, weights)
      else { return .unlimited }
      sum = try Checked.sum(sum, base)
    }
    sum = try Checked.difference(sum, paidOnTop(prices, weights))
    for (total, multiplier) in zip(proof.higherTotals, prices.higherLevel) {
      sum = try Checked.difference(sum, Checked.product(multiplier, total))
    }
    // Rounded up: totals are whole numbers of the unit.
    let (quotient, rest) = sum.quotientAndRemainder(dividingBy: proof.scale)
    return .finite(rest > 0 ? quotient + 1 : quotient)
  }

  /// base(m); nil where the meeting must be held and no tour holds it, so that there is no such
  /// schedule.
  private func base(
    of meeting: Meeting, price: Int, isOn: Bool, canBeHeld: Bool, _ proof: Certificate.Proof,
    _ weights: TermWeights
  ) throws(ArithmeticOverflow) -> Int? {
    if proof.level == nil, meeting.isRequired {
      return canBeHeld ? min(price, proof.scale) : proof.scale
    }
    if meeting.isRequired || isOn { return canBeHeld ? price : nil }
    let leftOut = try Checked.sum(
      Checked.product(weights.unscheduled, meeting.priority),
      Checked.product(weights.disruption, published?.leftOut(meeting.id) ?? 0))
    return min(price, leftOut)
  }

  /// What the prices of people, vehicles, duty and balance are worth at most.
  private func paidOnTop(
    _ prices: LeafPrices, _ weights: TermWeights
  ) throws(ArithmeticOverflow) -> Int {
    let rules = index.campaign.rules
    var sum = 0
    if rules.isOn(.vehicle) {
      for price in prices.vehicleDay.joined() { sum = try Checked.sum(sum, price) }
    }
    guard rules.isOn(.person) else { return sum }
    for price in prices.personDay.joined() { sum = try Checked.sum(sum, price) }
    for price in prices.balance {
      var most = 0
      for days in 0...dates.count {
        let squares = try Checked.product(weights.balance, days * days)
        most = max(most, try Checked.difference(Checked.product(price, days), squares))
      }
      sum = try Checked.sum(sum, most)
    }
    guard rules.isOn(.duty) else { return sum }
    for (day, price) in prices.dutyDay.enumerated() {
      let present = index.leadersPresent(on: dates[day]).count
      let mayLeave = try Checked.difference(present, rules.leadersOnDuty)
      sum = try Checked.sum(sum, Checked.product(price, mayLeave))
    }
    return sum
  }
}
