/// A mistake about what has come up since a schedule was published, as facts.
enum ChangeMistake: Hashable {
  /// Why a change changes nothing.
  enum Needless: Hashable {
    /// None of its slots is worked.
    case notWorked
    case alreadyWorked
    /// Whoever or whatever it is was not there anyway.
    case alreadyGone
    case alreadyOptional
    case alreadyRequired
    /// Another change says the same.
    case alreadyStated
    /// The meeting is published for a date that is frozen.
    case heldAlready(CivilDate)
  }

  /// Why a meeting cannot be held where it is published.
  enum Obstacle: Hashable {
    case closed(WorkCalendar.Rest)
    case refused(host: String)
    /// Its dates, its pin, its place or its length.
    case unfit
  }

  // Reading
  /// An entry that names none of the words for what has come up.
  case nothingStated(words: [String])
  case twoStated([String])
  /// An option's value that does not say enough.
  case optionUnclear(found: String, example: String)

  // Dates
  case outsideWindow(DateRange, window: DateRange, meant: CivilDate?)
  case noEffect(Needless)
  /// All of it lies before what is frozen ends, or a part.
  case onlyFrozen(until: CivilDate)
  case cut(until: CivilDate)
  case frozenBeyondWindow(CivilDate, window: DateRange)
  case nothingFrozen(CivilDate)
  case noSlotAhead(id: String, host: String, until: CivilDate)
  case closedAndOpened(CivilDate)

  // Meetings
  case idTaken(id: String)
  case addedToFrozen(id: String, date: CivilDate, until: CivilDate)
  case cancelledInPast(id: String, date: CivilDate)
  case orderDropped(id: String, other: String)
  case contradiction(id: String)
  case confirmedUnpublished(id: String)
  case confirmedImpossible(id: String, date: CivilDate, session: String, Obstacle)

  var severity: Diagnostic.Severity {
    switch self {
    case .noEffect, .onlyFrozen: .warning
    case .cut, .nothingFrozen, .orderDropped: .note
    case .nothingStated, .twoStated, .optionUnclear, .outsideWindow, .frozenBeyondWindow,
      .noSlotAhead, .closedAndOpened, .idTaken, .addedToFrozen, .cancelledInPast, .contradiction,
      .confirmedUnpublished, .confirmedImpossible:
      .error
    }
  }

  /// The stable name of the kind of mistake.
  var id: String {
    switch self {
    case .nothingStated, .twoStated: "bad-change"
    case .optionUnclear: "bad-option"
    case .outsideWindow, .frozenBeyondWindow: "date-outside-window"
    case .noEffect: "no-effect"
    case .onlyFrozen, .cut, .addedToFrozen, .cancelledInPast: "frozen"
    case .nothingFrozen: "nothing-frozen"
    case .noSlotAhead: "no-possible-slot"
    case .closedAndOpened, .contradiction: "contradiction"
    case .idTaken: "duplicate-id"
    case .orderDropped: "order-dropped"
    case .confirmedUnpublished: "confirmed-unpublished"
    case .confirmedImpossible: "confirmed-impossible"
    }
  }
}
