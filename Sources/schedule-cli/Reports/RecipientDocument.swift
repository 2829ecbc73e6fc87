import Documents

/// One who must be told of a change, for machines. What was and what is now are the lines of the
/// document, which is Vietnamese.
struct RecipientDocument: Encodable {
  struct Line: Encodable {
    var was: [String]
    var now: [String]
  }

  var kind: String
  var id: String
  var name: String
  var lines: [Line]

  init(_ recipient: ToldList.Recipient) {
    kind = recipient.kind.rawValue
    id = recipient.id
    name = recipient.name
    lines = recipient.lines.map { Line(was: $0.was, now: $0.now) }
  }
}
