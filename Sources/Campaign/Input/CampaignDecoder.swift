/// Turns the files of a campaign into a draft, part by part. A part is read after those whose ids
/// it refers to, whatever the order of the file.
struct CampaignDecoder {
  let folder: CampaignFolder
  let log: DiagnosticLog
  var root: Fields
  var draft = CampaignDraft()
  var sessions = IDTable<Session>(.session)
  var places = IDTable<Place>(.place)
  var hosts = IDTable<Host>(.host)
  var units = IDTable<Unit>(.unit)
  var people = IDTable<Person>(.person)
  var roles = IDTable<Role>(.role)
  var pools = IDTable<GuestPool>(.pool)
  var guests = IDTable<Guest>(.guest)
  var drivers = IDTable<Driver>(.driver)
  var vehicles = IDTable<Vehicle>(.vehicle)
  var delegations = IDTable<Delegation>(.delegation)
  var meetings = IDTable<Meeting>(.meeting)
  /// The meetings that `visits` makes.
  var visits: [MeetingID] = []
  var taskGroups = IDTable<TaskGroup>(.taskGroup)
  var tasks = IDTable<Task>(.task)
  var steps = IDTable<Step>(.step)
  /// Groups of the work plan in the order of print, and whether it lists them itself.
  var groups: [TaskGroup] = []
  var listsGroups = false
  var budgetLines = IDTable<BudgetLine>(.budgetLine)
  /// Where the label of each annex stands.
  var annexLabels: [String: SourcePlace] = [:]
  /// Read before the vehicles and guests that take them.
  var rates = Rates()

  init(folder: CampaignFolder, root: Fields, log: DiagnosticLog) {
    self.folder = folder
    self.root = root
    self.log = log
  }

  /// Reads every part but the baseline.
  mutating func readParts() {
    draft.needsBase = !standsWithoutMeetings
    readFormat()
    readDocument()
    readSessions()
    readWindow()
    readCalendar()
    readPlaces()
    readHosts()
    readBase()
    readTravel()
    readUnits()
    readPeople()
    readRoles()
    readPools()
    readCosts()
    readGuests()
    readDrivers()
    readVehicles()
    readDelegations()
    readMeetings()
    readWorkPlan()
    readOrder()
    readBudget()
    readRules()
    readObjective()
    readDisruption()
  }

  /// Parts that make a campaign by themselves.
  private static let partsWithoutMeetings = ["budget", "work-plan"]

  /// Whether the file speaks of no meetings and need not.
  var standsWithoutMeetings: Bool {
    !["meetings", "visits", "hosts"].contains(where: root.has)
      && CampaignDecoder.partsWithoutMeetings.contains(where: root.has)
  }

  /// Reads slot patterns with the campaign's sessions.
  var patterns: PatternReader {
    PatternReader(
      sessions: sessions, sessionIDs: draft.sessions.map(\.value.id.text), log: log)
  }

  /// The rows of a table that stands under the key, as a list or in a CSV file; nil where there is
  /// none or it cannot be read (`failed` then tells which).
  mutating func rows(_ key: String, most: Int) -> [SourceValue]? {
    guard let value = root.value(key) else { return nil }
    guard let rows = rows(of: value, key: key) else {
      root.fail(key)
      return nil
    }
    if rows.count > most {
      log.add(.tooMany(key: key, count: rows.count, most: most), at: value.place)
      root.fail(key)
    }
    return Array(rows.prefix(most))
  }

  /// The rows of a list or of the CSV file that a text names; nil, with an error, for all else.
  func rows(of value: SourceValue, key: String) -> [SourceValue]? {
    switch value.content {
    case .list(let items): return items
    case .text where value.text?.lowercased().hasSuffix(".csv") == true:
      guard let name = value.text, let text = text(of: name, namedAt: value.place) else {
        return nil
      }
      return CSVSource.read(text, file: name, into: log)
    default:
      log.add(.wrongType(key: key, expected: .table), at: value.place)
      return nil
    }
  }

  /// The text of a file that the campaign names; nil, with an error where it is named.
  func text(of name: String, namedAt place: SourcePlace) -> String? {
    switch folder.text(of: name) {
    case .success(let text): return text
    case .failure(let problem): log.add(problem, of: name, namedAt: place)
    }
    return nil
  }

  /// Reads every row of a table with ids. Where the table or one of the decisive keys of a row
  /// fails, the part becomes shaky.
  mutating func table<Value>(
    _ key: String, noun: Noun, most: Int, decisive: Set<String>,
    _ body: (inout CampaignDecoder, inout Fields) -> Value?
  ) -> (items: [Located<Value>], isComplete: Bool) {
    guard let rows = rows(key, most: most) else {
      let isComplete = !root.failed.contains(key)
      if !isComplete { draft.shaky.insert(noun) }
      return ([], isComplete)
    }
    if root.failed.contains(key) { draft.shaky.insert(noun) }
    var isComplete = !root.failed.contains(key)
    var items: [Located<Value>] = []
    for row in rows {
      guard var fields = Fields(row, key: key, log: log) else {
        draft.shaky.insert(noun)
        isComplete = false
        continue
      }
      let value = body(&self, &fields)
      fields.finish()
      if value == nil || !fields.failed.isDisjoint(with: decisive) { draft.shaky.insert(noun) }
      if let value { items.append(Located(value, fields)) }
    }
    return (items, isComplete)
  }
}
