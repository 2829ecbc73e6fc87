/// Reads `schedule.json` of format 1.
enum ScheduleJSON {
  static func read(
    _ text: String, file: String, campaign: Campaign, log: DiagnosticLog
  ) -> Schedule? {
    let form = JSONForm(file: file, log: log)
    return read(text, form, campaign: campaign)?.schedule
  }

  /// A schedule that was published, and why, where the file says so. What the campaign no longer has
  /// keeps its id.
  static func readVersion(
    _ text: String, file: String, campaign: Campaign, log: DiagnosticLog
  ) -> (schedule: Schedule, reason: String)? {
    let form = JSONForm(file: file, log: log, takesFormerIDs: true)
    return read(text, form, campaign: campaign)
  }

  private static func read(
    _ text: String, _ form: JSONForm, campaign: Campaign
  ) -> (schedule: Schedule, reason: String)? {
    guard let node = JSONReader.read(text, file: form.file, log: form.log) else { return nil }
    let reading = Reading(
      form: form, ids: CampaignIDs(campaign),
      meetings: Dictionary(
        campaign.meetings.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first }),
      sessionStarts: Dictionary(
        campaign.sessions.map { ($0.id, $0.start) }, uniquingKeysWith: { first, _ in first }))
    return reading.schedule(node)
  }

  fileprivate struct Reading {
    let form: JSONForm
    let ids: CampaignIDs
    let meetings: [MeetingID: Meeting]
    let sessionStarts: [SessionID: ClockTime]

    func schedule(_ node: JSONNode) -> (schedule: Schedule, reason: String)? {
      guard
        let root = form.object(
          node, at: "", required: ["format", "meetings"],
          optional: ["campaign", "published", "result", "trips", "programmes", "steps"])
      else { return nil }
      form.checkFormat(root)
      var held: [Schedule.HeldMeeting] = []
      for entry in form.list(root, "meetings") {
        if let meeting = heldMeeting(entry.node, at: entry.path) { held.append(meeting) }
      }
      let schedule = Schedule(
        meetings: held, trips: root["trips"] == nil ? nil : trips(root),
        programmes: root["programmes"] == nil ? nil : programmes(root), steps: steps(root))
      return (schedule, reason(root))
    }

    /// Why the schedule was published; empty where the file does not say.
    private func reason(_ root: JSONForm.Object) -> String {
      guard let node = root["published"],
        let published = form.object(
          node, at: "published", required: [],
          optional: ["replaces", "reason", "breaks", "changes"])
      else { return "" }
      return published["reason"] == nil ? "" : form.text(published, "reason") ?? ""
    }

    private func trips(_ root: JSONForm.Object) -> [Schedule.Trip] {
      var trips: [Schedule.Trip] = []
      var seen: Set<Outing> = []
      for entry in form.list(root, "trips") {
        guard let trip = trip(entry.node, at: entry.path) else { continue }
        if !seen.insert(Outing(trip)).inserted {
          form.report(
            .json(.duplicateTrip(delegation: trip.delegation.text, date: trip.date)),
            at: entry.node, entry.path)
        }
        trips.append(trip)
      }
      return trips
    }

    /// Nil where the file does not speak of steps.
    private func steps(_ root: JSONForm.Object) -> [Schedule.DatedStep]? {
      guard root["steps"] != nil else { return nil }
      return form.list(root, "steps").compactMap { entry in
        guard
          let object = form.object(
            entry.node, at: entry.path, required: ["step", "start", "finish"],
            optional: ["name", "unit"])
        else { return nil }
        let step = form.id(object, "step", among: ids.steps)
        let start = form.date(object, "start")
        let finish = form.date(object, "finish")
        guard let step, let start, let finish else { return nil }
        return Schedule.DatedStep(step: step, start: start, finish: finish)
      }
    }

    private func heldMeeting(
      _ node: JSONNode, at path: String
    ) -> Schedule.HeldMeeting? {
      guard
        let object = form.object(
          node, at: path, required: ["meeting", "date", "session"],
          optional: ["host", "start", "end", "place", "site", "delegation", "guests"])
      else { return nil }
      let meeting = form.id(object, "meeting", among: ids.meetings)
      let date = form.date(object, "date")
      let session = form.id(object, "session", among: ids.sessions)
      let start = object["start"] == nil ? nil : form.time(object, "start")
      let site = object["site"] == nil ? nil : form.id(object, "site", among: ids.places)
      let place =
        object["place"] == nil
        ? meeting.flatMap { meetings[$0] }.flatMap(ScheduleFile.usualPlace)
        : form.id(object, "place", among: ids.places)
      let delegation = delegation(object)
      var guests: [GuestID]?
      if object["guests"] != nil {
        guests = []
        for entry in form.list(object, "guests") {
          if let guest = form.id(entry.node, at: entry.path, among: ids.guests) {
            guests?.append(guest)
          }
        }
      }
      guard let meeting, let date, let session, let place, let delegation else { return nil }
      return Schedule.HeldMeeting(
        meeting: meeting, date: date, session: session,
        start: start == sessionStarts[session] ? nil : start, place: place, site: site,
        delegation: delegation, guests: guests)
    }

    private func delegation(_ object: JSONForm.Object) -> DelegationID? {
      object["delegation"] == nil
        ? ids.delegations.first : form.id(object, "delegation", among: ids.delegations)
    }

    private func trip(_ node: JSONNode, at path: String) -> Schedule.Trip? {
      guard
        let object = form.object(
          node, at: path, required: ["date", "team", "vehicles"],
          optional: ["delegation", "departure", "return", "night", "route", "metres"])
      else { return nil }
      let date = form.date(object, "date")
      let delegation = delegation(object)
      let night = object["night"] == nil ? nil : form.id(object, "night", among: ids.places)
      var team: [Schedule.Member] = []
      for entry in form.list(object, "team") {
        guard let member = form.object(entry.node, at: entry.path, required: ["role", "person"])
        else { continue }
        let role = form.id(member, "role", among: ids.roles)
        let person = form.id(member, "person", among: ids.people)
        if let role, let person { team.append(Schedule.Member(role: role, person: person)) }
      }
      var vehicles: [Schedule.Ride] = []
      for entry in form.list(object, "vehicles") {
        guard
          let ride = form.object(
            entry.node, at: entry.path, required: ["vehicle"], optional: ["driver"])
        else { continue }
        let vehicle = form.id(ride, "vehicle", among: ids.vehicles)
        let driver = ride["driver"] == nil ? nil : form.id(ride, "driver", among: ids.drivers)
        if let vehicle { vehicles.append(Schedule.Ride(vehicle: vehicle, driver: driver)) }
      }
      guard let date, let delegation else { return nil }
      return Schedule.Trip(
        date: date, delegation: delegation, team: team, vehicles: vehicles, night: night)
    }
  }
}

