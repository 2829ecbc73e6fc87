/// Reads the schedule that was published before.
extension CampaignDecoder {
  /// Nil where it cannot be read, or where the parts it refers to hold mistakes of their own.
  func readBaseline(_ value: SourceValue, campaign: Campaign) -> Schedule? {
    guard let name = value.text(key: "baseline", log: log),
      let text = text(of: name, namedAt: value.place),
      draft.trusts(.session, .place, .host, .meeting, .delegation, .vehicle, .person, .guest, .step)
    else { return nil }
    return ScheduleFile.parse(text, file: name, campaign: campaign, log: log)
  }
}
