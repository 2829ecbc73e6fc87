/// Reads what changes against a published schedule weigh.
extension CampaignDecoder {
  mutating func readDisruption() {
    guard let value = root.value("disruption"),
      var fields = Fields(value, key: "disruption", log: log)
    else { return }
    let kinds: [(String, WritableKeyPath<DisruptionWeights, Int>)] = [
      ("date", \.date), ("session", \.session), ("place", \.place), ("leader", \.leader),
      ("member", \.member), ("vehicle", \.vehicle), ("guest", \.guest),
    ]
    for (key, weight) in kinds {
      if let points = fields.integer(key, in: Limits.points) {
        draft.disruption[keyPath: weight] = points
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
