/// A schedule as a file: `schedule.json` of format 1, and the table (CSV) that a published schedule
/// is typed into. `Documentation/ScheduleFormat.md` describes both.
package enum ScheduleFile {
  /// The schedule as JSON of format 1, pretty printed, with a newline at the end.
  ///
  /// Entries stand in the order of `Schedule.ordered(for:)`, so that equal schedules give equal
  /// bytes. Names, times, routes and the result are for the reader; `read` does not look at them.
  package static func text(
    _ schedule: Schedule, campaign: Campaign, result: ResultFacts?,
    publication: Publication? = nil
  ) -> String {
    let schedule = schedule.ordered(for: campaign)
    var members: [JSONValue.Member] = [
      .init("format", .integer(1)), .init("campaign", .text(campaign.title)),
    ]
    if let publication {
      members.append(.init("published", publicationValue(publication)))
    }
    if let result {
      members.append(.init("result", resultValue(result, objective: campaign.objective)))
    }
    members.append(
      .init("meetings", .list(schedule.meetings.map { meetingValue($0, campaign: campaign) })))
    if let trips = schedule.trips {
      members.append(
        .init(
          "trips",
          .list(trips.map { tripValue($0, schedule: schedule, campaign: campaign) })))
    }
    if let programmes = schedule.programmes {
      members.append(
        .init(
          "programmes",
          .list(
            programmes.map { programmeValue($0, schedule: schedule, campaign: campaign) })))
    }
    if let steps = schedule.steps {
      members.append(.init("steps", .list(steps.map { stepValue($0, campaign: campaign) })))
    }
    return JSONValue.object(members).prettyText
  }

  private static func publicationValue(_ publication: Publication) -> JSONValue {
    var members: [JSONValue.Member] = []
    if let version = publication.replaces {
      members.append(.init("replaces", .text("\(version)")))
    }
    if !publication.reason.isEmpty {
      members.append(.init("reason", .text(publication.reason)))
    }
    if !publication.broken.isEmpty {
      members.append(.init("breaks", .list(publication.broken.map { .text($0.rawValue) })))
    }
    if let difference = publication.difference {
      let meetings = difference.meetings.map { change in
        JSONValue.object([
          .init("meeting", .text(change.meeting.text)),
          .init("kinds", .list(change.kinds.map { .text($0.rawValue) })),
        ])
      }
      members.append(.init("changes", .list(meetings)))
    }
    return .object(members)
  }

  private static func resultValue(_ result: ResultFacts, objective: Objective) -> JSONValue {
    let levels = result.levels.enumerated().map { index, level in
      let weights = index < objective.levels.count ? objective.levels[index] : []
      var members: [JSONValue.Member] = [.init("total", .integer(level.total))]
      if let bound = level.bound { members.append(.init("bound", .integer(bound))) }
      if let gap = level.gap { members.append(.init("gap", .integer(gap))) }
      members.append(
        .init(
          "terms",
          .list(
            level.terms.map { entry in
              var members: [JSONValue.Member] = [.init("term", .text(entry.term.rawValue))]
              if let weighted = weights.first(where: { $0.term == entry.term }) {
                members.append(.init("weight", .integer(weighted.weight)))
              }
              members.append(.init("amount", .integer(entry.amount)))
              return .object(members)
            })))
      return JSONValue.object(members)
    }
    return .object([
      .init("status", .text(result.status.rawValue)),
      // Seeds beyond 64 signed bits are written as text, for readers whose integers end there.
      .init("seed", Int(exactly: result.seed).map(JSONValue.integer) ?? .text("\(result.seed)")),
      .init("levels", .list(levels)),
    ])
  }

  private static func meetingValue(
    _ held: Schedule.HeldMeeting, campaign: Campaign
  ) -> JSONValue {
    var members: [JSONValue.Member] = [.init("meeting", .text(held.meeting.text))]
    let meeting = campaign.meetings.first { $0.id == held.meeting }
    if let meeting {
      let names = meeting.hosts.compactMap { id in campaign.hosts.first { $0.id == id }?.name }
      if !names.isEmpty { members.append(.init("host", .text(names.joined(separator: ", ")))) }
    }
    members.append(.init("date", .text(held.date.description)))
    members.append(.init("session", .text(held.session.text)))
    if let start = campaign.start(of: held) {
      members.append(.init("start", .text(start.description)))
    }
    if let facts = HeldMeetingFacts(held, in: campaign) {
      members.append(.init("end", .text(facts.end.description)))
    }
    members.append(.init("place", .text(held.place.text)))
    if let site = held.site { members.append(.init("site", .text(site.text))) }
    members.append(.init("delegation", .text(held.delegation.text)))
    if let guests = held.guests {
      members.append(.init("guests", .list(guests.map { .text($0.text) })))
    }
    return .object(members)
  }

  private static func programmeValue(
    _ programme: Schedule.Programme, schedule: Schedule, campaign: Campaign
  ) -> JSONValue {
    let place = schedule.meetings.first { $0.meeting == programme.meeting }?.place
    let items = campaign.meetings.first { $0.id == programme.meeting }?.programme ?? []
    let entries = programme.items.map { entry in
      var members: [JSONValue.Member] = [.init("item", .text(entry.item.text))]
      let item = items.first { $0.id == entry.item }
      if let item { members.append(.init("title", .text(item.title))) }
      members.append(.init("session", .text(entry.session.text)))
      members.append(.init("start", .text(entry.start.description)))
      if let item, let minutes = campaign.minutes(of: item, from: place) {
        let end = ClockTime(minutes: entry.start.minutes + minutes)
        members.append(.init("end", .text(end.description)))
      }
      return JSONValue.object(members)
    }
    return .object([
      .init("meeting", .text(programme.meeting.text)), .init("items", .list(entries)),
    ])
  }

  private static func stepValue(
    _ dated: Schedule.DatedStep, campaign: Campaign
  ) -> JSONValue {
    var members: [JSONValue.Member] = [.init("step", .text(dated.step.text))]
    if let step = campaign.workPlan?.steps.first(where: { $0.id == dated.step }) {
      members.append(.init("name", .text(step.name)))
      members.append(.init("unit", .text(step.unit.text)))
    }
    members.append(.init("start", .text(dated.start.description)))
    members.append(.init("finish", .text(dated.finish.description)))
    return .object(members)
  }

  private static func tripValue(
    _ trip: Schedule.Trip, schedule: Schedule, campaign: Campaign
  ) -> JSONValue {
    var members: [JSONValue.Member] = [
      .init("date", .text(trip.date.description)),
      .init("delegation", .text(trip.delegation.text)),
    ]
    if let facts = TripFacts(
      date: trip.date, delegation: trip.delegation, schedule: schedule, campaign: campaign)
    {
      members.append(.init("departure", .text(facts.departure.description)))
      members.append(
        trip.night.map { .init("night", .text($0.text)) }
          ?? .init("return", .text(facts.arrival.description)))
      members.append(.init("route", .list(facts.route.map { .text($0.text) })))
      members.append(.init("metres", .integer(facts.metres)))
    } else if let night = trip.night {
      members.append(.init("night", .text(night.text)))
    }
    members.append(
      .init(
        "team",
        .list(
          trip.team.map {
            .object([.init("role", .text($0.role.text)), .init("person", .text($0.person.text))])
          })))
    members.append(
      .init(
        "vehicles",
        .list(
          trip.vehicles.map { ride in
            var members: [JSONValue.Member] = [.init("vehicle", .text(ride.vehicle.text))]
            if let driver = ride.driver { members.append(.init("driver", .text(driver.text))) }
            return .object(members)
          })))
    return .object(members)
  }
}
