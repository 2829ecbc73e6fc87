import Campaign
import Logistics

/// What `check --json` prints.
struct CheckDocument: Encodable {
  struct Summary: Encodable {
    var title: String
    var window: [String]
    var requiredMeetings: Int
    var optionalMeetings: Int
    var workingDates: Int
    var openSlots: Int
    var slotPlaces: Int
    var tightnessPercent: Int?
    var delegations: Int
    var people: Int
    var vehicles: Int
    var drivers: Int
    var guests: Int
    var workPlan: Plan?
    var tightest: [Freedom]
    /// Where the campaign has a budget.
    var tables: [Table]?
  }

  struct Table: Encodable {
    var title: String
    var total: Int?
  }

  struct Plan: Encodable {
    var window: [String]
    var workingDates: Int
    var targets: Int
    var tasks: Int
    var reviews: Int
    var steps: Int

    init(_ plan: CampaignSummary.Plan) {
      window = [plan.window.lowerBound.description, plan.window.upperBound.description]
      workingDates = plan.workingDates
      targets = plan.targets
      tasks = plan.tasks
      reviews = plan.reviews
      steps = plan.steps
    }
  }

  struct Freedom: Encodable {
    var meeting: String
    var slots: Int
  }

  /// `ok`, `infeasible` or `input-error`.
  var status: String
  var diagnostics: [DiagnosticDocument]
  var summary: Summary
  /// Meetings without any possible slot.
  var impossible: [ObstacleDocument]
  /// Facts about steps that cannot hold together.
  var conflict: ConflictDocument?

  init(
    _ counted: CampaignSummary, _ diagnostics: [Diagnostic], _ obstacles: [Obstacle],
    _ conflict: Conflict?, _ names: Names
  ) {
    status = obstacles.isEmpty && conflict == nil ? "ok" : "infeasible"
    self.diagnostics = diagnostics.map(DiagnosticDocument.init)
    summary = Summary(
      title: counted.title,
      window: [counted.window.lowerBound.description, counted.window.upperBound.description],
      requiredMeetings: counted.requiredMeetings, optionalMeetings: counted.optionalMeetings,
      workingDates: counted.workingDates, openSlots: counted.openSlots,
      slotPlaces: counted.slotPlaces, tightnessPercent: counted.tightnessPercent,
      delegations: counted.delegations, people: counted.people, vehicles: counted.vehicles,
      drivers: counted.drivers, guests: counted.guests, workPlan: counted.plan.map(Plan.init),
      tightest: counted.tightest.map { Freedom(meeting: $0.meeting.text, slots: $0.slots) },
      tables: counted.tables.isEmpty
        ? nil : counted.tables.map { Table(title: $0.title, total: $0.total) })
    self.conflict = conflict.map { ConflictDocument($0, names) }
    impossible = obstacles.map { ObstacleDocument($0, names) }
  }
}
