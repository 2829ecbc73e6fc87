internal import Campaign
internal import Scheduler

/// A model of the solver whose constraints carry the facts of the campaign that they follow from, so
/// that a conflict can be read back.
struct ReasonedModel {
  var model = Model()
  private(set) var tags = ReasonTags()
  private var literals: [Reason: Literal] = [:]
  /// Without reasons everything holds as it is posted, which is searched faster.
  let explains: Bool

  init(explains: Bool = true) { self.explains = explains }

  /// Adds a constraint that holds where all the reasons do.
  mutating func post(
    _ constraint: Constraint, if condition: Literal? = nil, because reasons: [Reason] = []
  ) throws(ModelError) {
    guard explains else {
      try model.post(constraint, if: condition)
      return
    }
    var conditions = condition.map { [$0] } ?? []
    for reason in reasons.dropFirst() { conditions.append(try literal(of: reason)) }
    var all = conditions.first
    if conditions.count > 1 {
      let both = model.boolean()
      try model.post(.clause([both] + conditions.map { !$0 }))
      all = both
    }
    var tag: Tag?
    if let first = reasons.first { tag = try tags.tag(first, in: &model) }
    try model.post(constraint, if: all, tag: tag)
  }

  /// Whether the reason counts.
  mutating func literal(of reason: Reason) throws(ModelError) -> Literal {
    if let known = literals[reason] { return known }
    let literal = model.boolean()
    literals[reason] = literal
    try model.post(.clause([literal]), tag: tags.tag(reason, in: &model))
    return literal
  }

  /// A literal that is true where all of these are.
  mutating func all(_ literals: [Literal]) throws(ModelError) -> Literal {
    if literals.count == 1 { return literals[0] }
    let both = model.boolean()
    try model.post(.clause([both] + literals.map { !$0 }))
    return both
  }
}
