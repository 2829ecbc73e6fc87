/// A JSON value as it was read, with the place where it begins.
struct JSONNode: Sendable {
  enum Value: Sendable {
    case null
    case bool(Bool)
    case integer(Int)
    /// A number that is no 64-bit integer, as it is written: a fraction, an exponent, too large.
    case otherNumber(String)
    case text(String)
    case list([JSONNode])
    /// In the order of the file; no key stands twice.
    case object([Member])
  }

  struct Member: Sendable {
    var key: String
    /// Line and column of the key.
    var line: Int
    var column: Int
    var node: JSONNode
  }

  /// From 1; columns count Unicode scalars.
  var line: Int
  var column: Int
  var value: Value
}

/// Reads JSON (RFC 8259) into nodes that know their line, with exact 64-bit integers.
enum JSONReader {
  /// Lists and objects inside each other, at most.
  static let mostDepth = 512

  /// Why a text is no JSON.
  enum Fault: Hashable {
    enum Token: Hashable { case value, key, colon, commaOrBracket, commaOrBrace }

    case expected(Token)
    case tooDeep, unclosedText, controlCharacter, badEscape, badNumber, trailing
  }

  /// The value of the text, or nil with the first mistake in the log: `json-syntax` or
  /// `duplicate-key`.
  ///
  /// Complexity: O(length).
  static func read(_ text: String, file: String, log: DiagnosticLog) -> JSONNode? {
    var parser = Parser(text)
    do {
      return try parser.document()
    } catch {
      log.add(
        error.mistake, at: SourcePlace(file: file, line: error.line, column: error.column))
      return nil
    }
  }

  /// The mistake at which the reading ends.
  private struct Stop: Error {
    var mistake: Mistake
    var line: Int
    var column: Int
  }

  private struct Parser {
    private let bytes: [UInt8]
    private var index = 0
    private var line = 1
    private var lineStart = 0
    private var counted = (index: 0, column: 1)

    init(_ text: String) {
      bytes = Array(text.utf8)
      if bytes.starts(with: [0xEF, 0xBB, 0xBF]) {
        index = 3
        lineStart = 3
        counted.index = 3
      }
    }

    mutating func document() throws(Stop) -> JSONNode {
      skipBlanks()
      let node = try value(depth: 0)
      skipBlanks()
      if index < bytes.count { throw stop(.trailing) }
      return node
    }

    private var current: UInt8? { index < bytes.count ? bytes[index] : nil }

    /// Column of the current position, counted on from the last one that was asked for, so that
    /// a file without newlines is read in linear time too.
    private mutating func currentColumn() -> Int {
      if counted.index < lineStart { counted = (lineStart, 1) }
      counted.column += bytes[counted.index..<index].count { $0 & 0xC0 != 0x80 }
      counted.index = index
      return counted.column
    }

    private mutating func stop(_ fault: Fault) -> Stop {
      Stop(mistake: .json(.syntax(fault)), line: line, column: currentColumn())
    }

    private mutating func skipBlanks() {
      while let byte = current {
        switch byte {
        case UInt8(ascii: " "), UInt8(ascii: "\t"): index += 1
        case UInt8(ascii: "\r"):
          index += 1
          if current != UInt8(ascii: "\n") { beginLine() }
        case UInt8(ascii: "\n"):
          index += 1
          beginLine()
        default: return
        }
      }
    }

    private mutating func beginLine() {
      line += 1
      lineStart = index
    }

    private mutating func value(depth: Int) throws(Stop) -> JSONNode {
      let (line, column) = (line, currentColumn())
      guard depth < mostDepth else { throw stop(.tooDeep) }
      let value: JSONNode.Value
      switch current {
      case UInt8(ascii: "{"): value = .object(try members(depth: depth))
      case UInt8(ascii: "["): value = .list(try items(depth: depth))
      case UInt8(ascii: "\""): value = .text(try text())
      case UInt8(ascii: "t"): value = try word("true", .bool(true))
      case UInt8(ascii: "f"): value = try word("false", .bool(false))
      case UInt8(ascii: "n"): value = try word("null", .null)
      default:
        guard let byte = current, byte == UInt8(ascii: "-") || isDigit(byte) else {
          throw stop(.expected(.value))
        }
        value = try number()
      }
      return JSONNode(line: line, column: column, value: value)
    }

    private mutating func word(
      _ word: String, _ value: JSONNode.Value
    ) throws(Stop) -> JSONNode.Value {
      guard bytes[index...].starts(with: word.utf8) else {
        throw stop(.expected(.value))
      }
      index += word.utf8.count
      return value
    }

    private mutating func items(depth: Int) throws(Stop) -> [JSONNode] {
      index += 1
      skipBlanks()
      var items: [JSONNode] = []
      if current == UInt8(ascii: "]") {
        index += 1
        return items
      }
      while true {
        items.append(try value(depth: depth + 1))
        skipBlanks()
        switch current {
        case UInt8(ascii: ","):
          index += 1
          skipBlanks()
        case UInt8(ascii: "]"):
          index += 1
          return items
        default: throw stop(.expected(.commaOrBracket))
        }
      }
    }

