/// Reads rules and the objective.
extension CampaignDecoder {
  private static let alwaysOn: [RuleID] = [.once, .window, .onePlace]

  mutating func readRules() {
    draft.rulesPlace = root.place
    let hasLeaders = draft.units.contains { $0.value.isLeadership }
    draft.rules.leadersOnDuty = hasLeaders ? 1 : 0
    var switchedOff: Set<RuleID> = hasLeaders ? [] : [.duty]
    if let value = root.value("rules"), var fields = Fields(value, key: "rules", log: log) {
      draft.rulesPlace = value.place
      for rule in RuleID.allCases {
        guard let value = fields.value(rule.rawValue) else { continue }
        if isOn(rule, value) {
          switchedOff.remove(rule)
          if rule == .duty { draft.rules.leadersOnDuty = max(1, draft.rules.leadersOnDuty) }
        } else {
          switchedOff.insert(rule)
        }
        if case .mapping = value.content, var inner = Fields(value, key: rule.rawValue, log: log) {
          readNumbers(of: rule, &inner)
          inner.finish()
        }
      }
      fields.finish()
    }
    if draft.rules.mostMeetings == nil, draft.rules.hostDays == nil { switchedOff.insert(.load) }
    draft.rules.switchedOff = RuleID.allCases.filter(switchedOff.contains)
  }

  private func isOn(_ rule: RuleID, _ value: SourceValue) -> Bool {
    let hasNumbers =
      ![.role, .order, .plan, .budget].contains(rule) && !CampaignDecoder.alwaysOn.contains(rule)
    if case .mapping = value.content, hasNumbers { return true }
    guard let answer = value.boolean(key: rule.rawValue, log: log) else { return true }
    if !answer, CampaignDecoder.alwaysOn.contains(rule) {
      log.add(.ruleAlwaysOn(rule), at: value.place)
    }
    return answer || CampaignDecoder.alwaysOn.contains(rule)
  }

  private mutating func readNumbers(of rule: RuleID, _ fields: inout Fields) {
    switch rule {
    case .travel:
      if let time = fields.time("leave-after") { draft.rules.leaveAfter = time }
      if let time = fields.time("back-by") { draft.rules.backBy = time }
      draft.rules.mostNights = fields.integer("nights", in: 0...Limits.nights) ?? 0
      if fields.failed.isEmpty, draft.rules.leaveAfter >= draft.rules.backBy {
        log.add(
          .dayBackwards(leaveAfter: draft.rules.leaveAfter, backBy: draft.rules.backBy),
          at: fields.place)
      }
    case .standIn:
      draft.rules.specialistsMayRepresent = fields.boolean("specialists") ?? false
    case .person:
      draft.rules.mostDaysAWeek = fields.integer("most-days-a-week", in: 0...7)
      draft.rules.mostDaysInARow =
        fields.integer("most-days-in-a-row", in: 0...Limits.windowDays)
    case .duty:
      draft.rules.leadersOnDuty =
        fields.integer("leaders", in: 0...Limits.people) ?? draft.rules.leadersOnDuty
    case .vehicle:
      draft.rules.mostVehicles = fields.integer("most", in: 1...Limits.vehicles) ?? 1
    case .guest:
      draft.rules.mostInvitations = fields.integer("most-meetings", in: 0...Limits.meetings)
    case .load:
      draft.rules.mostMeetings = fields.integer("most-meetings", in: 1...Limits.sessions)
      draft.rules.hostDays = fields.integer("host-days", in: 1...Limits.windowDays)
    case .once, .window, .onePlace, .role, .order, .plan, .budget:
      break
    }
  }

  mutating func readObjective() {
    guard let value = root.value("objective") else {
      let mayBeLate = draft.workPlan?.value.tasks.contains { $0.latePoints != nil } ?? false
      if mayBeLate { draft.objective = .standardWithLateness }
      return
    }
    guard case .list(let rows) = value.content else {
      log.add(.wrongType(key: "objective", expected: .list), at: value.place)
      return
    }
    var seen: Set<Term> = []
    var levels: [[Objective.Weighted]] = []
    for row in rows.prefix(Term.allCases.count) {
      guard var fields = Fields(row, key: "objective", log: log) else { continue }
      var level: [Objective.Weighted] = []
      for term in Term.allCases {
        guard let weight = fields.integer(term.rawValue, in: Limits.weights) else { continue }
        if seen.insert(term).inserted {
          level.append(Objective.Weighted(term, weight))
        } else {
          log.add(.termTwice(term), at: fields.place(of: term.rawValue))
        }
      }
      fields.finish()
      if !level.isEmpty { levels.append(level) }
    }
    if rows.count > Term.allCases.count {
      log.add(
        .tooMany(key: "objective", count: rows.count, most: Term.allCases.count),
        at: value.place)
    }
    if rows.isEmpty { log.add(.emptyList(key: "objective"), at: value.place) }
    draft.objective = Objective(levels: levels)
  }

}
