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
    let (text, diagnostics) = TextFile.read(
      path: path, displayName: displayName, language: language)
    guard let text else { return (nil, diagnostics) }
    return parse(text, file: displayName, campaign: campaign, language: language)
  }

  /// The same for a text that was read already; `file` names it in messages and decides its form.
  package static func parse(
    _ text: String, file: String, campaign: Campaign, language: Language
  ) -> (schedule: Schedule?, diagnostics: [Diagnostic]) {
    let name = file.lowercased()
    let isJSON =
      name.hasSuffix(".json")
      || (!name.hasSuffix(".csv") && text.first { !$0.isWhitespace && $0 != "\u{FEFF}" } == "{")
    let (schedule, diagnostics) =
      isJSON
      ? ScheduleJSON.read(text, file: file, campaign: campaign, language: language)
      : ScheduleTable.read(text, file: file, campaign: campaign, language: language)
    guard let schedule, !diagnostics.contains(where: { $0.severity == .error }) else {
      return (nil, diagnostics)
    }
    return (schedule.ordered(for: campaign), diagnostics)
  }

  /// Where a meeting is held when the schedule does not say.
  static func usualPlace(of meeting: Meeting) -> PlaceID? {
    meeting.pin.place ?? meeting.places.first
  }
}
