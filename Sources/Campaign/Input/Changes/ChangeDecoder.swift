/// Reads a file of changes: `format`, `freeze-until`, `reason` and the list `changes`.
extension CampaignDecoder {
  /// Everything that the file says has come up, in its order.
  mutating func changes() -> [Located<Change>] {
    readFormat()
    let usual = root.text("reason")
    var changes: [Located<Change>] = []
    let freeze = ChangeWord.freezeUntil.rawValue
    if let date = root.date(freeze) {
      changes.append(Located(Change(.frozenUntil(date)), at: root.place(of: freeze)))
    }
    if !root.has("changes"), !root.has(freeze) {
      _ = root.required("changes", example: "changes: [{away: gd, slots: 2023-04-19 morning}]")
    }
    for row in rows("changes", most: Limits.changes) ?? [] {
      guard var fields = Fields(row, key: "changes", log: log) else { continue }
      changes += self.changes(of: &fields, usual: usual)
      fields.finish()
    }
    root.finish()
    return changes
  }

  /// The changes of one entry: several where it names several people, meetings or slots.
  private mutating func changes(of fields: inout Fields, usual: String) -> [Located<Change>] {
    let words = ChangeWord.allCases.filter { $0 != .freezeUntil }
    let stated = words.filter { fields.value($0.rawValue) != nil }
    let ownReason = fields.text("reason")
    guard let word = stated.first, stated.count == 1 else {
      _ = (fields.value("slots"), fields.value("priority"))
      let names = words.map(\.rawValue)
      if stated.count > 1 {
        log.add(.change(.twoStated(stated.map(\.rawValue))), at: fields.place)
      } else if fields.places.keys.allSatisfy((names + ["slots", "priority", "reason"]).contains) {
        // Any other key is reported as unknown, with the word that is near.
        log.add(.change(.nothingStated(words: names)), at: fields.place)
      }
      return []
    }
    let reason = ownReason.isEmpty && word.sharesReason ? usual : ownReason
    return kinds(word, &fields).map { $0.replacing(Change($0.value, reason: reason)) }
  }

  private mutating func kinds(
    _ word: ChangeWord, _ fields: inout Fields
  ) -> [Located<Change.Kind>] {
    let key = word.rawValue
    let (patterns, log) = (patterns, log)
    if fields.value(key)?.items.isEmpty ?? false { fields.fail(key, .emptyList(key: key)) }
    switch word {
    case .away, .driverAway, .guestAway, .vehicleOut, .hostRefuses:
      let ids = fields.list(key) { located($0.text(key: key, log: log), at: $0) }
      guard let value = fields.required("slots", example: "slots: 2023-04-19 morning") else {
        return []
      }
      if value.items.isEmpty { fields.fail("slots", .emptyList(key: "slots")) }
      let slots = fields.list("slots") { patterns.pattern($0) }
      return ids.flatMap { id in
        slots.compactMap { word.absence(of: id.value, in: $0) }.map(id.replacing)
      }
    case .closedDay:
      return fields.list(key) { located(patterns.pattern($0).map(Change.Kind.closed), at: $0) }
    case .openDay:
      return fields.list(key) {
        located($0.dateRange(key: key, log: log).map(Change.Kind.opened), at: $0)
      }
    case .addMeeting:
      return fields.value(key).map { $0.items.compactMap { addedMeeting($0) } } ?? []
    case .cancel, .optional, .required, .confirmed:
      let ids = fields.list(key) { located($0.text(key: key, log: log), at: $0) }
      let priority =
        word == .optional ? fields.integer("priority", in: 1...Limits.points.upperBound) : nil
      return ids.compactMap { id in
        word.change(of: MeetingID(id.value), priority: priority).map(id.replacing)
      }
    case .freezeUntil:
      return []
    }
  }

  private func located<Value>(_ value: Value?, at source: SourceValue) -> Located<Value>? {
    value.map { Located($0, at: source.place) }
  }

  /// A meeting as the campaign's own are written, or a host's id for one that is like most of them.
  private mutating func addedMeeting(_ value: SourceValue) -> Located<Change.Kind>? {
    guard case .mapping = value.content,
      var fields = Fields(value, key: ChangeWord.addMeeting.rawValue, log: log)
    else { return usualMeeting(value).map { Located(.added($0), at: value.place) } }
    let meeting = meeting(&fields)
    fields.finish()
    return meeting.map { Located(.added($0), fields) }
  }
}
