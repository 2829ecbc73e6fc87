/// A meeting that a schedule has otherwise than an older one.
package struct MeetingDifference: Hashable, Sendable {
  /// What may differ, by the name that files give it, in the order in which it is told.
  package enum Kind: String, CaseIterable, Sendable {
    case newlyHeld = "newly-held"
    case noLongerHeld = "no-longer-held"
    case date
    /// Another session or another start, whatever the date.
    case session
    case place
    case site
    case delegation
    /// Other people, or the same in other roles.
    case team
    /// Other vehicles, or the same with other drivers.
    case vehicles
    case guests
    /// Other times of programme items.
    case programme
  }

  package let meeting: MeetingID
  /// How the old schedule has it; nil where it is newly held.
  package let old: MeetingVersion?
  /// How the new schedule has it; nil where it is no longer held.
  package let new: MeetingVersion?
  /// What differs; never empty. A meeting that only one schedule holds differs in that alone.
  package let kinds: [Kind]

  /// Nil where nothing differs of what both schedules state.
  package init?(from old: MeetingVersion?, to new: MeetingVersion?) {
    guard let meeting = (new ?? old)?.held.meeting else { return nil }
    let kinds = Kind.allCases.filter { MeetingDifference.differs($0, old, new) }
    if kinds.isEmpty { return nil }
    self.meeting = meeting
    self.old = old
    self.new = new
    self.kinds = kinds
  }

  /// Whether it is held on another date, in another session or with another start.
  package var isMoved: Bool { kinds.contains(.date) || kinds.contains(.session) }

  package var team: ListChange<Schedule.Member> { ListChange(from: old?.team, to: new?.team) }

  /// The people who newly come and who no longer come, whatever their roles.
  package var people: ListChange<PersonID> { ListChange(from: old?.people, to: new?.people) }

  package var vehicles: ListChange<Schedule.Ride> {
    ListChange(from: old?.vehicles, to: new?.vehicles)
  }

  package var guests: ListChange<GuestID> {
    ListChange(from: old?.held.guests, to: new?.held.guests)
  }

  /// The items of the programme that begin at another time; nil where a schedule leaves them out.
  package var programme: [(old: Schedule.Programme.Entry?, new: Schedule.Programme.Entry?)] {
    guard let before = old?.programme, let after = new?.programme else { return [] }
    return Pairing.pairs(before, after, by: \.item).filter { $0.old != $0.new }
  }

  private static func differs(
    _ kind: Kind, _ old: MeetingVersion?, _ new: MeetingVersion?
  ) -> Bool {
    guard let old, let new else { return kind == (old == nil ? .newlyHeld : .noLongerHeld) }
    return switch kind {
    case .newlyHeld, .noLongerHeld: false
    case .date: old.held.date != new.held.date
    case .session: old.held.session != new.held.session || old.start != new.start
    case .place: old.held.place != new.held.place
    case .site: isOther(old.held.site, new.held.site)
    case .delegation: isOther(old.delegation, new.delegation)
    case .team: !ListChange(from: old.team, to: new.team).isEmpty
    case .vehicles: !ListChange(from: old.vehicles, to: new.vehicles).isEmpty
    case .guests: !ListChange(from: old.held.guests, to: new.held.guests).isEmpty
    case .programme: !ListChange(from: old.programme, to: new.programme).isEmpty
    }
  }

  /// Whether both are stated, and not the same.
  private static func isOther<Named>(
    _ old: Identifier<Named>?, _ new: Identifier<Named>?
  ) -> Bool {
    guard let old, let new else { return false }
    return old != new
  }
}
