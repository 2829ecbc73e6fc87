/// What a command line asks about: a meeting of a campaign, and slots.
package struct SpotArguments: Hashable, Sendable {
  package var meeting: MeetingID
  /// Empty where every slot is meant.
  package var slots: [SlotPattern]

  /// Whether the session of the date is asked about.
  package func asks(_ date: CivilDate, _ session: SessionID) -> Bool {
    slots.isEmpty || slots.contains { $0.matches(date, session) }
  }

  /// Reads a meeting's id and slots as options of changes write them: `2023-04-19`, `2023-04-19
  /// morning`, `19/4/2023:morning`.
  ///
  /// `option` names the option of the slots in diagnostics. The value is nil exactly where these hold an
  /// error.
  package static func read(
    meeting: String, slots: [String], option: String, campaign: Campaign, language: Language
  ) -> (SpotArguments?, [Diagnostic]) {
    DiagnosticLog.collect(file: "", language: language) { log in
      let ids = CampaignIDs(campaign).meetings
      if !ids.contains(MeetingID(meeting)) {
        log.add(ids.unknown(meeting), at: SourcePlace(file: ""))
      }
      let reader = PatternReader(
        sessions: IDTable(.session, campaign.sessions.map(\.id)),
        sessionIDs: campaign.sessions.map(\.id.text), log: log)
      let patterns = slots.compactMap { text in
        let place = SourcePlace(file: Quoting.short("\(option) \(text)"))
        let value = SourceValue(content: .text(WrittenSlots.iso(text)), place: place)
        let pattern = reader.pattern(value)
        if let dates = pattern?.dates, !dates.overlaps(campaign.window) {
          log.add(
            .change(.outsideWindow(dates, window: campaign.window, meant: nil)), at: place)
        }
        return pattern
      }
      return SpotArguments(meeting: MeetingID(meeting), slots: patterns)
    }
  }
}
