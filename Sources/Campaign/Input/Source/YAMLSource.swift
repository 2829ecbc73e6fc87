import Yams

/// Reads YAML into source values. Scalars stay texts; what they mean is decided by who asks.
enum YAMLSource {
  /// Values above this many are refused, so that aliases cannot multiply without end.
  private static let mostValues = 1_000_000
  private static let deepest = 64
  /// Keys that are set aside because they stand twice begin with a character of this range.
  private static let setAside: ClosedRange<UInt32> = 0xE000...0xE0FF

  /// The document of the text; nil, with an error in the log, where it is not YAML.
  static func read(_ text: String, file: String, into log: DiagnosticLog) -> SourceValue? {
    let whole = SourcePlace(file: file, line: 1, column: 1)
    guard !nestsTooDeep(text) else {
      log.add(.yamlTooLarge, at: SourcePlace(file: file))
      return nil
    }
    var names: [UInt32: String] = [:]
    guard let node = compose(text, file: file, names: &names, into: log) else { return nil }
    var walk = Walk(names: names, budget: mostValues, log: log)
    guard let value = walk.value(of: node, at: whole, depth: 0) else {
      log.add(.yamlTooLarge, at: SourcePlace(file: file))
      return nil
    }
    return value
  }

  /// The root node. Yams stops at a key that stands twice; to find every mistake in one go, the
  /// first of the two has its first character replaced by a private one, which `names` maps to the
  /// key, and the text is parsed again.
  private static func compose(
    _ text: String, file: String, names: inout [UInt32: String], into log: DiagnosticLog
  ) -> Node? {
    var text = text
    var next = setAside.lowerBound
    while true {
      do {
        return try Yams.compose(yaml: text, .basic) ?? Node("", .implicit, .plain)
      } catch YamlError.duplicatedKeysInMapping(let keys, let context) {
        let place = SourcePlace(file: file, line: context.mark.line, column: context.mark.column)
        guard next < setAside.upperBound, let mark = Unicode.Scalar(next),
          let key = keys.first, !key.isEmpty,
          let changed = text.replacing(
            line: context.mark.line, column: context.mark.column, by: mark)
        else {
          log.add(.duplicateKey(keys.first ?? "", firstLine: nil), at: place)
          return nil
        }
        names[next] = key
        next += 1
        text = changed
      } catch {
        let (line, column) = position(of: error, in: text)
        log.add(
          .yamlSyntax(problem: problem(of: error)),
          at: SourcePlace(file: file, line: line, column: column))
        return nil
      }
    }
  }

  /// One walk through the nodes.
  private struct Walk {
    let names: [UInt32: String]
    var budget: Int
    let log: DiagnosticLog

    /// Nil where the values are too many or too deep.
    mutating func value(of node: Node, at parent: SourcePlace, depth: Int) -> SourceValue? {
      budget -= 1
      guard budget > 0, depth < deepest else { return nil }
      let place = place(of: node, in: parent)
      switch node {
      case .scalar(let scalar):
        let isNothing =
          scalar.style == .plain && ["", "~", "null", "Null", "NULL"].contains(scalar.string)
        // Escapes may have composed what the file's own normalization could not see.
        let text =
          scalar.style == .doubleQuoted ? scalar.string.normalFormC : scalar.string
        return SourceValue(content: isNothing ? .nothing : .text(text), place: place)
      case .sequence(let sequence):
        var items: [SourceValue] = []
        for item in sequence {
          guard let value = value(of: item, at: place, depth: depth + 1) else { return nil }
          items.append(value)
        }
        return SourceValue(content: .list(items), place: place)
      case .mapping(let mapping):
        return value(of: mapping, at: place, depth: depth)
      case .alias:
        return SourceValue(content: .nothing, place: place)
      }
    }

    private mutating func value(
      of mapping: Node.Mapping, at place: SourcePlace, depth: Int
    ) -> SourceValue? {
      var entries: [SourceValue.Entry] = []
      var doubled: [SourceValue.Entry] = []
      for (key, item) in mapping {
        guard let value = value(of: item, at: place, depth: depth + 1) else { return nil }
        let keyPlace = self.place(of: key, in: place)
        guard case .scalar(let scalar) = key else {
          log.add(.wrongType(key: nil, expected: .key), at: keyPlace)
          continue
        }
        if let first = scalar.string.unicodeScalars.first, let name = names[first.value] {
          doubled.append(.init(key: name, place: keyPlace, value: value))
        } else {
          entries.append(.init(key: scalar.string, place: keyPlace, value: value))
        }
      }
      // The last of several stays; the diagnostic stands there and names the line before.
      for entry in doubled {
        let kept = entries.first { $0.key == entry.key }
        log.add(
          .duplicateKey(entry.key, firstLine: entry.place.line), at: kept?.place ?? entry.place)
      }
      return SourceValue(content: .mapping(entries), place: place)
    }

    private func place(of node: Node, in parent: SourcePlace) -> SourcePlace {
      node.mark.map { SourcePlace(file: parent.file, line: $0.line, column: $0.column) } ?? parent
    }
  }

  /// Whether brackets stand open in a depth that no campaign needs. Brackets inside texts count
  /// too: that only refuses texts with hundreds of unclosed ones.
  private static func nestsTooDeep(_ text: String) -> Bool {
    var depth = 0
    for byte in text.utf8 {
      if byte == UInt8(ascii: "[") || byte == UInt8(ascii: "{") { depth += 1 }
      if byte == UInt8(ascii: "]") || byte == UInt8(ascii: "}") { depth = max(0, depth - 1) }
      if depth > 200 { return true }
    }
    return false
  }

  private static func position(of error: any Error, in text: String) -> (Int?, Int?) {
    switch error {
    case YamlError.scanner(_, _, let mark, _), YamlError.parser(_, _, let mark, _),
      YamlError.composer(_, _, let mark, _):
      return (mark.line, mark.column)
    case YamlError.reader(_, let offset, _, _):
      guard let offset else { return (nil, nil) }
      return (1 + text.prefix(offset).count(where: \.isNewline), nil)
    default:
      return (nil, nil)
    }
  }

  private static func problem(of error: any Error) -> String {
    switch error {
    case YamlError.scanner(_, let problem, _, _), YamlError.parser(_, let problem, _, _),
      YamlError.composer(_, let problem, _, _), YamlError.reader(let problem, _, _, _):
      problem
    default: ""
    }
  }
}

extension String {
  /// The text with one scalar replaced, at a line and column (both from 1, columns in scalars),
  /// past an opening quote; nil where the text has no such place.
  fileprivate func replacing(line: Int, column: Int, by scalar: Unicode.Scalar) -> String? {
    var view = unicodeScalars
    var index = view.startIndex
    for _ in 1..<max(1, line) {
      guard let end = view[index...].firstIndex(of: "\n") else { return nil }
      index = view.index(after: end)
    }
    guard
      var target = view.index(index, offsetBy: column - 1, limitedBy: view.endIndex),
      target < view.endIndex
    else { return nil }
    if view[target] == "\"" || view[target] == "'" { target = view.index(after: target) }
    guard target < view.endIndex else { return nil }
    view.replaceSubrange(target...target, with: CollectionOfOne(scalar))
    return String(view)
  }
}
