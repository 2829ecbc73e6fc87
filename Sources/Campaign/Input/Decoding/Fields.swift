/// A mapping of the file, or a row of a table, while it is being read: it answers for keys, and
/// knows in the end which keys nobody asked for.
struct Fields {
  let place: SourcePlace
  let log: DiagnosticLog
  private let entries: [SourceValue.Entry]
  /// In the order asked.
  private var asked: [String] = []
  /// Keys that are missing though required, or whose value could not be read.
  private(set) var failed: Set<String> = []

  /// Nil, with an error in the log, where the value is no mapping. `key` names it in messages.
  init?(_ value: SourceValue, key: String?, log: DiagnosticLog) {
    guard case .mapping(let entries) = value.content else {
      log.add(.wrongType(key: key, expected: .mapping), at: value.place)
      return nil
    }
    self.entries = entries
    self.log = log
    place = value.place
  }

  /// Where the key's value stands; the whole mapping's place where the key is not there.
  func place(of key: String) -> SourcePlace {
    guard let entry = entries.first(where: { $0.key == key }) else { return place }
    return entry.value.isNothing ? entry.place : entry.value.place
  }

  /// The places of all keys.
  var places: [String: SourcePlace] {
    Dictionary(entries.map { ($0.key, place(of: $0.key)) }, uniquingKeysWith: { first, _ in first })
  }

  /// Whether the key has a value; who only wants to know this has not asked for it.
  func has(_ key: String) -> Bool {
    entries.contains { $0.key == key && !$0.value.isNothing }
  }

  /// The key's value; nil where it is missing or empty.
  mutating func value(_ key: String) -> SourceValue? {
    if !asked.contains(key) { asked.append(key) }
    guard let entry = entries.first(where: { $0.key == key }), !entry.value.isNothing else {
      return nil
    }
    return entry.value
  }

  /// The key's value; where it is missing, an error that shows the example.
  mutating func required(_ key: String, example: String) -> SourceValue? {
    if let value = value(key) { return value }
    log.add(.missingKey(key, example: example), at: place)
    failed.insert(key)
    return nil
  }

  /// Marks the key's value as unusable.
  mutating func fail(_ key: String) { failed.insert(key) }

  mutating func fail(_ key: String, _ mistake: Mistake) {
    failed.insert(key)
    log.add(mistake, at: place(of: key))
  }

  /// Reads the key's value, where there is one; nil from `body` marks the key as failed.
  mutating func read<Value>(_ key: String, _ body: (SourceValue) -> Value?) -> Value? {
    guard let value = value(key) else { return nil }
    guard let result = body(value) else {
      failed.insert(key)
      return nil
    }
    return result
  }

  mutating func text(_ key: String, default missing: String = "") -> String {
    read(key) { [log] in $0.text(key: key, log: log) } ?? missing
  }

  mutating func integer(_ key: String, in range: ClosedRange<Int>) -> Int? {
    read(key) { [log] in $0.integer(key: key, in: range, log: log) }
  }

  mutating func decimal(_ key: String, in range: ClosedRange<Double>) -> Double? {
    read(key) { [log] in $0.decimal(key: key, in: range, log: log) }
  }

  mutating func boolean(_ key: String) -> Bool? {
    read(key) { [log] in $0.boolean(key: key, log: log) }
  }

  mutating func date(_ key: String) -> CivilDate? {
    read(key) { [log] in $0.date(log: log) }
  }

  mutating func dateRange(_ key: String) -> DateRange? {
    read(key) { [log] in $0.dateRange(key: key, log: log) }
  }

  mutating func time(_ key: String) -> ClockTime? {
    read(key) { [log] in $0.time(log: log) }
  }

  /// The items of a list that are read one by one; an item that cannot be read is left out.
  mutating func list<Value>(_ key: String, _ body: (SourceValue) -> Value?) -> [Value] {
    guard let value = value(key) else { return [] }
    return value.items.compactMap { item in
      let result = body(item)
      if result == nil { failed.insert(key) }
      return result
    }
  }

  /// Reports the keys that nobody asked for.
  func finish() {
    for entry in entries where !asked.contains(entry.key) {
      let nearest = Spelling.nearest(to: entry.key, among: asked)
      log.add(.unknownKey(entry.key, nearest: nearest, allowed: asked), at: entry.place)
    }
  }
}
