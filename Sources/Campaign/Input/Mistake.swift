/// One mistake, note or warning as facts; `message(_:)` puts it into words.
enum Mistake: Hashable, Sendable {
  /// What a value ought to be.
  enum Expected: Hashable {
    case key, text, integer, number, list, mapping, table, date, dateRange, time, pattern
  }

  /// Words of which there are only a few.
  enum Vocabulary: Hashable {
    case rank, weekday, official, dayKind, itemOrder, period, circular, moneyUnit, budgetRow
  }

  struct ClosedDate: Hashable {
    var date: CivilDate
    var rest: WorkCalendar.Rest
  }

  struct Pair: Hashable {
    var from: String
    var to: String
  }

  /// A sum of the budget as it is written and as it comes out.
  struct Sum: Hashable {
    enum Part: Hashable {
      /// Quantity times price.
      case product(line: String)
      case section(number: Int, name: String)
      case total(table: String)
    }

    var part: Part
    /// Nil where the table has one column of amounts.
    var column: String?
    /// Đồng, both.
    var stated: Int
    var computed: Int
    var unit: MoneyUnit
  }

  /// Where in a file a mistake stands, for the beginning of a message.
  enum Part: Hashable {
    /// From the root of a JSON file, such as `meetings[3].date`.
    case path(String)
    case column(String)
  }

  // Files
  case file(String, TextFile.Problem)
  case yamlSyntax(problem: String)
  case yamlTooLarge
  case notOSRM
  case osrmMissing(part: String)
  case osrmShape(rows: Int, columns: Int)
  case osrmCount(found: Int, places: Int)
  case osrmRange(from: String, to: String)
  case more(count: Int)
  case json(JSONMistake)
  case table(TableMistake)
  case change(ChangeMistake)
  indirect case inside(Part, Mistake)

  // Structure
  case badFormat(found: String)
  case unknownKey(String, nearest: String?, allowed: [String])
  case duplicateKey(String, firstLine: Int?)
  case missingKey(String, example: String)
  case wrongType(key: String?, expected: Expected)
  case tooMany(key: String, count: Int, most: Int)
  case emptyList(key: String)

  // Values
  case badInteger(key: String, found: String, fix: String?)
  case badDecimal(key: String, found: String)
  case badKilometres(key: String, found: String)
  case badThousandths(key: String, found: String)
  case badAmount(key: String, found: String, unit: MoneyUnit, fix: String?)
  case outOfRange(key: String, found: String, least: String, most: String)
  case badBoolean(key: String, found: String?)
  case badDate(found: String, fix: String?)
  case badDocumentDate(found: String, fix: String?)
  case rangeBackwards(from: CivilDate, to: CivilDate)
  case badTime(found: String, fix: String?)
  case badPattern(found: String, sessions: [String], nearest: String?)
  case patternTwoDates(found: String)
  case badWord(Vocabulary, found: String, allowed: [String], nearest: String?)
  case badID(found: String)

  // References
  /// With a few of the ids that there are, and how many there are.
  case unknownID(Noun, String, nearest: String?, some: [String], count: Int)
  /// An older file names what the campaign no longer has.
  case formerID(Noun, String)
  case duplicateID(Noun, String, first: SourcePlace)
  case annexLabelTwice(String, first: SourcePlace)

  // Calendar and slots
  case sessionBackwards(id: String, start: ClockTime, end: ClockTime)
  /// A later start of a session that does not lie after the one before and before the end.
  case startOutsideSession(id: String, found: ClockTime, after: ClockTime, end: ClockTime)
  case windowTooLong(days: Int, most: Int)
  case noOpenSlot(window: DateRange)
  case unsettledDay(OfficialDay)
  case duplicateDay(CivilDate, firstLine: Int?)
  case yearWithoutList(year: Int, first: Int, last: Int)
  case dateOutsideWindow(CivilDate, window: DateRange)
  case meetingTooLong(id: String, minutes: Int, session: String, most: Int)
  case pinClosed(id: String, date: CivilDate, session: String?, rest: WorkCalendar.Rest)
  case pinOutsideDates(id: String, date: CivilDate, dates: DateRange)
  case pinImpossible(id: String, host: String)
  case datesClosed(id: String, dates: DateRange, reasons: [ClosedDate])
  case noPossibleSlot(id: String, host: String)

