import Foundation

/// Reads the schedule that was published before.
extension CampaignDecoder {
  /// Nil where it cannot be read, or where the parts it refers to hold mistakes of their own.
  func readBaseline(
    _ value: SourceValue, campaign: Campaign, language: Language
  ) -> Schedule? {
    guard let name = value.text(key: "baseline", log: log) else { return nil }
    // Opened here first, so that files outside the folder are refused.
    guard text(of: name, namedAt: value.place) != nil,
      draft.trusts(.session, .place, .host, .meeting, .delegation, .vehicle, .person, .guest)
    else { return nil }
    let path = URL(fileURLWithPath: folder.path, isDirectory: true).appendingPathComponent(name)
    let (schedule, diagnostics) = ScheduleFile.read(
      path: path.path, displayName: name, campaign: campaign, language: language)
    log.add(diagnostics)
    return schedule
  }
}
