/// Where something stands in the planner's files.
struct SourcePlace: Hashable, Sendable {
  /// Relative to the campaign folder, as diagnostics name it.
  var file: String
  /// From 1; nil where the whole file is meant.
  var line: Int?
  /// From 1, counted in Unicode scalars; nil in tables whose cells are not located.
  var column: Int?
}

/// What a file says at one place, before anybody knows what it ought to be.
///
/// YAML nodes and rows of CSV tables become the same tree, so that one decoder reads both.
struct SourceValue {
  enum Content {
    /// `~`, `null` or nothing at all.
    case nothing
    case text(String)
    case list([SourceValue])
    /// In the order of the file; keys are unique.
    case mapping([Entry])
  }

  struct Entry {
    var key: String
    var place: SourcePlace
    var value: SourceValue
  }

  var content: Content
  var place: SourcePlace
  /// Characters that separate the items of a list written inside a text; none outside CSV cells.
  var separators: [Character] = []

  /// The text, trimmed; nil for anything else.
  var text: String? {
    guard case .text(let text) = content else { return nil }
    return text.trimmed
  }

  var isNothing: Bool {
    if case .nothing = content { return true }
    return false
  }

  /// The value of a key; nil where there is none, or no mapping.
  func value(of key: String) -> SourceValue? {
    guard case .mapping(let entries) = content else { return nil }
    return entries.first { $0.key == key && !$0.value.isNothing }?.value
  }

  /// The items of a list; a single value stands for a list of one, and a cell is split.
  var items: [SourceValue] {
    switch content {
    case .nothing: []
    case .list(let items): items
    case .mapping: [self]
    case .text(let text):
      text.split(whereSeparator: separators.contains).map {
        SourceValue(content: .text(String($0)), place: place)
      }
    }
  }
}

extension StringProtocol {
  /// Without blanks and line ends at both ends.
  var trimmed: String {
    guard let first = firstIndex(where: { !$0.isWhitespace }),
      let last = lastIndex(where: { !$0.isWhitespace })
    else { return "" }
    return String(self[first...last])
  }
}
