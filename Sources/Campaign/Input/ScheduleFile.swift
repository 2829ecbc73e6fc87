/// Reads a schedule from a file.
package enum ScheduleFile {
  /// The schedule in the file, and every mistake found in it; nil where there is an error.
  package static func read(
    path: String, displayName: String, campaign: Campaign, language: Language
  ) -> (schedule: Schedule?, diagnostics: [Diagnostic]) {
    (nil, [])
  }
}
