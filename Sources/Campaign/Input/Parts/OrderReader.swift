/// Reads the order between meetings and steps.
extension CampaignDecoder {
  mutating func readOrder() {
    guard let rows = rows("order", most: Limits.precedences) else { return }
    var count = 0
    for row in rows {
      guard var fields = Fields(row, key: "order", log: log) else { continue }
      let firsts =
        fields.required("first", example: "first: yen-my")
        .map { events($0, key: "first") } ?? []
      let seconds =
        fields.required("second", example: "second: van-lam")
        .map { events($0, key: "second") } ?? []
      let days = fields.integer("days", in: 0...Limits.windowDays) ?? 0
      fields.finish()
      count += firsts.count * seconds.count
      if count > Limits.precedences {
        log.add(.tooMany(key: "order", count: count, most: Limits.precedences), at: fields.place)
        return
      }
      for first in firsts {
        for second in seconds { add(first, before: second, days: days, fields) }
      }
    }
  }

  private mutating func add(
    _ first: PlanEvent, before second: PlanEvent, days: Int, _ fields: Fields
  ) {
    if case .meeting(let first) = first, case .meeting(let second) = second {
      draft.precedences.append(
        Located(Precedence(first: first, second: second, days: days), fields))
    } else {
      let precedence = StepPrecedence(first: first, second: second, days: days)
      draft.workPlan?.value.precedences.append(precedence)
      draft.stepPrecedences.append(Located(precedence, fields))
    }
  }

  /// The step or meeting with the id that the value names; with `visits`, unless something has that id,
  /// every meeting that the short form makes.
  private func events(_ value: SourceValue, key: String) -> [PlanEvent] {
    let isShort =
      value.text == "visits" && !steps.contains("visits") && !meetings.contains("visits")
    if isShort, !visits.isEmpty { return visits.map { .meeting($0) } }
    return event(value, key: key).map { [$0] } ?? []
  }
}
