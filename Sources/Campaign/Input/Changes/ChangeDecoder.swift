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
    let reason = fields.text("reason", default: usual)
    guard let word = stated.first, stated.count == 1 else {
      let names = words.map(\.rawValue)
      if stated.count > 1 {
        log.add(.change(.twoStated(stated.map(\.rawValue))), at: fields.place)
      } else if fields.places.keys.allSatisfy({ ["slots", "reason", "priority"].contains($0) }) {
        // Any other key is reported as unknown, with the word that is near.
        log.add(.change(.nothingStated(words: names)), at: fields.place)
      }
      _ = (fields.value("slots"), fields.value("priority"))
      return []
    }
    let place = fields.place(of: word.rawValue)
    return located(word, &fields, at: place).map { kind in
      var change = kind.replacing(Change(kind.value, reason: reason))
      if change.keys.isEmpty { change.place = place }
      return change
    }
  }

  private mutating func located(
    _ word: ChangeWord, _ fields: inout Fields, at place: SourcePlace
  ) -> [Located<Change.Kind>] {
    let key = word.rawValue
    let patterns = patterns
    func at(_ kinds: [Change.Kind]) -> [Located<Change.Kind>] {
      kinds.map { Located($0, at: place) }
    }
    switch word {
    case .away, .driverAway, .guestAway, .vehicleOut, .hostRefuses:
      let ids = fields.list(key) { [log] in $0.text(key: key, log: log) }
      guard fields.required("slots", example: "slots: 2023-04-19 morning") != nil else { return [] }
      let slots = fields.list("slots") { patterns.pattern($0) }
      return at(ids.flatMap { id in slots.compactMap { word.absence(of: id, in: $0) } })
    case .closedDay:
      return at(fields.list(key) { patterns.pattern($0) }.map(Change.Kind.closed))
    case .openDay:
      return at(
        fields.list(key) { [log] in $0.dateRange(key: key, log: log) }.map(Change.Kind.opened))
    case .addMeeting:
      return fields.value(key).map { $0.items.compactMap { addedMeeting($0) } } ?? []
    case .cancel, .optional, .required, .confirmed:
      let ids = fields.list(key) { [log] in $0.text(key: key, log: log) }
      let priority =
        word == .optional ? fields.integer("priority", in: 1...Limits.points.upperBound) : nil
      return at(ids.compactMap { word.change(of: MeetingID($0), priority: priority) })
    case .freezeUntil:
      return []
    }
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
