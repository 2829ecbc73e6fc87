package import Campaign

/// A document annexed to an official plan: what of a campaign and its schedule one kind of annex
/// prints.
package protocol Annex: Sendable {
  /// Names the annex where one is asked for: `visits`.
  static var kind: String { get }

  /// Name of its files without the ending; the kind, where the annex does not say otherwise.
  static var fileName: String { get }

  /// Whether there is anything that the annex prints. Only annexes that apply are written.
  static func applies(to campaign: Campaign, _ schedule: Schedule) -> Bool

  init(campaign: Campaign, schedule: Schedule, options: AnnexOptions)

  /// The annex as a document, ready for any renderer.
  var document: Document { get }
}

extension Annex {
  package static var fileName: String { kind }
}

/// Every annex, in the order in which they are written.
package let annexes: [any Annex.Type] = [
  VisitAnnex.self, ProgrammeAnnex.self, TaskAnnex.self, TargetAnnex.self, BudgetAnnex.self,
]
