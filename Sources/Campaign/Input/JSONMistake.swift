/// A mistake of a JSON file of the product's own formats, as facts.
enum JSONMistake: Hashable {
  /// What a value ought to be.
  enum Expected: Hashable { case object, list, text, integer, value }

  /// What stands there instead.
  enum Found: Hashable {
    case null, list, object
    case bool(Bool)
    /// As it is written.
    case number(String)
    case text(String)

    init(_ value: JSONNode.Value) {
      switch value {
      case .null: self = .null
      case .bool(let value): self = .bool(value)
      case .integer(let value): self = .number(String(value))
      case .otherNumber(let text): self = .number(Quoting.short(text))
      case .text(let text): self = .text(Quoting.short(text))
      case .list: self = .list
      case .object: self = .object
      }
    }
  }

  case syntax(JSONReader.Fault)
  case wrongType(Expected, found: Found)
  case missingKeys([String])
  /// Nil where there is no upper end.
  case outOfRange(Int, least: Int, most: Int?)
  case badDate(found: String)
  case badTime(found: String)
  case wrongCount(found: Int, needed: Int)
  case duplicateTrip(delegation: String, date: CivilDate)
  case duplicateProgramme(meeting: String)
  case duplicatePrice
  case treeTooDeep(most: Int)

  /// The stable name of the kind of mistake.
  var id: String {
    switch self {
    case .syntax: "json-syntax"
    case .wrongType: "wrong-type"
    case .missingKeys: "missing-key"
    case .outOfRange: "out-of-range"
    case .badDate: "bad-date"
    case .badTime: "bad-time"
    case .wrongCount: "wrong-count"
    case .duplicateTrip: "duplicate-trip"
    case .duplicateProgramme: "duplicate-programme"
    case .duplicatePrice: "duplicate-price"
    case .treeTooDeep: "tree-too-deep"
    }
  }
}
