/// Reads the programme of a meeting.
extension CampaignDecoder {
  /// How an item stands to those listed before it, unless it says what it comes after.
  private enum ItemOrder: String, CaseIterable {
    /// After all of them.
    case listed
    /// Anywhere.
    case free
  }

  /// An item that is read but for what it comes after, which may be listed further down.
  private struct Entry {
    var fields: Fields
    var item: ProgrammeItem
    /// Whether it comes after everything listed before it.
    var isInOrder: Bool
  }

  /// The items in the order listed. Guests who present one are invited by name.
  func programme(
    _ meeting: inout Fields, invitations: inout [Meeting.Invitation]
  ) -> [ProgrammeItem] {
    guard let value = meeting.value("programme") else { return [] }
    guard let rows = rows(of: value, key: "programme") else {
      meeting.fail("programme")
      return []
    }
    if rows.count > Limits.programmeItems {
      meeting.fail(
        "programme",
        .tooMany(key: "programme", count: rows.count, most: Limits.programmeItems))
    }
    var items = IDTable<ProgrammeItem>(.item)
    var entries: [Entry] = []
    for row in rows.prefix(Limits.programmeItems) {
      guard var fields = Fields(row, key: "programme", log: log) else {
        items.isComplete = false
        meeting.fail("programme")
        continue
      }
      if let entry = entry(&fields, &items) {
        entries.append(entry)
      } else {
        fields.finish()
        meeting.fail("programme")
      }
    }
    for index in entries.indices { follow(&entries, index, items) }
    if entries.contains(where: { !$0.fields.failed.isEmpty }) { meeting.fail("programme") }
    if !meeting.failed.contains("invites") { invite(presentersOf: entries, &invitations) }
    let programme = entries.map(\.item)
    if let cycle = cycle(in: programme) {
      meeting.fail("programme", .programmeCycle(items: cycle.prefix(8).map(\.text)))
    }
    return programme
  }

  private func entry(_ fields: inout Fields, _ items: inout IDTable<ProgrammeItem>) -> Entry? {
    let id = fields.id(table: &items)
    let title = fields.text("title")
    var minutes: Int?
    if fields.required("minutes", example: "minutes: 30") != nil {
      minutes = fields.integer("minutes", in: Limits.minutes)
    }
    let presenters = fields.list("presenters") { presenter($0) }
    let paper = paper(&fields)
    let order = fields.read("order") { [log] value in
      value.word(
        .itemOrder, key: "order", of: ItemOrder.allCases, name: \.rawValue, log: log)
    }
    let isInOrder = fields.value("after") == nil && order ?? .listed == .listed
    let session = fields.reference("session", in: sessions)
    let from = fields.time("from")
    let until = fields.time("until")
    let site = fields.reference("site", in: places)
    let note = fields.text("note")
    guard let id, let minutes else { return nil }
    let (earliest, latest) = (from ?? ClockTime(minutes: 0), until ?? ClockTime(minutes: 1440))
    if earliest.minutes + minutes > latest.minutes {
      fields.fail(
        "minutes",
        .itemTooLong(item: id.text, minutes: minutes, from: earliest, until: latest))
    }
    return Entry(
      fields: fields,
      item: ProgrammeItem(
        id: id, title: title.isEmpty ? id.text : title, minutes: minutes, presenters: presenters,
        paper: paper, session: session, from: from, until: until, site: site, note: note),
      isInOrder: isInOrder)
  }

  /// Fills in what an item comes after. For an item in the order listed these are the ones before it
  /// back to the last that is in this order itself: that one comes after all before it.
  private func follow(_ entries: inout [Entry], _ index: Int, _ items: IDTable<ProgrammeItem>) {
    if entries[index].isInOrder {
      let before = entries[..<index]
      let last = before.lastIndex(where: \.isInOrder) ?? before.startIndex
      entries[index].item.after = before[last...].map(\.item.id)
    } else {
      entries[index].item.after = entries[index].fields.references("after", in: items)
    }
    entries[index].fields.finish()
  }

  /// `true`, or what is known of the paper.
  private func paper(_ fields: inout Fields) -> String? {
    switch fields.text("paper") {
    case "", "false", "no": nil
    case "true", "yes": ""
    case let text: text
    }
  }

  /// The id of a person or of a guest, or the name of somebody else, which is no id for its blanks.
  private func presenter(_ value: SourceValue) -> Presenter? {
    guard let text = value.text(key: "presenters", log: log) else { return nil }
    let (person, guest) = (PersonID(text), GuestID(text))
    if people.contains(person) { return .person(person) }
    if guests.contains(guest) { return .guest(guest) }
    if text.contains(where: \.isWhitespace) { return .text(text) }
    if people.isComplete, guests.isComplete {
      let ids = draft.people.map(\.value.id.text) + draft.guests.map(\.value.id.text)
      log.add(
        .unknownPresenter(
          Quoting.short(text), nearest: Spelling.nearest(to: text, among: ids)),
        at: value.place)
    }
    return nil
  }

  /// Puts the guests who present an item among those whom the meeting invites by name.
  private func invite(presentersOf entries: [Entry], _ invitations: inout [Meeting.Invitation]) {
    for entry in entries {
      for case .guest(let id) in entry.item.presenters {
        guard let guest = draft.guests.first(where: { $0.value.id == id })?.value else { continue }
        let place = entry.fields.place(of: "presenters")
        guard let index = invitations.firstIndex(where: { $0.pool == guest.pool }) else {
          log.add(.presenterNotInvited(guest: id.text, pool: guest.pool.text), at: place)
          continue
        }
        if !invitations[index].named.contains(id) { invitations[index].named.append(id) }
        let (named, most) = (invitations[index].named.count, invitations[index].most)
        if named > most {
          log.add(
            .namedAboveMost(pool: guest.pool.text, named: named, most: most), at: place)
        }
      }
    }
  }

  /// Items that come one after the other in a circle, if there are any.
  private func cycle(in programme: [ProgrammeItem]) -> [ItemID]? {
    var rest = programme
    var count = rest.count + 1
    // What comes after nothing that is left is in no circle.
    while rest.count < count {
      count = rest.count
      let left = Set(rest.map(\.id))
      rest.removeAll { $0.after.allSatisfy { !left.contains($0) } }
    }
    guard let first = rest.first else { return nil }
    let left = Dictionary(rest.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    var path = [first.id]
    while let item = path.last.flatMap({ left[$0] }),
      let before = item.after.first(where: { left[$0] != nil })
    {
      if let start = path.firstIndex(of: before) { return path[start...].reversed() }
      path.append(before)
    }
    return path
  }
}
