/// A certificate as a file: `certificate.json`, whose keys `Documentation/CertificateFormat.md`
/// lists.
package enum CertificateFile {
  /// Case distinctions inside each other, at most; a proof with a deeper tree cannot be read back.
  package static let mostDepth = 200

  /// The certificate as JSON of format 1, pretty printed, with a newline at the end. Lists without
  /// entries are left out.
  package static func text(_ certificate: Certificate) -> String {
    let proofs = certificate.proofs.map { proof in
      JSONValue.object([
        .init("level", proof.level.map(JSONValue.integer) ?? .null),
        .init("bound", .integer(proof.bound)), .init("scale", .integer(proof.scale)),
        .init("higher-totals", .list(proof.higherTotals.map(JSONValue.integer))),
        .init("tree", treeValue(proof.tree)),
      ])
    }
    return JSONValue.object([.init("format", .integer(1)), .init("proofs", .list(proofs))])
      .prettyText
  }

  private static func treeValue(_ tree: Certificate.Tree) -> JSONValue {
    switch tree {
    case .branch(let meeting, let dates, let on, let off):
      .object([
        .init("meeting", .text(meeting.text)),
        .init("dates", .list(dates.map { .text($0.description) })),
        .init("on", treeValue(on)), .init("off", treeValue(off)),
      ])
    case .leaf(let prices): pricesValue(prices)
    }
  }

  private static func pricesValue(_ prices: Certificate.Prices) -> JSONValue {
    let lists: [(key: String, items: [JSONValue])] = [
      (
        "meetings",
        prices.meetings.map {
          .object([.init("meeting", .text($0.meeting.text)), .init("price", .integer($0.price))])
        }
      ),
      (
        "person-days",
        prices.personDays.map {
          .object([
            .init("person", .text($0.person.text)), .init("date", .text($0.date.description)),
            .init("price", .integer($0.price)),
          ])
        }
      ),
      (
        "vehicle-days",
        prices.vehicleDays.map {
          .object([
            .init("vehicle", .text($0.vehicle.text)), .init("date", .text($0.date.description)),
            .init("price", .integer($0.price)),
          ])
        }
      ),
      (
        "duty-days",
        prices.dutyDays.map {
          .object([
            .init("date", .text($0.date.description)), .init("price", .integer($0.price)),
          ])
        }
      ),
      (
        "balance",
        prices.balance.map {
          .object([.init("person", .text($0.person.text)), .init("price", .integer($0.price))])
        }
      ),
      ("higher-levels", prices.higherLevels.map(JSONValue.integer)),
    ]
    return .object(
      lists.filter { !$0.items.isEmpty }.map { JSONValue.Member($0.key, .list($0.items)) })
  }
}
