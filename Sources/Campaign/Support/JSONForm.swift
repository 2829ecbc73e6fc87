/// Takes a JSON file apart and collects every mistake in it, each with its line and its path from
/// the root, such as `meetings[3].date` (entries of lists count from 0).
struct JSONForm {
  private var list: DiagnosticList

  init(file: String, language: Language) {
    list = DiagnosticList(file: file, language: language)
  }

  /// Every mistake found so far, as `DiagnosticList` keeps them; empty where there is none.
  var diagnostics: [Diagnostic] { list.all }

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

  /// Reports an error; the path stands before the message.
  mutating func report(_ id: String, at node: JSONNode, _ path: String, vi: String, en: String) {
    report(id, line: node.line, column: node.column, path, vi: vi, en: en)
  }

  private mutating func report(
    _ id: String, line: Int, column: Int, _ path: String, vi: String, en: String
  ) {
    let place = path.isEmpty ? "" : path + ": "
    list.add(id, line: line, column: column, vi: place + vi, en: place + en)
  }

  /// The object with its keys checked: unknown ones and missing ones are reported.
  mutating func object(
    _ node: JSONNode, at path: String, required: [String], optional: [String] = []
  ) -> Object? {
    guard case .object(let members) = node.value else {
      wrongType(node, path, vi: "một đối tượng {…}", en: "an object {…}")
      return nil
    }
    let known = required + optional
    for member in members where !known.contains(member.key) {
      let key = Quoting.short(member.key)
      let near = Spelling.nearest(to: member.key, among: known)
      report(
        "unknown-key", line: member.line, column: member.column, path,
        vi: "không có khóa “\(key)”"
          + (near.map { "; có phải là “\($0)”?" } ?? "; các khóa: \(known.joined(separator: ", "))."),
        en: "there is no key “\(key)”"
          + (near.map { "; did you mean “\($0)”?" }
            ?? "; the keys are \(known.joined(separator: ", "))."))
    }
    let object = Object(
      node: node, path: path,
      members: Dictionary(
        members.map { ($0.key, $0.node) }, uniquingKeysWith: { first, _ in first })
    )
    let missing = required.filter { object.members[$0] == nil }
    if !missing.isEmpty {
      let names = missing.map { "“\($0)”" }.joined(separator: ", ")
      report(
        "missing-key", at: node, path, vi: "thiếu khóa \(names).",
        en: "\(names) \(missing.count == 1 ? "is" : "are") missing.")
    }
    return object
  }

  /// The value of a key that must not be null; nil where it is missing or null.
  mutating func value(_ object: Object, _ key: String) -> JSONNode? {
    object[key] ?? refuseNull(object, key)
  }

  /// The text of a key; nil where it is missing, null or something else.
  mutating func text(_ object: Object, _ key: String) -> String? {
    guard let node = value(object, key) else { return nil }
    return text(node, at: object.path(of: key))
  }

  mutating func text(_ node: JSONNode, at path: String) -> String? {
    guard case .text(let text) = node.value else {
      wrongType(node, path, vi: "văn bản", en: "a text")
      return nil
    }
    return text
  }

  /// The whole number of a key within the range.
  mutating func integer(
    _ object: Object, _ key: String, in range: ClosedRange<Int> = Int.min...Int.max
  ) -> Int? {
    guard let node = value(object, key) else { return nil }
    return integer(node, at: object.path(of: key), in: range)
  }

  mutating func integer(
    _ node: JSONNode, at path: String, in range: ClosedRange<Int> = Int.min...Int.max
  ) -> Int? {
    guard case .integer(let value) = node.value else {
      wrongType(node, path, vi: "số nguyên (64 bit)", en: "a whole number (64 bits)")
      return nil
    }
    guard range.contains(value) else {
      let end = range.upperBound == .max
      report(
        "number-out-of-range", at: node, path,
        vi: "\(value) ngoài phạm vi cho phép: "
          + (end ? "từ \(range.lowerBound)." : "\(range.lowerBound) đến \(range.upperBound)."),
        en: "\(value) is out of range: "
          + (end ? "\(range.lowerBound) or more." : "\(range.lowerBound) to \(range.upperBound)."))
      return nil
    }
    return value
  }

  /// The date of a key, written 2023-04-19.
  mutating func date(_ object: Object, _ key: String) -> CivilDate? {
    guard let node = value(object, key) else { return nil }
    return date(node, at: object.path(of: key))
  }

  mutating func date(_ node: JSONNode, at path: String) -> CivilDate? {
    guard let text = text(node, at: path) else { return nil }
    guard let date = CivilDate(text) else {
      report(
        "bad-date", at: node, path,
        vi: "“\(Quoting.short(text))” không phải là ngày; viết 2023-04-19.",
        en: "“\(Quoting.short(text))” is not a date; write 2023-04-19.")
      return nil
    }
    return date
  }

  /// The entries of a key's list with their paths; empty where it is missing or null.
  mutating func list(_ object: Object, _ key: String) -> [(node: JSONNode, path: String)] {
    guard let node = object[key] else { return [] }
    let path = object.path(of: key)
    guard case .list(let items) = node.value else {
      wrongType(node, path, vi: "một danh sách […]", en: "a list […]")
      return []
    }
    return items.enumerated().map { ($1, "\(path)[\($0)]") }
  }

  /// The identifier of a key, which must be one of those the campaign has.
  mutating func id<Named>(
    _ object: Object, _ key: String, among known: KnownIDs<Named>
  ) -> Identifier<Named>? {
    guard let node = value(object, key) else { return nil }
    return id(node, at: object.path(of: key), among: known)
  }

  mutating func id<Named>(
    _ node: JSONNode, at path: String, among known: KnownIDs<Named>
  ) -> Identifier<Named>? {
    guard let text = text(node, at: path) else { return nil }
    let id = Identifier<Named>(text)
    guard known.contains(id) else {
      report(
        "unknown-id", at: node, path, vi: known.unknown(text, .vietnamese),
        en: known.unknown(text, .english))
      return nil
    }
    return id
  }

  /// Reports a key that stands in the file with null; a missing one is reported elsewhere.
  private mutating func refuseNull(_ object: Object, _ key: String) -> JSONNode? {
    if let node = object.members[key] {
      wrongType(node, object.path(of: key), vi: "một giá trị", en: "a value")
    }
    return nil
  }

  private mutating func wrongType(_ node: JSONNode, _ path: String, vi: String, en: String) {
    let found =
      switch node.value {
      case .null: (vi: "null", en: "null")
      case .bool(let value): (vi: "\(value)", en: "\(value)")
      case .integer(let value): (vi: "số \(value)", en: "the number \(value)")
      case .otherNumber(let text):
        (vi: "số \(Quoting.short(text))", en: "the number \(Quoting.short(text))")
      case .text(let text):
        (vi: "văn bản “\(Quoting.short(text))”", en: "the text “\(Quoting.short(text))”")
      case .list: (vi: "một danh sách", en: "a list")
      case .object: (vi: "một đối tượng", en: "an object")
      }
    report(
      "wrong-type", at: node, path, vi: "cần \(vi), đang là \(found.vi).",
      en: "expected \(en), found \(found.en).")
  }
}