    private mutating func members(depth: Int) throws(Stop) -> [JSONNode.Member] {
      index += 1
      skipBlanks()
      var members: [JSONNode.Member] = []
      var keys: Set<String> = []
      if current == UInt8(ascii: "}") {
        index += 1
        return members
      }
      while true {
        let (line, column) = (line, currentColumn())
        guard current == UInt8(ascii: "\"") else {
          throw stop(.expected(.key))
        }
        let key = try text()
        guard keys.insert(key).inserted else {
          throw Stop(
            mistake: .duplicateKey(key, firstLine: nil), line: line, column: column)
        }
        skipBlanks()
        guard current == UInt8(ascii: ":") else {
          throw stop(.expected(.colon))
        }
        index += 1
        skipBlanks()
        let node = try value(depth: depth + 1)
        members.append(JSONNode.Member(key: key, line: line, column: column, node: node))
        skipBlanks()
        switch current {
        case UInt8(ascii: ","):
          index += 1
          skipBlanks()
        case UInt8(ascii: "}"):
          index += 1
          return members
        default: throw stop(.expected(.commaOrBrace))
        }
      }
    }

    private mutating func number() throws(Stop) -> JSONNode.Value {
      let start = index
      if current == UInt8(ascii: "-") { index += 1 }
      let firstDigit = index
      skipDigits()
      guard index > firstDigit, bytes[firstDigit] != UInt8(ascii: "0") || index == firstDigit + 1
      else { throw stop(.badNumber) }
      var isInteger = true
      if current == UInt8(ascii: ".") {
        isInteger = false
        try skipFraction()
      }
      if current == UInt8(ascii: "e") || current == UInt8(ascii: "E") {
        isInteger = false
        index += 1
        if current == UInt8(ascii: "+") || current == UInt8(ascii: "-") { index += 1 }
        let firstExponentDigit = index
        skipDigits()
        guard index > firstExponentDigit else { throw stop(.badNumber) }
      }
      let written = String(decoding: bytes[start..<index], as: UTF8.self)
      if isInteger, let value = Int(written) { return .integer(value) }
      return .otherNumber(written)
    }

    private mutating func skipFraction() throws(Stop) {
      index += 1
      let firstDigit = index
      skipDigits()
      guard index > firstDigit else { throw stop(.badNumber) }
    }

    private mutating func skipDigits() {
      while let byte = current, isDigit(byte) { index += 1 }
    }

    private func isDigit(_ byte: UInt8) -> Bool {
      (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
    }

    private mutating func text() throws(Stop) -> String {
      index += 1
      var result: [UInt8] = []
      while let byte = current {
        switch byte {
        case UInt8(ascii: "\""):
          index += 1
          return String(decoding: result, as: UTF8.self)
        case UInt8(ascii: "\\"):
          result.append(contentsOf: Array(String(try escape()).utf8))
        case 0..<0x20: throw stop(.controlCharacter)
        default:
          result.append(byte)
          index += 1
        }
      }
      throw stop(.unclosedText)
    }

    private mutating func escape() throws(Stop) -> Unicode.Scalar {
      index += 1
      guard let byte = current else { throw stop(.unclosedText) }
      index += 1
      switch byte {
      case UInt8(ascii: "\""): return "\""
      case UInt8(ascii: "\\"): return "\\"
      case UInt8(ascii: "/"): return "/"
      case UInt8(ascii: "b"): return "\u{8}"
      case UInt8(ascii: "f"): return "\u{C}"
      case UInt8(ascii: "n"): return "\n"
      case UInt8(ascii: "r"): return "\r"
      case UInt8(ascii: "t"): return "\t"
      case UInt8(ascii: "u"):
        let high = try hexUnit()
        if let scalar = Unicode.Scalar(high) { return scalar }
        // A surrogate: only the first half of a pair may stand here, and the second must follow.
        guard (0xD800..<0xDC00).contains(high), current == UInt8(ascii: "\\") else {
          throw stop(.badEscape)
        }
        index += 1
        guard current == UInt8(ascii: "u") else { throw stop(.badEscape) }
        index += 1
        let low = try hexUnit()
        guard (0xDC00..<0xE000).contains(low),
          let scalar = Unicode.Scalar(
            0x10000 + ((UInt32(high) - 0xD800) << 10) + (UInt32(low) - 0xDC00))
        else { throw stop(.badEscape) }
        return scalar
      default:
        index -= 1
        throw stop(.badEscape)
      }
    }

    private mutating func hexUnit() throws(Stop) -> UInt16 {
      guard index + 4 <= bytes.count else { throw stop(.badEscape) }
      let digits = bytes[index..<index + 4]
      guard
        digits.allSatisfy({
          (48...57).contains($0) || (65...70).contains($0) || (97...102).contains($0)
        }), let unit = UInt16(String(decoding: digits, as: UTF8.self), radix: 16)
      else { throw stop(.badEscape) }
      index += 4
      return unit
    }
  }
}
