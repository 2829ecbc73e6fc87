#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif
package import Campaign

/// A report in the form that `--json` prints. Keys are in English and stable; what is not there is
/// left out, except that an unknown amount or total is `null`.
///
/// Encode it inside a larger document, or take `text`.
package struct AuditDocument: Encodable {
  private let report: AuditReport
  private let name: Naming

  /// The report on a schedule of the campaign, with the sentences (`message`) in the language.
  package init(_ report: AuditReport, _ campaign: Campaign, _ language: Language) {
    self.report = report
    name = Naming(campaign, language)
  }

  /// The document as JSON, indented, keys sorted, without a line break at its end.
  package func text() throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    return String(decoding: try encoder.encode(self), as: UTF8.self)
  }

  private enum Key: String, CodingKey {
    case clean
    case fullyStated = "fully-stated"
    case rules, rule, status, findings
    case terms, term, amount
    case levels, metres, days, tours
    case meetingsHeld = "meetings-held"
    case meetingsLeftOut = "meetings-left-out"
    case steps
    case stepsDated = "steps-dated"
    case costs, kind
    case budgetLines = "budget-lines"
    case line, kinds, available, charged
  }

  package func encode(to encoder: any Encoder) throws {
    var values = encoder.container(keyedBy: Key.self)
    try values.encode(report.isClean, forKey: .clean)
    try values.encode(report.isFullyStated, forKey: .fullyStated)
    var rules = values.nestedUnkeyedContainer(forKey: .rules)
    for result in report.rules {
      var entry = rules.nestedContainer(keyedBy: Key.self)
      try entry.encode(result.rule.rawValue, forKey: .rule)
      try entry.encode(result.status.rawValue, forKey: .status)
      try entry.encode(
        result.findings.map { FindingDocument(finding: $0, message: $0.sentence(name)) },
        forKey: .findings)
    }
    var terms = values.nestedUnkeyedContainer(forKey: .terms)
    for result in report.terms {
      var entry = terms.nestedContainer(keyedBy: Key.self)
      try entry.encode(result.term.rawValue, forKey: .term)
      try entry.encode(result.amount, forKey: .amount)
    }
    try values.encode(report.levelTotals, forKey: .levels)
    try values.encode(report.metres, forKey: .metres)
    try values.encode(report.days, forKey: .days)
    try values.encode(report.tours, forKey: .tours)
    try values.encode(report.meetingsHeld, forKey: .meetingsHeld)
    try values.encode(report.meetingsLeftOut.map(\.text), forKey: .meetingsLeftOut)
    if report.steps > 0 {
      try values.encode(report.steps, forKey: .steps)
      try values.encode(report.stepsDated, forKey: .stepsDated)
    }
    if name.index.campaign.budget != nil { try encodeBudget(into: &values) }
  }

  /// Costs by kind, and the lines that they are charged to.
  private func encodeBudget(into values: inout KeyedEncodingContainer<Key>) throws {
    var costs = values.nestedUnkeyedContainer(forKey: .costs)
    for cost in report.costs {
      var entry = costs.nestedContainer(keyedBy: Key.self)
      try entry.encode(cost.kind.rawValue, forKey: .kind)
      try entry.encode(cost.dong, forKey: .amount)
    }
    var lines = values.nestedUnkeyedContainer(forKey: .budgetLines)
    for line in report.chargedLines {
      var entry = lines.nestedContainer(keyedBy: Key.self)
      try entry.encode(line.line.text, forKey: .line)
      try entry.encode(line.kinds.map(\.rawValue), forKey: .kinds)
      try entry.encode(line.available, forKey: .available)
      try entry.encode(line.charged, forKey: .charged)
    }
  }
}

/// One finding: its kind, the ids concerned, the numbers, and the sentence.
private struct FindingDocument: Encodable {
  let finding: Finding
  let message: String

  enum Key: String, CodingKey {
    case kind, severity, message, meetings, items, date, session, place, delegations, host, person,
      role
    case unit, vehicle, driver, guest, pool, events, steps, task, dates, found, allowed
    case budgetLine = "budget-line"
  }

  func encode(to encoder: any Encoder) throws {
    var values = encoder.container(keyedBy: Key.self)
    try values.encode(finding.kind.rawValue, forKey: .kind)
    try values.encode(finding.severity.rawValue, forKey: .severity)
    try values.encode(message, forKey: .message)
    if !finding.meetings.isEmpty {
      try values.encode(finding.meetings.map(\.text), forKey: .meetings)
    }
    if !finding.items.isEmpty {
      try values.encode(finding.items.map(\.text), forKey: .items)
    }
    try values.encodeIfPresent(finding.date?.description, forKey: .date)
    try values.encodeIfPresent(finding.session?.text, forKey: .session)
    try values.encodeIfPresent(finding.place?.text, forKey: .place)
    if !finding.delegations.isEmpty {
      try values.encode(finding.delegations.map(\.text), forKey: .delegations)
    }
    try values.encodeIfPresent(finding.host?.text, forKey: .host)
    try values.encodeIfPresent(finding.person?.text, forKey: .person)
    try values.encodeIfPresent(finding.role?.text, forKey: .role)
    try values.encodeIfPresent(finding.unit?.text, forKey: .unit)
    try values.encodeIfPresent(finding.vehicle?.text, forKey: .vehicle)
    try values.encodeIfPresent(finding.driver?.text, forKey: .driver)
    try values.encodeIfPresent(finding.guest?.text, forKey: .guest)
    try values.encodeIfPresent(finding.pool?.text, forKey: .pool)
    if !finding.events.isEmpty {
      try values.encode(finding.events.map(\.text), forKey: .events)
    }
    if !finding.steps.isEmpty {
      try values.encode(finding.steps.map(\.text), forKey: .steps)
    }
    try values.encodeIfPresent(finding.task?.text, forKey: .task)
    try values.encodeIfPresent(finding.budgetLine?.text, forKey: .budgetLine)
    try values.encodeIfPresent(
      finding.dates.map { "\($0.lowerBound)..\($0.upperBound)" }, forKey: .dates)
    try values.encodeIfPresent(finding.found, forKey: .found)
    try values.encodeIfPresent(finding.allowed, forKey: .allowed)
  }
}
