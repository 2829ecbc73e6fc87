import Campaign

/// A campaign as the files of a campaign folder: `campaign.yaml` and its tables.
///
/// It writes the parts that the commands here make, not all that a campaign can hold; what it
/// leaves out shows when the folder is read back and compared (`CampaignFolderWriter`).
struct CampaignText {
  private let campaign: Campaign
  /// What the first line of `campaign.yaml` says of its origin.
  private let origin: String

  init(_ campaign: Campaign, origin: String) {
    self.campaign = campaign
    self.origin = origin
  }

  /// The files by name, `campaign.yaml` first.
  var files: [(name: String, text: String)] {
    var tables = [
      ("places.csv", placesTable), ("distances.csv", distancesTable), ("hosts.csv", hostsTable),
      ("people.csv", peopleTable), ("meetings.csv", meetingsTable),
    ]
    if !campaign.vehicles.isEmpty { tables.append(("vehicles.csv", vehiclesTable)) }
    if !campaign.guests.isEmpty { tables.append(("guests.csv", guestsTable)) }
    return [("campaign.yaml", mainFile)] + tables.map { ($0.0, $0.1.text) }
  }

  // MARK: campaign.yaml

  private var mainFile: String {
    var lines = [
      "# \(origin)", "format: 1", "title: \(quoted(campaign.title))",
      "window: \(text(campaign.window))", "sessions:",
    ]
    lines += campaign.sessions.map { session in
      item([
        ("id", quoted(session.id.text)), ("name", quoted(session.name)),
        ("start", quoted(session.start.description)), ("end", quoted(session.end.description)),
      ])
    }
    lines += calendarLines
    lines += [
      "base: \(quoted(campaign.base.text))", "places: places.csv",
      "travel: {table: distances.csv}", "hosts: hosts.csv",
    ]
    lines += peopleLines
    lines.append("delegations: \(campaign.delegations.count)")
    if !campaign.vehicles.isEmpty { lines.append("vehicles: vehicles.csv") }
    if !campaign.pools.isEmpty { lines.append("pools:") }
    lines += campaign.pools.map { pool in
      item([
        ("id", quoted(pool.id.text)), ("name", quoted(pool.name)), ("travels", "\(pool.travels)"),
      ])
    }
    if !campaign.guests.isEmpty { lines.append("guests: guests.csv") }
    lines.append("meetings: meetings.csv")
    lines += rulesLines + costsLines
    return lines.joined(separator: "\n") + "\n"
  }

  private var calendarLines: [String] {
    let weekend = campaign.calendar.weekend.map(\.name).joined(separator: ", ")
    var lines = ["calendar:", "  official: none", "  weekend: [\(weekend)]"]
    if !campaign.calendar.closed.isEmpty { lines.append("  closed:") }
    lines += campaign.calendar.closed.map { closure in
      "  " + item([("slots", quoted(text(closure.slots))), ("reason", quoted(closure.reason))])
    }
    return lines
  }

  private var peopleLines: [String] {
    var lines = ["units:"]
    lines += campaign.units.map { unit in
      item([
        ("id", quoted(unit.id.text)), ("name", quoted(unit.name)),
        ("leadership", "\(unit.isLeadership)"),
      ])
    }
    lines += ["people: people.csv", "roles:"]
    lines += campaign.roles.map { role in
      var entries = [
        ("id", quoted(role.id.text)), ("name", quoted(role.name)), ("count", "\(role.count)"),
      ]
      if let unit = role.unit { entries.append(("unit", quoted(unit.text))) }
      if !role.ranks.isEmpty {
        entries.append(("ranks", "[\(role.ranks.map(\.rawValue).joined(separator: ", "))]"))
      }
      if let skill = role.skill { entries.append(("skill", quoted(skill))) }
      return item(entries)
    }
    return lines
  }

  private var rulesLines: [String] {
    let rules = campaign.rules
    var lines = ["rules:"]
    // Without its numbers rule `load` is off anyway.
    lines += rules.switchedOff.filter { $0 != .load }.map { "  \($0.rawValue): false" }
    func add(_ rule: RuleID, _ key: String, _ value: String?) {
      guard rules.isOn(rule), let value else { return }
      lines.append("  \(rule.rawValue): {\(key): \(value)}")
    }
    if rules.isOn(.travel) {
      lines.append(
        "  travel: {leave-after: \(quoted(rules.leaveAfter.description)), "
          + "back-by: \(quoted(rules.backBy.description))}")
    }
    add(.standIn, "specialists", "\(rules.specialistsMayRepresent)")
    add(.person, "most-days-a-week", rules.mostDaysAWeek.map(String.init))
    add(.duty, "leaders", "\(rules.leadersOnDuty)")
    add(.vehicle, "most", "\(rules.mostVehicles)")
    add(.guest, "most-meetings", rules.mostInvitations.map(String.init))
    return lines
  }