  // Places and travel
  case hostWithoutPlace(id: String)
  /// A meeting visits a site, and neither it nor its host names one.
  case siteMissing(id: String, host: String)
  case clusterWithItself(host: String)
  case doubledLeg(from: String, to: String)
  case travelMissing(pairs: [Pair], more: Int)
  case travelTooLong(Pair, kilometres: Int, minutes: Int)
  case dayBackwards(leaveAfter: ClockTime, backBy: ClockTime)

  // People
  case roleNobody(id: String)
  case roleTooFew(id: String, count: Int, qualified: Int)
  case roleWithoutLeader(id: String, unit: String)
  case tooFewLeaders(asked: Int, leaders: Int)
  case noLeaderOnDuty(dates: [CivilDate], more: Int, asked: Int)
  case hostWithoutDelegation(id: String, host: String)
  case pinnedDelegationElsewhere(delegation: String, host: String)
  case pinnedPlaceElsewhere(place: String, id: String, allowed: [String])
  case pinnedPersonUnfit(person: String, id: String)

  // Sessions and programmes
  case tooManySessions(id: String, sessions: Int, most: Int)
  case programmeTooLong(id: String, minutes: Int, most: Int)
  case programmeCycle(items: [String])
  case itemTooLong(item: String, minutes: Int, from: ClockTime, until: ClockTime)
  case unknownPresenter(String, nearest: String?)
  case presenterNotInvited(guest: String, pool: String)

  // Vehicles
  case tooFewSeats(id: String, team: Int, guests: Int, seats: Int, vehicles: Int)
  case vehicleWithoutDriver(id: String)

  // Guests
  case invitedTwice(pool: String)
  case leastAboveMost(pool: String, least: Int, most: Int)
  case namedAboveMost(pool: String, named: Int, most: Int)
  case tooFewGuests(id: String, pool: String, least: Int, fitting: Int)
  case namedOfOtherPool(guest: String, pool: String, own: String)
  case namedForOtherHost(guest: String, host: String)
  case capacityTooSmall(id: String, needed: Int, capacity: Int)

  // Order
  case orderCycle(meetings: [String])
  case pinsAgainstOrder(
    first: String, firstDate: CivilDate, second: String, secondDate: CivilDate, days: Int)

  // Work plan
  case windowOutsidePlan(DateRange, plan: DateRange)
  case noWorkingDay(DateRange)
  case stepOutsidePlan(id: String, date: CivilDate, plan: DateRange)
  case stepClosed(id: String, date: CivilDate, rest: WorkCalendar.Rest)
  case stepLoad(id: String, load: Int, unit: String, people: Int)
  case peopleAndShare
  case reviewWithoutPeriod(id: String)

  // Rules and objective
  case ruleAlwaysOn(RuleID)
  case termTwice(Term)
  case representationOrder(points: [Int])
  case totalsTooLarge

  // Costs and budget
  case hallTwice(place: String)
  case wrongSum(Sum)
  case lineWithoutSection(String)
  case spentAboveAmount(line: String, spent: Int, amount: Int, unit: MoneyUnit)
  case chargeWithoutAmount(CostKind, line: String)
}

extension Mistake {
  var severity: Diagnostic.Severity {
    switch self {
    case .yearWithoutList, .vehicleWithoutDriver, .reviewWithoutPeriod, .annexLabelTwice,
      .formerID:
      .warning
    case .unsettledDay: .note
    case .table(let mistake): mistake.severity
    case .change(let mistake): mistake.severity
    case .inside(_, let mistake): mistake.severity
    default: .error
    }
  }

