/// Reads sessions, window and calendar.
extension CampaignDecoder {
  mutating func readSessions() {
    guard let value = root.value("sessions") else {
      useStandardSessions()
      return
    }
    guard case .list(let rows) = value.content else {
      log.add(.wrongType(key: "sessions", expected: .list), at: value.place)
      sessions.isComplete = false
      useStandardSessions()
      return
    }
    if rows.count > Limits.sessions {
      log.add(.tooMany(key: "sessions", count: rows.count, most: Limits.sessions), at: value.place)
    }
    if rows.isEmpty { log.add(.emptyList(key: "sessions"), at: value.place) }
    for row in rows.prefix(Limits.sessions) {
      guard var fields = Fields(row, key: "sessions", log: log) else {
        draft.shaky.insert(.session)
        sessions.isComplete = false
        continue
      }
      readSession(&fields)
      fields.finish()
    }
    // A stable order for sessions that begin together: the one that ends first, then the file's.
    let order = draft.sessions.indices.sorted { a, b in
      let (first, second) = (draft.sessions[a].value, draft.sessions[b].value)
      return (first.start, first.end, a) < (second.start, second.end, b)
    }
    draft.sessions = order.map { draft.sessions[$0] }
    if draft.sessions.isEmpty { useStandardSessions() }
  }

  private mutating func readSession(_ fields: inout Fields) {
    let id: SessionID? = fields.id(table: &sessions)
    if let id, PatternReader.weekday(id.text) != nil || id.text.contains("..") {
      fields.fail("id", .badID(found: id.text))
    }
    let name = fields.text("name", default: id?.text ?? "")
    let start = fields.required("start", example: "start: \"08:00\"").flatMap { $0.time(log: log) }
    let end = fields.required("end", example: "end: \"11:30\"").flatMap { $0.time(log: log) }
    let written = fields.list("starts") { [log] in $0.time(log: log) }
    guard let id, let start, let end else {
      draft.shaky.insert(.session)
      return
    }
    guard start < end else {
      log.add(.sessionBackwards(id: id.text, start: start, end: end), at: fields.place(of: "end"))
      draft.shaky.insert(.session)
      return
    }
    let later = laterStarts(written, of: id, start: start, end: end, &fields)
    draft.sessions.append(
      Located(Session(id: id, name: name, start: start, end: end, laterStarts: later), fields))
  }

  /// The starts without the session's own, which may stand first.
  private func laterStarts(
    _ written: [ClockTime], of id: SessionID, start: ClockTime, end: ClockTime,
    _ fields: inout Fields
  ) -> [ClockTime] {
    var later: [ClockTime] = []
    for time in written.first == start ? written.dropFirst() : written[...] {
      let last = later.last ?? start
      guard last < time && time < end else {
        fields.fail(
          "starts", .startOutsideSession(id: id.text, found: time, after: last, end: end))
        continue
      }
      later.append(time)
    }
    if later.count >= Limits.startsOfSession {
      fields.fail(
        "starts",
        .tooMany(key: "starts", count: later.count + 1, most: Limits.startsOfSession))
    }
    return Array(later.prefix(Limits.startsOfSession - 1))
  }

  private mutating func useStandardSessions() {
    let standard = [
      Session(
        id: "morning", name: "buổi sáng", start: ClockTime(minutes: 480),
        end: ClockTime(minutes: 690)),
      Session(
        id: "afternoon", name: "buổi chiều", start: ClockTime(minutes: 840),
        end: ClockTime(minutes: 990)),
    ]
    for session in standard where !sessions.contains(session.id) {
      _ = sessions.register(session.id, at: root.place, log: log)
      draft.sessions.append(Located(session, at: root.place))
    }
  }

  mutating func readWindow() {
    let planWindow = root.value("work-plan")?.value(of: "window")
    let value =
      planWindow != nil && !root.has("window") && standsWithoutMeetings
      ? planWindow
      : root.required("window", example: "window: 2023-04-18..2023-04-28")
    guard let value, let range = value.dateRange(key: "window", log: log)
    else { return }
    let days = range.upperBound.dayNumber - range.lowerBound.dayNumber + 1
    guard days <= Limits.windowDays else {
      log.add(.windowTooLong(days: days, most: Limits.windowDays), at: value.place)
      return
    }
    draft.window = Located(range, at: value.place)
  }

  mutating func readCalendar() {
    draft.calendarPlace = draft.window?.place ?? root.place
    guard let value = root.value("calendar"),
      var fields = Fields(value, key: "calendar", log: log)
    else {
      draft.calendar.officialDays = VietnamDays.load()
      return
    }
    readOfficialDays(&fields)
    if fields.value("weekend") != nil {
      let patterns = patterns
      let days = fields.list("weekend") { item in patterns.weekday(item) }
      draft.calendar.weekend = Set(days).sorted()
    }
    if let closed = fields.value("closed") {
      for item in closed.items.prefix(Limits.closures) {
        if let closure = closure(item) { draft.calendar.closed.append(closure) }
      }
      if closed.items.count > Limits.closures {
        log.add(
          .tooMany(key: "closed", count: closed.items.count, most: Limits.closures),
          at: closed.place)
      }
    }
    let worked = fields.list("worked") { $0.date(log: log) }
    draft.calendar.worked = Set(worked).sorted()
    fields.finish()
  }

  private func closure(_ item: SourceValue) -> WorkCalendar.Closure? {
    guard case .mapping = item.content, var fields = Fields(item, key: nil, log: log) else {
      return patterns.pattern(item).map { WorkCalendar.Closure(slots: $0, reason: "") }
    }
    let slots = fields.required("slots", example: "slots: 2023-04-21 afternoon")
      .flatMap { patterns.pattern($0) }
    let reason = fields.text("reason")
    fields.finish()
    return slots.map { WorkCalendar.Closure(slots: $0, reason: reason) }
  }

  private mutating func readOfficialDays(_ fields: inout Fields) {
    guard let value = fields.value("official") else {
      draft.calendar.officialDays = VietnamDays.load()
      return
    }
    switch value.text?.lowercased() {
    case "vietnam": draft.calendar.officialDays = VietnamDays.load()
    case "none": break
    case .some(let name) where name.hasSuffix(".csv"):
      guard let rows = rows(of: value, key: "official") else { return }
      draft.calendar.officialDays = OfficialDays.read(rows, log: log)
    default:
      log.add(
        .badWord(
          .official, found: Quoting.short(value.text ?? ""), allowed: ["vietnam", "none"],
          nearest: Spelling.nearest(to: value.text ?? "", among: ["vietnam", "none"])),
        at: value.place)
    }
  }
}
