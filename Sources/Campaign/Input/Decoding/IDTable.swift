/// The kinds of things that carry an id.
enum Noun: String {
  case session, place, host, unit, person, role, pool, guest, driver, vehicle, delegation, meeting,
    item
  case taskGroup = "group"
  case task, step
  /// A meeting or a step, where either may be named.
  case event
  case budgetLine = "line"
  case budgetColumn = "column"
}

/// The ids of one kind, and where each was given.
struct IDTable<Named> {
  /// The ids, in the order given.
  private(set) var known: KnownIDs<Named>
  /// False where part of the table could not be read; unknown ids are then not reported, since
  /// they may stand in that part.
  var isComplete = true
  private var places: [Identifier<Named>: SourcePlace] = [:]

  init(_ noun: Noun) { known = KnownIDs(noun) }

  /// The ids of a campaign that has been read before.
  init(_ noun: Noun, _ ids: [Identifier<Named>]) { known = KnownIDs(noun, ids) }

  var noun: Noun { known.noun }

  func contains(_ id: Identifier<Named>) -> Bool { known.contains(id) }

  /// Where the id was given; nil for one that is not.
  func place(of id: Identifier<Named>) -> SourcePlace? { places[id] }

  /// Whether the id is new; an error in the log where it is not.
  mutating func register(
    _ id: Identifier<Named>, at place: SourcePlace, log: DiagnosticLog
  ) -> Bool {
    guard known.insert(id) else {
      log.add(.duplicateID(noun, id.text, first: places[id] ?? place), at: place)
      return false
    }
    places[id] = place
    return true
  }

  /// The id that the value names; nil, with an error in the log, where there is none.
  func reference(_ value: SourceValue, key: String?, log: DiagnosticLog) -> Identifier<Named>? {
    guard let text = value.text(key: key, log: log) else { return nil }
    let id = Identifier<Named>(text)
    if contains(id) { return id }
    if isComplete { log.add(known.unknown(text), at: value.place) }
    return nil
  }
}

/// Something read, with the places of its parts.
struct Located<Value> {
  var value: Value
  var place: SourcePlace
  var keys: [String: SourcePlace] = [:]

  init(_ value: Value, _ fields: Fields) {
    self.value = value
    place = fields.place
    keys = fields.places
  }

  /// For things that stand in no mapping of their own.
  init(_ value: Value, at place: SourcePlace) {
    self.value = value
    self.place = place
  }

  func place(of key: String) -> SourcePlace { keys[key] ?? place }

  /// Another value read at the same places.
  func replacing<Other>(_ value: Other) -> Located<Other> {
    var other = Located<Other>(value, at: place)
    other.keys = keys
    return other
  }
}

extension Fields {
  /// The thing's own id, checked and registered. Nil where it is missing, malformed or taken.
  mutating func id<Named>(
    default missing: String? = nil, table: inout IDTable<Named>
  ) -> Identifier<Named>? {
    guard let value = value("id") else {
      if let missing {
        let id = Identifier<Named>(missing)
        if table.register(id, at: place, log: log) { return id }
      } else {
        _ = required("id", example: "id: \(table.noun.rawValue)-1")
        table.isComplete = false
      }
      fail("id")
      return nil
    }
    guard let text = value.text(key: "id", log: log) else {
      fail("id")
      table.isComplete = false
      return nil
    }
    guard Fields.isID(text) else {
      fail("id", .badID(found: Quoting.short(text)))
      table.isComplete = false
      return nil
    }
    let id = Identifier<Named>(text)
    guard table.register(id, at: value.place, log: log) else {
      fail("id")
      return nil
    }
    return id
  }

  /// One id of another kind.
  mutating func reference<Named>(
    _ key: String, in table: IDTable<Named>
  ) -> Identifier<Named>? {
    read(key) { [log] value in
      table.reference(
        value.items.count == 1 ? value.items[0] : value, key: key, log: log)
    }
  }

  /// A list of ids of another kind, without repeats.
  mutating func references<Named>(
    _ key: String, in table: IDTable<Named>
  ) -> [Identifier<Named>] {
    var result: [Identifier<Named>] = []
    for id in list(key, { [log] in table.reference($0, key: key, log: log) })
    where !result.contains(id) {
      result.append(id)
    }
    return result
  }

  /// Ids are 1 to 64 characters without blanks and without the signs that separate items.
  private static func isID(_ text: String) -> Bool {
    (1...64).contains(text.count)
      && !text.contains { $0.isWhitespace || ",;|\"".contains($0) }
      && !text.unicodeScalars.contains { $0.properties.generalCategory == .control }
  }
}
