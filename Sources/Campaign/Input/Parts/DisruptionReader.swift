/// Reads what changes against a published schedule weigh.
extension CampaignDecoder {
  mutating func readDisruption() {
    guard let value = root.value("disruption"),
      var fields = Fields(value, key: "disruption", log: log)
    else { return }
    for kind in DisruptionKind.allCases {
      if let points = fields.integer(kind.rawValue, in: Limits.points) {
        draft.disruption[kind] = points
      }
    }
    if let near = fields.value("near"), var inner = Fields(near, key: "near", log: log) {
      if let days = inner.integer("days", in: 0...Limits.windowDays) {
        draft.disruption.nearDays = days
      }
      if let times = inner.integer("times", in: Limits.disruptionTimes) {
        draft.disruption.nearTimes = times
      }
      inner.finish()
    }
    if let times = fields.integer("confirmed", in: Limits.disruptionTimes) {
      draft.disruption.confirmedTimes = times
    }
    fields.finish()
  }
}
