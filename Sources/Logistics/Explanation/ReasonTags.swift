internal import Campaign
internal import Scheduler

/// The tags of a model that stand for reasons, one each, so that a conflict can be read back. All tags
/// of the model are made here.
struct ReasonTags {
  private var tags: [Reason: Tag] = [:]
  /// By tag.
  private(set) var reasons: [Reason] = []

  /// The reason's tag, made when it is first asked for.
  mutating func tag(_ reason: Reason, in model: inout Model) throws(ModelError) -> Tag {
    if let known = tags[reason] { return known }
    let tag = try model.tag("\(reason)")
    tags[reason] = tag
    reasons.append(reason)
    return tag
  }

  /// The tags of the reasons that count, in order of making.
  func tags(where counts: (Reason) -> Bool) -> [Tag] {
    reasons.filter(counts).compactMap { tags[$0] }
  }

  /// The reasons of a conflict of the model by rule; those of one rule stay in their order.
  func conflict(_ found: Explanation.Conflict) -> Conflict {
    let reasons = reasons(of: found)
    return Conflict(
      reasons: RuleID.allCases.flatMap { rule in reasons.filter { $0.rule == rule } },
      isMinimal: found.isMinimal)
  }

  /// The reasons of a conflict of the model as they were first asked for.
  func reasons(of found: Explanation.Conflict) -> [Reason] { found.tags.map { reasons[$0.index] } }
}
