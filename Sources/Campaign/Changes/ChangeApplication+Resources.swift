/// People, drivers, guests, vehicles and hosts that are not there when they were.
extension ChangeApplication {
  mutating func removeResource(_ change: Located<Change>) {
    let place = change.place
    let window = campaign.window
    switch change.value.kind {
    case .personAway(let id, let slots):
      // Steps of the work plan take people on the plan's own dates.
      remove(id, slots, from: \.people, \.id, \.away, ids.people, in: wholeWindow, at: place)
    case .driverAway(let id, let slots):
      remove(
        id, slots, from: \.drivers, \.id, \.away, ids.drivers, in: window, wholeDays: true,
        at: place)
    case .guestAway(let id, let slots):
      remove(id, slots, from: \.guests, \.id, \.away, ids.guests, in: window, at: place)
    case .vehicleOut(let id, let slots):
      remove(
        id, slots, from: \.vehicles, \.id, \.away, ids.vehicles, in: window, wholeDays: true,
        at: place)
    case .refused(let id, let slots):
      remove(id, slots, from: \.hosts, \.id, \.refuses, ids.hosts, in: window, at: place)
    case .closed, .opened, .added, .cancelled, .optional, .required, .frozenUntil, .confirmed:
      break
    }
  }

  private mutating func remove<Item>(
    _ id: Identifier<Item>, _ slots: SlotPattern,
    from items: WritableKeyPath<Campaign, [Item]>, _ itemID: KeyPath<Item, Identifier<Item>>,
    _ absences: WritableKeyPath<Item, [SlotPattern]>, _ known: KnownIDs<Item>,
    in window: DateRange, wholeDays: Bool = false, at place: SourcePlace
  ) {
    guard let index = campaign[keyPath: items].firstIndex(where: { $0[keyPath: itemID] == id })
    else {
      log.add(known.unknown(id.text), at: place)
      return
    }
    let open = openSlots.filter { window.contains($0.date) }
    guard let ahead = ahead(slots, among: open, in: window, at: place) else { return }
    let known = campaign[keyPath: items][index][keyPath: absences]
    let isNew = open.contains { slot in
      let session = campaign.sessions[slot.session].id
      func matches(_ pattern: SlotPattern) -> Bool {
        wholeDays ? pattern.matchesDate(slot.date) : pattern.matches(slot.date, session)
      }
      return matches(ahead) && !known.contains(where: matches)
    }
    if isNew {
      campaign[keyPath: items][index][keyPath: absences].append(ahead)
    } else {
      log.add(.change(.noEffect(.alreadyGone)), at: place)
    }
  }

  /// The part of a pattern that lies ahead of what is frozen; nil, with the reason in the log, where
  /// that means no open slot.
  func ahead(
    _ slots: SlotPattern, among open: [Slot], in window: DateRange, at place: SourcePlace
  ) -> SlotPattern? {
    if let dates = slots.dates, !dates.overlaps(window) {
      log.add(.change(outside(dates, window: window)), at: place)
      return nil
    }
    if let unknown = slots.sessions.first(where: { !ids.sessions.contains($0) }) {
      log.add(ids.sessions.unknown(unknown.text), at: place)
      return nil
    }
    let meant = open.filter { slots.matches($0.date, campaign.sessions[$0.session].id) }
    guard !meant.isEmpty else {
      log.add(.change(.noEffect(.notWorked)), at: place)
      return nil
    }
    guard let frozenUntil, let first = meant.first, first.date < frozenUntil else { return slots }
    guard meant.contains(where: { $0.date >= frozenUntil }) else {
      log.add(.change(.onlyFrozen(until: frozenUntil)), at: place)
      return nil
    }
    log.add(.change(.cut(until: frozenUntil)), at: place)
    var rest = slots
    rest.dates = frozenUntil...(slots.dates ?? window).upperBound
    return rest
  }

  /// That the dates miss the window, with the year that was probably meant.
  func outside(_ dates: DateRange, window: DateRange) -> ChangeMistake {
    let (_, month, day) = dates.lowerBound.parts
    let meant = (window.lowerBound.year...window.upperBound.year)
      .compactMap { CivilDate(year: $0, month: month, day: day) }.first(where: window.contains)
    return .outsideWindow(dates, window: window, meant: meant)
  }
}
