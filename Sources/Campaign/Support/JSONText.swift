/// A JSON value to be written, with the keys of objects in the order given.
///
/// Foundation's encoders keep neither key order nor a layout that stays the same from release to
/// release; the files of this program are contracts, so they are written here.
package enum JSONValue: Hashable, Sendable {
  case null
  case bool(Bool)
  case integer(Int)
  case text(String)
  case list([JSONValue])
  case object([Member])

  /// One key of an object and its value.
  package struct Member: Hashable, Sendable {
    package var key: String
    package var value: JSONValue

    package init(_ key: String, _ value: JSONValue) {
      self.key = key
      self.value = value
    }
  }

  /// The value as text, with a newline at the end. A list or an object stands on one line where it
  /// fits into 100 columns (deep inside, where it takes no more than 48), else each of its entries begins a line, indented by two blanks.
  ///
  /// Complexity: O(size · depth).
  package var prettyText: String {
    var text = ""
    write(into: &text, indent: 0, reserved: 0)
    return text + "\n"
  }

  /// The value on one line, without a newline at the end.
  package var compactText: String {
    var text = ""
    writeCompact(into: &text)
    return text
  }

  private static let width = 100
  /// What an entry may take on its line however deep it stands, so that deep trees stay readable.
  private static let leastRoom = 48

  /// Writes the value; `reserved` columns, beside the indent, stand on the line already or must
  /// follow on it.
  private func write(into text: inout String, indent: Int, reserved: Int) {
    let room = max(JSONValue.leastRoom, JSONValue.width - indent - reserved)
    switch self {
    case .list(let items) where !items.isEmpty && !fits(room):
      text += "["
      for (index, item) in items.enumerated() {
        text += (index == 0 ? "\n" : ",\n") + String(repeating: " ", count: indent + 2)
        item.write(into: &text, indent: indent + 2, reserved: 1)
      }
      text += "\n" + String(repeating: " ", count: indent) + "]"
    case .object(let members) where !members.isEmpty && !fits(room):
      text += "{"
      for (index, member) in members.enumerated() {
        text += (index == 0 ? "\n" : ",\n") + String(repeating: " ", count: indent + 2)
        let key = JSONValue.quoted(member.key)
        text += key + ": "
        member.value.write(
          into: &text, indent: indent + 2, reserved: key.unicodeScalars.count + 3)
      }
      text += "\n" + String(repeating: " ", count: indent) + "}"
    default: writeCompact(into: &text)
    }
  }

  private func writeCompact(into text: inout String) {
    switch self {
    case .null: text += "null"
    case .bool(let value): text += value ? "true" : "false"
    case .integer(let value): text += String(value)
    case .text(let value): text += JSONValue.quoted(value)
    case .list(let items):
      text += "["
      for (index, item) in items.enumerated() {
        if index > 0 { text += ", " }
        item.writeCompact(into: &text)
      }
      text += "]"
    case .object(let members):
      text += "{"
      for (index, member) in members.enumerated() {
        if index > 0 { text += ", " }
        text += JSONValue.quoted(member.key) + ": "
        member.value.writeCompact(into: &text)
      }
      text += "}"
    }
  }

  /// Whether the compact text takes no more columns than these.
  private func fits(_ columns: Int) -> Bool {
    var left = columns
    return takeWidth(from: &left)
  }

  /// Subtracts the compact text's width; false as soon as nothing is left.
  private func takeWidth(from left: inout Int) -> Bool {
    switch self {
    case .null: left -= 4
    case .bool(let value): left -= value ? 4 : 5
    case .integer(let value): left -= String(value).utf8.count
    case .text(let value): left -= JSONValue.quoted(value).unicodeScalars.count
    case .list(let items):
      left -= 2
      for (index, item) in items.enumerated() {
        if index > 0 { left -= 2 }
        guard item.takeWidth(from: &left) else { return false }
      }
    case .object(let members):
      left -= 2
      for (index, member) in members.enumerated() {
        left -= JSONValue.quoted(member.key).unicodeScalars.count + 2 + (index > 0 ? 2 : 0)
        guard left >= 0, member.value.takeWidth(from: &left) else { return false }
      }
    }
    return left >= 0
  }

  /// The text between quotation marks; all but control characters, quotation marks and backslashes
  /// stand as they are.
  private static func quoted(_ text: String) -> String {
    var result = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": result += "\\\""
      case "\\": result += "\\\\"
      case "\n": result += "\\n"
      case "\r": result += "\\r"
      case "\t": result += "\\t"
      case "\u{0}"..."\u{1F}", "\u{7F}", "\u{2028}", "\u{2029}":
        let hex = String(scalar.value, radix: 16)
        result += "\\u" + String(repeating: "0", count: 4 - hex.utf8.count) + hex
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result + "\""
  }
}
