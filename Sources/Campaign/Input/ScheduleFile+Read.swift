extension ScheduleFile {
  /// The schedule of a JSON file of format 1 or of a CSV table, or nil and every mistake in it.
  ///
  /// A name that ends in `.csv` is a table, one in `.json` is JSON; of others the first character
  /// decides. What the file does not say is filled in: the campaign's first delegation, the
  /// meeting's pinned or first place. Meetings may be missing, stand twice or break rules: that is
  /// for the audit to say. The answer is in the order of `Schedule.ordered(for:)`.
  package static func read(
    path: String, displayName: String, campaign: Campaign, language: Language
  ) -> (schedule: Schedule?, diagnostics: [Diagnostic]) {
    DiagnosticLog.collect(file: displayName, language: language) { log in
      TextFile.read(path: path, displayName: displayName, log: log)
        .flatMap { parse($0, file: displayName, campaign: campaign, log: log) }
    }
  }

  /// The same for a text that was read already; `file` names it in messages and decides its form.
  package static func parse(
    _ text: String, file: String, campaign: Campaign, language: Language
  ) -> (schedule: Schedule?, diagnostics: [Diagnostic]) {
    DiagnosticLog.collect(file: file, language: language) { log in
      parse(text, file: file, campaign: campaign, log: log)
    }
  }

  /// The same with mistakes in the log; the schedule lacks what could not be read.
  static func parse(
    _ text: String, file: String, campaign: Campaign, log: DiagnosticLog
  ) -> Schedule? {
    let name = file.lowercased()
    let isJSON =
      name.hasSuffix(".json")
      || (!name.hasSuffix(".csv") && text.first { !$0.isWhitespace && $0 != "\u{FEFF}" } == "{")
    let schedule =
      isJSON
      ? ScheduleJSON.read(text, file: file, campaign: campaign, log: log)
      : ScheduleTable.read(text, file: file, campaign: campaign, log: log)
    return schedule?.ordered(for: campaign)
  }

  /// Where a meeting is held when the schedule does not say.
  static func usualPlace(of meeting: Meeting) -> PlaceID? {
    meeting.pin.place ?? meeting.places.first
  }
}
