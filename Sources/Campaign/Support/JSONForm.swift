/// Takes a JSON file apart and collects every mistake in it, each with its line and its path from
/// the root, such as `meetings[3].date` (entries of lists count from 0).
struct JSONForm {
  let file: String
  let log: DiagnosticLog
  /// Whether ids that the campaign does not have are taken all the same, with a warning: for files
  /// that are older than the campaign as it is.
  var takesFormerIDs = false

  /// An object whose keys were checked.
  struct Object {
    var node: JSONNode
    var path: String
    fileprivate var members: [String: JSONNode]

    /// The value of a key; nil where the key is missing or its value is null.
    subscript(key: String) -> JSONNode? {
      guard let node = members[key] else { return nil }
      if case .null = node.value { return nil }
      return node
    }

    func path(of key: String) -> String { path.isEmpty ? key : path + "." + key }
  }

  /// Reports a mistake; the path stands before the message.
  func report(_ mistake: Mistake, at node: JSONNode, _ path: String) {
    report(mistake, line: node.line, column: node.column, path)
  }

  private func report(_ mistake: Mistake, line: Int, column: Int, _ path: String) {
    log.add(
      path.isEmpty ? mistake : .inside(.path(path), mistake),
      at: SourcePlace(file: file, line: line, column: column))
  }

  /// The object with its keys checked: unknown ones and missing ones are reported.
  func object(
    _ node: JSONNode, at path: String, required: [String], optional: [String] = []
  ) -> Object? {
    guard case .object(let members) = node.value else {
      wrongType(node, path, .object)
      return nil
    }
    let known = required + optional
    for member in members where !known.contains(member.key) {
      report(
        .unknownKey(
          member.key, nearest: Spelling.nearest(to: member.key, among: known), allowed: known),
        line: member.line, column: member.column, path)
    }
    let object = Object(
      node: node, path: path,
      members: Dictionary(
        members.map { ($0.key, $0.node) }, uniquingKeysWith: { first, _ in first })
    )
    let missing = required.filter { object.members[$0] == nil }
    if !missing.isEmpty { report(.json(.missingKeys(missing)), at: node, path) }
    return object
  }

  /// The value of a key that must not be null; nil where it is missing or null.
  func value(_ object: Object, _ key: String) -> JSONNode? {
    object[key] ?? refuseNull(object, key)
  }

  /// The text of a key; nil where it is missing, null or something else.
  func text(_ object: Object, _ key: String) -> String? {
    guard let node = value(object, key) else { return nil }
    return text(node, at: object.path(of: key))
  }

  func text(_ node: JSONNode, at path: String) -> String? {
    guard case .text(let text) = node.value else {
      wrongType(node, path, .text)
      return nil
    }
    return text
  }

  /// The whole number of a key within the range.
  func integer(
    _ object: Object, _ key: String, in range: ClosedRange<Int> = Int.min...Int.max
  ) -> Int? {
    guard let node = value(object, key) else { return nil }
    return integer(node, at: object.path(of: key), in: range)
  }

  func integer(
    _ node: JSONNode, at path: String, in range: ClosedRange<Int> = Int.min...Int.max
  ) -> Int? {
    guard case .integer(let value) = node.value else {
      wrongType(node, path, .integer)
      return nil
    }
    guard range.contains(value) else {
      report(
        .json(
          .outOfRange(
            value, least: range.lowerBound,
            most: range.upperBound == .max ? nil : range.upperBound)),
        at: node, path)
      return nil
    }
    return value
  }

  /// The date of a key, written 2023-04-19.
  func date(_ object: Object, _ key: String) -> CivilDate? {
    guard let node = value(object, key) else { return nil }
    return date(node, at: object.path(of: key))
  }

  func date(_ node: JSONNode, at path: String) -> CivilDate? {
    guard let text = text(node, at: path) else { return nil }
    guard let date = CivilDate(text) else {
      report(.json(.badDate(found: Quoting.short(text))), at: node, path)
      return nil
    }
    return date
  }

  /// The time of day of a key, written 08:30.
  func time(_ object: Object, _ key: String) -> ClockTime? {
    guard let node = value(object, key) else { return nil }
    let path = object.path(of: key)
    guard let text = text(node, at: path) else { return nil }
    guard let time = ClockTime(text) else {
      report(.json(.badTime(found: Quoting.short(text))), at: node, path)
      return nil
    }
    return time
  }

  /// The entries of a key's list with their paths; empty where it is missing or null.
  func list(_ object: Object, _ key: String) -> [(node: JSONNode, path: String)] {
    guard let node = object[key] else { return [] }
    let path = object.path(of: key)
    guard case .list(let items) = node.value else {
      wrongType(node, path, .list)
      return []
    }
    return items.enumerated().map { ($1, "\(path)[\($0)]") }
  }

  /// The identifier of a key, which must be one of those the campaign has.
  func id<Named>(
    _ object: Object, _ key: String, among known: KnownIDs<Named>
  ) -> Identifier<Named>? {
    guard let node = value(object, key) else { return nil }
    return id(node, at: object.path(of: key), among: known)
  }

  func id<Named>(
    _ node: JSONNode, at path: String, among known: KnownIDs<Named>
  ) -> Identifier<Named>? {
    guard let text = text(node, at: path) else { return nil }
    let id = Identifier<Named>(text)
    if known.contains(id) { return id }
    if takesFormerIDs, !text.isEmpty {
      report(.formerID(known.noun, Quoting.short(text)), at: node, path)
      return id
    }
    report(known.unknown(text), at: node, path)
    return nil
  }

  /// Reports a key that stands in the file with null; a missing one is reported elsewhere.
  private func refuseNull(_ object: Object, _ key: String) -> JSONNode? {
    if let node = object.members[key] {
      wrongType(node, object.path(of: key), .value)
    }
    return nil
  }

  private func wrongType(_ node: JSONNode, _ path: String, _ expected: JSONMistake.Expected) {
    report(.json(.wrongType(expected, found: .init(node.value))), at: node, path)
  }
}