  /// The stable name of the kind of mistake.
  var id: String {
    switch self {
    case .file(_, let problem): Mistake.id(of: problem)
    case .yamlSyntax: "yaml-syntax"
    case .yamlTooLarge: "yaml-too-large"
    case .notOSRM, .osrmMissing, .osrmShape, .osrmCount, .osrmRange: "osrm-table"
    case .more: "more"
    case .json(let mistake): mistake.id
    case .table(let mistake): mistake.id
    case .change(let mistake): mistake.id
    case .inside(_, let mistake): mistake.id
    case .badFormat: "bad-format"
    case .unknownKey: "unknown-key"
    case .duplicateKey: "duplicate-key"
    case .missingKey: "missing-key"
    case .wrongType: "wrong-type"
    case .tooMany: "too-many"
    case .emptyList: "empty-list"
    case .badInteger, .badDecimal, .badKilometres, .badThousandths, .badAmount: "bad-number"
    case .outOfRange: "out-of-range"
    case .badBoolean: "bad-boolean"
    case .badDate, .badDocumentDate: "bad-date"
    case .rangeBackwards: "range-backwards"
    case .badTime: "bad-time"
    case .badPattern, .patternTwoDates: "bad-pattern"
    case .badWord(let vocabulary, _, _, _): Mistake.id(of: vocabulary)
    case .badID: "bad-id"
    case .unknownID: "unknown-id"
    case .formerID: "former-id"
    case .duplicateID: "duplicate-id"
    case .annexLabelTwice: "duplicate-label"
    case .sessionBackwards: "session-backwards"
    case .startOutsideSession: "start-outside-session"
    case .windowTooLong: "window-too-long"
    case .noOpenSlot: "no-open-slot"
    case .unsettledDay: "unsettled-day"
    case .duplicateDay: "duplicate-date"
    case .yearWithoutList: "year-without-list"
    case .dateOutsideWindow: "date-outside-window"
    case .meetingTooLong: "meeting-too-long"
    case .pinClosed: "pin-closed"
    case .pinOutsideDates, .pinImpossible: "pin-impossible"
    case .datesClosed: "dates-closed"
    case .noPossibleSlot: "no-possible-slot"
    case .hostWithoutPlace: "host-without-place"
    case .siteMissing: "site-missing"
    case .clusterWithItself: "host-twice"
    case .doubledLeg: "duplicate-leg"
    case .travelMissing: "travel-missing"
    case .travelTooLong: "travel-too-long"
    case .dayBackwards: "day-backwards"
    case .roleNobody: "role-nobody"
    case .roleTooFew: "role-too-few"
    case .roleWithoutLeader: "role-without-leader"
    case .tooFewLeaders, .noLeaderOnDuty: "no-leader-on-duty"
    case .hostWithoutDelegation: "host-without-delegation"
    case .pinnedDelegationElsewhere, .pinnedPlaceElsewhere: "pin-elsewhere"
    case .pinnedPersonUnfit: "pin-unfit"
    case .tooManySessions: "too-many-sessions"
    case .programmeTooLong: "programme-too-long"
    case .programmeCycle: "programme-cycle"
    case .itemTooLong: "item-too-long"
    case .unknownPresenter: "unknown-presenter"
    case .presenterNotInvited: "presenter-not-invited"
    case .tooFewSeats: "too-few-seats"
    case .vehicleWithoutDriver: "vehicle-without-driver"
    case .invitedTwice: "invited-twice"
    case .leastAboveMost: "least-above-most"
    case .namedAboveMost: "named-above-most"
    case .tooFewGuests: "too-few-guests"
    case .namedOfOtherPool, .namedForOtherHost: "named-unfit"
    case .capacityTooSmall: "capacity-too-small"
    case .orderCycle: "order-cycle"
    case .pinsAgainstOrder: "pins-against-order"
    case .windowOutsidePlan: "window-outside-plan"
    case .noWorkingDay: "no-open-slot"
    case .stepOutsidePlan: "date-outside-window"
    case .stepClosed: "pin-closed"
    case .stepLoad: "step-load"
    case .peopleAndShare: "people-and-share"
    case .reviewWithoutPeriod: "review-without-period"
    case .ruleAlwaysOn: "rule-always-on"
    case .termTwice: "term-twice"
    case .representationOrder: "representation-order"
    case .totalsTooLarge: "totals-too-large"
    case .hallTwice: "duplicate-price"
    case .wrongSum: "wrong-sum"
    case .lineWithoutSection: "line-without-section"
    case .spentAboveAmount: "spent-above-amount"
    case .chargeWithoutAmount: "charge-without-amount"
    }
  }

  private static func id(of problem: TextFile.Problem) -> String {
    switch problem {
    case .missing: "file-missing"
    case .isFolder, .unreadable: "file-unreadable"
    case .tooLarge: "file-too-large"
    case .notUTF8: "file-not-utf8"
    case .outsideFolder: "file-outside-folder"
    }
  }

  private static func id(of vocabulary: Vocabulary) -> String {
    switch vocabulary {
    case .rank: "bad-rank"
    case .weekday: "bad-weekday"
    case .official: "bad-calendar"
    case .dayKind: "bad-day-kind"
    case .itemOrder: "bad-order"
    case .period: "bad-period"
    case .circular: "bad-circular"
    case .moneyUnit: "bad-unit"
    case .budgetRow: "bad-row-kind"
    }
  }
}
