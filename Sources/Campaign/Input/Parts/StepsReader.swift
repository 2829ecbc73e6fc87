/// A step that was read, while what it waits for is not: that may stand further down.
struct PendingStep {
  var step: Located<Step>
  /// Place of its task in the plan.
  var task: Int
  var after: SourceValue?
  /// The step before it in the list of its task.
  var previous: StepID?
}

/// Whose step it is.
struct StepPlace {
  var task: Int
  var id: TaskID
  /// The unit of steps that name none.
  var lead: UnitID
}

/// What a row of a step may say beside its task.
private let stepKeys = [
  "id", "name", "unit", "days", "people", "share", "from", "due", "date", "after",
]

/// Reads steps, first all of them and then what each waits for.
extension CampaignDecoder {
  /// The table `steps` of the plan, whose rows name their tasks.
  mutating func readStepTable(
    _ fields: inout Fields, _ read: [Task], _ pending: inout [PendingStep]
  ) {
    for row in planRows("steps", in: &fields, most: Limits.steps) {
      let step = planRow(row, "steps") { decoder, fields -> PendingStep? in
        guard fields.required("task", example: "task: \(read.first?.id.text ?? "nv-1")") != nil,
          let id = fields.reference("task", in: decoder.tasks),
          let task = read.firstIndex(where: { $0.id == id })
        else {
          // The row's other keys are not unknown: they only cannot be read without the task.
          for key in stepKeys { _ = fields.value(key) }
          decoder.distrustSteps()
          return nil
        }
        let place = StepPlace(task: task, id: id, lead: read[task].lead)
        return decoder.step(&fields, in: place, after: pending)
      }
      if let step { pending.append(step) }
    }
    if pending.count > Limits.steps {
      fields.fail("steps", .tooMany(key: "steps", count: pending.count, most: Limits.steps))
    }
  }

  /// One step; without an id it is called by its task and its number in it.
  mutating func step(
    _ fields: inout Fields, in place: StepPlace, after others: [PendingStep]
  ) -> PendingStep? {
    let before = others.filter { $0.task == place.task }
    let id = fields.id(default: "\(place.id.text)-\(before.count + 1)", table: &steps)
    let name = fields.text("name")
    let unit = fields.value("unit") == nil ? place.lead : fields.reference("unit", in: units)
    let days =
      fields.required("days", example: "days: 5") == nil
      ? nil : fields.integer("days", in: Limits.stepDays)
    let load = unit.flatMap { unitLoad(&fields, of: $0) }
    let from = fields.date("from")
    let due = dueDate(&fields, "due")?.date
    let date = fields.date("date")
    let after = fields.value("after")
    guard let id, let unit, let days, let load else {
      distrustSteps()
      return nil
    }
    if meetings.contains(MeetingID(id.text)) {
      log.add(
        .duplicateID(
          .meeting, id.text, first: meetings.place(of: MeetingID(id.text)) ?? fields.place),
        at: fields.place(of: "id"))
    }
    let step = Step(
      id: id, name: name.isEmpty ? id.text : name, unit: unit, days: days, load: load, from: from,
      due: due, date: date)
    return PendingStep(
      step: Located(step, fields), task: place.task, after: after,
      previous: before.last?.step.value.id)
  }

  /// Hundredths of a person, from `people` or from a `share` of the unit in per cent.
  func unitLoad(_ fields: inout Fields, of unit: UnitID) -> Int? {
    let people = fields.integer("people", in: 1...Limits.people)
    let share = fields.integer("share", in: 1...100)
    if people != nil, share != nil { fields.fail("share", .peopleAndShare) }
    guard fields.failed.isDisjoint(with: ["people", "share"]) else { return nil }
    guard let share else { return 100 * (people ?? 1) }
    return share * draft.people.count { $0.value.unit == unit }
  }

  /// Says of every step what it waits for, and hands the steps to their tasks.
  mutating func addSteps(_ pending: [PendingStep], to plan: inout WorkPlan) {
    for var entry in pending {
      if let after = entry.after {
        entry.step.value.after = predecessors(after)
      } else if let previous = entry.previous {
        entry.step.value.after = [Step.Predecessor(.step(previous))]
      }
      plan.tasks[entry.task].steps.append(entry.step.value)
      draft.steps.append(entry.step)
    }
  }

  /// A list of ids, each alone, with a lag behind it (`nv-1-2 3`) or as `{id: , lag: }`; `none` for
  /// nothing.
  private mutating func predecessors(_ value: SourceValue) -> [Step.Predecessor] {
    if value.text?.lowercased() == "none" { return [] }
    var result: [Step.Predecessor] = []
    for item in value.items {
      guard let predecessor = predecessor(item) else {
        draft.shaky.insert(.step)
        continue
      }
      result.append(predecessor)
    }
    return result
  }

  private func predecessor(_ value: SourceValue) -> Step.Predecessor? {
    if case .mapping = value.content {
      guard var fields = Fields(value, key: "after", log: log) else { return nil }
      let id = fields.required("id", example: "id: nv-1-2").flatMap { event($0, key: "id") }
      let lag = fields.integer("lag", in: Limits.lag) ?? 0
      fields.finish()
      guard let id, fields.failed.isEmpty else { return nil }
      return Step.Predecessor(id, lag: lag)
    }
    guard let text = value.text else {
      log.add(.wrongType(key: "after", expected: .text), at: value.place)
      return nil
    }
    guard let space = text.lastIndex(where: \.isWhitespace) else {
      return event(value, key: "after").map { Step.Predecessor($0) }
    }
    func part(_ text: Substring) -> SourceValue {
      SourceValue(content: .text(String(text)), place: value.place)
    }
    let id = event(part(text[..<space]), key: "after")
    let lag = part(text[text.index(after: space)...]).integer(key: "lag", in: Limits.lag, log: log)
    guard let id, let lag else { return nil }
    return Step.Predecessor(id, lag: lag)
  }

  /// The step or meeting with the id that the value names.
  func event(_ value: SourceValue, key: String) -> PlanEvent? {
    guard let text = value.text(key: key, log: log) else { return nil }
    if steps.contains(StepID(text)) { return .step(StepID(text)) }
    if meetings.contains(MeetingID(text)) { return .meeting(MeetingID(text)) }
    guard steps.isComplete, meetings.isComplete else { return nil }
    log.add(meetings.known.unknown(text, orAmong: steps.known), at: value.place)
    return nil
  }
}