  private var costsLines: [String] {
    func byRank(_ amounts: [Int]) -> String {
      let entries = zip(Rank.allCases, amounts).map { "\($0.rawValue): \($1)" }
      return "{\(entries.joined(separator: ", "))}"
    }
    let levels = campaign.objective.levels.map { level in
      item(level.map { ($0.term.rawValue, "\($0.weight)") })
    }
    return [
      "costs:", "  allowance: \(byRank(campaign.costs.allowanceDong))",
      "  representation: \(byRank(campaign.costs.representationPoints))", "objective:",
    ] + levels
  }

  // MARK: Tables

  private var placesTable: CSVText {
    var table = CSVText(["id", "name", "rooms", "capacity"])
    for place in campaign.places {
      table.add([
        place.id.text, place.name, "\(place.rooms)", place.capacity.map(String.init) ?? "",
      ])
    }
    return table
  }

  /// One row a pair of places; the way back has its own where it differs.
  private var distancesTable: CSVText {
    var table = CSVText(["from", "to", "minutes", "km"])
    let travel = campaign.travel
    for (from, start) in campaign.places.enumerated() {
      for (to, end) in campaign.places.enumerated() where from != to {
        let isSame =
          travel.minutes[from][to] == travel.minutes[to][from]
          && travel.metres[from][to] == travel.metres[to][from]
        if to < from, isSame { continue }
        table.add([
          start.id.text, end.id.text, "\(travel.minutes[from][to])",
          kilometres(travel.metres[from][to]),
        ])
      }
    }
    return table
  }

  private var hostsTable: CSVText {
    var table = CSVText(["id", "name", "places", "refuses", "dislikes"])
    for host in campaign.hosts {
      table.add([
        host.id.text, host.name, list(host.places.map(\.text)), list(host.refuses.map(text)),
        list(host.dislikes.map { "\(text($0.slots)) \($0.points)" }),
      ])
    }
    return table
  }

  private var peopleTable: CSVText {
    var table = CSVText(["id", "name", "unit", "rank", "skills", "away"])
    for person in campaign.people {
      table.add([
        person.id.text, person.name, person.unit.text, person.rank.rawValue, list(person.skills),
        list(person.away.map(text)),
      ])
    }
    return table
  }

  private var vehiclesTable: CSVText {
    var table = CSVText(["id", "name", "seats", "km", "day", "away"])
    for vehicle in campaign.vehicles {
      table.add([
        vehicle.id.text, vehicle.name, "\(vehicle.seats)", "\(vehicle.dongPerKilometre)",
        "\(vehicle.dongPerDay)", list(vehicle.away.map(text)),
      ])
    }
    return table
  }

  private var guestsTable: CSVText {
    var table = CSVText(["id", "name", "pool", "hosts", "away", "most-meetings", "cost"])
    for guest in campaign.guests {
      table.add([
        guest.id.text, guest.name, guest.pool.text, list(guest.hosts.map(\.text)),
        list(guest.away.map(text)), guest.mostMeetings.map(String.init) ?? "", "\(guest.dong)",
      ])
    }
    return table
  }

  private var meetingsTable: CSVText {
    var table = CSVText([
      "id", "host", "topic", "minutes", "roles", "required", "priority", "dates", "invites",
    ])
    for meeting in campaign.meetings {
      table.add([
        meeting.id.text, meeting.host.text, meeting.topic, "\(meeting.minutes)",
        list(meeting.roles.map(\.text)), "\(meeting.isRequired)", "\(meeting.priority)",
        meeting.dates.map(text) ?? "",
        list(meeting.invitations.map { "\($0.pool) \($0.least)..\($0.most)" }),
      ])
    }
    return table
  }

  // MARK: Values

  /// Quoted as JSON quotes, which YAML reads alike.
  private func quoted(_ text: String) -> String { JSONValue.text(text).compactText }

  private func item(_ entries: [(String, String)]) -> String {
    "  - {" + entries.map { "\($0): \($1)" }.joined(separator: ", ") + "}"
  }

  private func list(_ items: [String]) -> String { items.joined(separator: "|") }

  private func text(_ dates: DateRange) -> String {
    dates.lowerBound == dates.upperBound
      ? "\(dates.lowerBound)" : "\(dates.lowerBound)..\(dates.upperBound)"
  }

  private func text(_ pattern: SlotPattern) -> String {
    let dates = pattern.dates.map { [text($0)] } ?? []
    let words = dates + pattern.weekdays.map(\.name) + pattern.sessions.map(\.text)
    return words.joined(separator: " ")
  }

  /// `21` or `21.5`: as many decimals as the metres need.
  private func kilometres(_ metres: Int) -> String {
    let (whole, rest) = metres.quotientAndRemainder(dividingBy: 1_000)
    guard rest > 0 else { return "\(whole)" }
    var digits = "\(1_000 + rest)".dropFirst()
    while digits.last == "0" { digits.removeLast() }
    return "\(whole).\(digits)"
  }
}