/// The part on programmes.
extension ScheduleJSON.Reading {
  fileprivate func programmes(_ root: JSONForm.Object) -> [Schedule.Programme] {
    var programmes: [Schedule.Programme] = []
    for entry in form.list(root, "programmes") {
      guard let object = form.object(entry.node, at: entry.path, required: ["meeting", "items"])
      else { continue }
      guard let meeting = form.id(object, "meeting", among: ids.meetings) else { continue }
      let known = KnownIDs(.item, meetings[meeting]?.programme.map(\.id) ?? [])
      let items = form.list(object, "items").compactMap { item($0.node, at: $0.path, known) }
      if programmes.contains(where: { $0.meeting == meeting }) {
        form.report(
          .json(.duplicateProgramme(meeting: meeting.text)), at: entry.node, entry.path)
      }
      programmes.append(Schedule.Programme(meeting: meeting, items: items))
    }
    return programmes
  }

  private func item(
    _ node: JSONNode, at path: String, _ known: KnownIDs<ProgrammeItem>
  ) -> Schedule.Programme.Entry? {
    guard
      let object = form.object(
        node, at: path, required: ["item", "session", "start"], optional: ["title", "end"])
    else { return nil }
    let item = form.id(object, "item", among: known)
    let session = form.id(object, "session", among: ids.sessions)
    let start = form.time(object, "start")
    guard let item, let session, let start else { return nil }
    return Schedule.Programme.Entry(item: item, session: session, start: start)
  }
}

extension JSONForm {
  /// Reports a `format` other than 1.
  func checkFormat(_ root: Object) {
    guard let format = integer(root, "format"), format != 1, let node = root["format"] else {
      return
    }
    report(.badFormat(found: String(format)), at: node, "format")
  }
}
