import Campaign
import Logistics

/// For other programs: a line of the budget that the best attempt exceeds.
struct ExceededDocument: Encodable {
  var line: String
  /// Đồng.
  var excess: Int

  /// Nil where no line is exceeded.
  static func list(_ shortcoming: Shortcoming) -> [ExceededDocument]? {
    shortcoming.exceeded.isEmpty
      ? nil : shortcoming.exceeded.map { ExceededDocument(line: $0.line.text, excess: $0.dong) }
  }
}
