/// Reads changes that options of a command state: `gd:2023-04-19:morning`.
extension CampaignDecoder {
  /// What the option says; empty, with a mistake in the log, where it says nothing.
  func kinds(of option: ChangeOption) -> [Change.Kind] {
    let value = SourceValue(content: .text(option.value), place: option.place)
    let text = value.text ?? ""
    guard !text.isEmpty else { return unclear(option) }
    switch option.word {
    case .away: return absence(option, text, among: draft.people.map(\.value.id.text))
    case .driverAway: return absence(option, text, among: draft.drivers.map(\.value.id.text))
    case .guestAway: return absence(option, text, among: draft.guests.map(\.value.id.text))
    case .vehicleOut: return absence(option, text, among: draft.vehicles.map(\.value.id.text))
    case .hostRefuses: return absence(option, text, among: draft.hosts.map(\.value.id.text))
    case .closedDay: return slots(text, of: option).map { [.closed($0)] } ?? []
    case .openDay:
      return DateText.range(WrittenSlots.iso(text), at: option.place, log: log)
        .map { [.opened($0)] } ?? []
    case .freezeUntil:
      return DateText.date(WrittenSlots.iso(text), at: option.place, log: log)
        .map { [.frozenUntil($0)] } ?? []
    case .addMeeting: return usualMeeting(value).map { [.added($0)] } ?? []
    case .cancel, .optional, .required, .confirmed:
      return option.word.change(of: MeetingID(text)).map { [$0] } ?? []
    }
  }

  /// Who is gone stands before the first colon, or before the one that ends an id of the campaign.
  private func absence(
    _ option: ChangeOption, _ text: String, among ids: [String]
  ) -> [Change.Kind] {
    let colons = text.indices.filter { text[$0] == ":" }
    let known = Set(ids)
    guard
      let colon = colons.first(where: { known.contains(text[..<$0].trimmed) }) ?? colons.first
    else { return unclear(option) }
    let id = text[..<colon].trimmed
    let rest = text[text.index(after: colon)...].trimmed
    guard !id.isEmpty, !rest.isEmpty else { return unclear(option) }
    return slots(rest, of: option).flatMap { option.word.absence(of: id, in: $0) }.map { [$0] }
      ?? []
  }

  private func slots(_ text: String, of option: ChangeOption) -> SlotPattern? {
    patterns.pattern(
      SourceValue(content: .text(WrittenSlots.iso(text)), place: option.place))
  }

  private func unclear(_ option: ChangeOption) -> [Change.Kind] {
    log.add(
      .change(
        .optionUnclear(found: Quoting.short(option.value), example: option.word.example)),
      at: option.place)
    return []
  }
}

/// Slots as they are typed on a command line.
enum WrittenSlots {
  /// The slot pattern that is meant: colons part its words, and dates may be written day first
  /// (`19/4/2023`), with a hyphen between the two of a range.
  static func iso(_ text: String) -> String {
    text.split { $0.isWhitespace || $0 == ":" }.map { word in
      if let date = CivilDate(asWritten: word) { return date.description }
      let dots = word.firstRange(of: "..")
      let hyphen = word.contains("/") ? word.firstRange(of: "-") : nil
      guard let between = dots ?? hyphen,
        let from = CivilDate(asWritten: word[..<between.lowerBound]),
        let to = CivilDate(asWritten: word[between.upperBound...])
      else { return String(word) }
      return "\(from)..\(to)"
    }.joined(separator: " ")
  }
}
