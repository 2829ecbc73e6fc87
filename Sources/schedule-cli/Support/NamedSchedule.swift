import Campaign

/// A schedule of the campaign, and what the planner calls it.
struct NamedSchedule {
  /// The name of a published version, the path of a file, or `baseline`.
  var name: String
  /// Nil where it is no published version.
  var version: VersionName?
  /// As messages name its file; empty for the campaign's own baseline.
  var file: String
  var schedule: Schedule
}
