/// Reads the work plan: groups, targets, tasks and reviews. Steps are in `StepsReader.swift`.
extension CampaignDecoder {
  mutating func readWorkPlan() {
    guard let value = root.value("work-plan") else { return }
    guard var fields = Fields(value, key: "work-plan", log: log) else {
      distrustSteps()
      return
    }
    let window = planWindow(&fields)
    var plan = WorkPlan(window: window ?? CivilDate(dayNumber: 0)...CivilDate(dayNumber: 0))
    readGroups(&fields)
    let targets = planRows("targets", in: &fields, most: Limits.targets)
    plan.targets = targets.compactMap { planRow($0, "targets") { $0.target(&$1) } }
    var pending: [PendingStep] = []
    for row in planRows("tasks", in: &fields, most: Limits.tasks) {
      let task = planRow(row, "tasks") { decoder, fields in
        decoder.task(&fields, number: plan.tasks.count, steps: &pending)
      }
      if let task { plan.tasks.append(task) } else { tasks.isComplete = false }
    }
    readStepTable(&fields, plan.tasks, &pending)
    if let window {
      for row in planRows("reviews", in: &fields, most: Limits.reviews) {
        let review = planRow(row, "reviews") { $0.review(&$1, window: window) }
        if let review { plan.reviews.append(review) }
      }
    }
    plan.tasksAnnex = annexHeading("tasks-annex", &fields)
    plan.targetsAnnex = annexHeading("targets-annex", &fields)
    fields.finish()
    addSteps(pending, to: &plan)
    plan.groups = groups
    draft.workPlan = Located(plan, fields)
    if window == nil || !fields.failed.isEmpty { draft.shaky.insert(.step) }
  }

  /// Marks steps as only partly read.
  mutating func distrustSteps() {
    steps.isComplete = false
    draft.shaky.insert(.step)
  }

  /// The window of the plan; the campaign's where it has none of its own.
  private func planWindow(_ fields: inout Fields) -> DateRange? {
    guard fields.value("window") != nil else { return draft.window?.value }
    guard let window = fields.dateRange("window") else { return nil }
    let days = window.upperBound.dayNumber - window.lowerBound.dayNumber + 1
    guard days <= Limits.windowDays else {
      fields.fail("window", .windowTooLong(days: days, most: Limits.windowDays))
      return nil
    }
    return window
  }

  /// The rows of a table inside the plan, as a list or in a CSV file.
  mutating func planRows(_ key: String, in fields: inout Fields, most: Int) -> [SourceValue] {
    guard let value = fields.value(key) else { return [] }
    guard let rows = rows(of: value, key: key) else {
      fields.fail(key)
      distrustSteps()
      return []
    }
    if rows.count > most {
      fields.fail(key, .tooMany(key: key, count: rows.count, most: most))
    }
    return Array(rows.prefix(most))
  }

  /// One row, whose unknown keys are reported.
  mutating func planRow<Value>(
    _ row: SourceValue, _ key: String, _ body: (inout CampaignDecoder, inout Fields) -> Value?
  ) -> Value? {
    guard var fields = Fields(row, key: key, log: log) else {
      distrustSteps()
      return nil
    }
    let value = body(&self, &fields)
    fields.finish()
    if value == nil || !fields.failed.isEmpty { draft.shaky.insert(.step) }
    return value
  }

  private mutating func readGroups(_ fields: inout Fields) {
    listsGroups = fields.value("groups") != nil
    for row in planRows("groups", in: &fields, most: Limits.groups) {
      let group = planRow(row, "groups") { decoder, fields -> TaskGroup? in
        let id = fields.id(table: &decoder.taskGroups)
        let name = fields.text("name")
        return id.map { TaskGroup(id: $0, name: name.isEmpty ? $0.text : name) }
      }
      if let group { groups.append(group) } else { taskGroups.isComplete = false }
    }
  }

  /// The group of a task or target. Where the plan lists no groups, each text is the name of one, in
  /// the order in which they first stand.
  private mutating func group(_ fields: inout Fields) -> TaskGroupID? {
    if listsGroups { return fields.reference("group", in: taskGroups) }
    let name = fields.text("group")
    guard !name.isEmpty else { return nil }
    let id = TaskGroupID(name)
    if !taskGroups.contains(id), taskGroups.register(id, at: fields.place, log: log) {
      groups.append(TaskGroup(id: id, name: name))
    }
    return id
  }

  private mutating func target(_ fields: inout Fields) -> Target? {
    let name = fields.required("name", example: "name: Số nhiệm vụ được nghiệm thu")
      .flatMap { $0.text(key: "name", log: log) }
    let target = Target(
      name: name ?? "", unit: fields.text("unit"), value: fields.text("value"),
      note: fields.text("note"), group: group(&fields))
    return name == nil ? nil : target
  }

  private mutating func task(
    _ fields: inout Fields, number: Int, steps: inout [PendingStep]
  ) -> Task? {
    let id = fields.id(table: &tasks)
    let name = fields.text("name")
    let group = group(&fields)
    let lead = lead(&fields, "lead")
    let partners = fields.list("partners") { item -> String? in
      item.text(key: "partners", log: log).map { text in
        draft.units.first { $0.value.id.text == text }?.value.name ?? text
      }
    }
    let task = Task(
      id: id ?? TaskID(""), name: name.isEmpty ? id?.text ?? "" : name, group: group,
      lead: lead ?? UnitID(""), partners: partners, product: fields.text("product"),
      due: dueDate(&fields, "due"), latePoints: fields.integer("late", in: Limits.latePoints))
    let rows = planRows("steps", in: &fields, most: Limits.steps)
    guard let id, lead != nil else {
      distrustSteps()
      return nil
    }
    if task.latePoints != nil, task.due == nil, !fields.failed.contains("due") {
      _ = fields.required("due", example: "due: 2023-06")
    }
    for row in rows {
      let place = StepPlace(task: number, id: id, lead: task.lead)
      let step = planRow(row, "steps") { $0.step(&$1, in: place, after: steps) }
      if let step { steps.append(step) }
    }
    return task
  }

  /// A unit that must be named.
  private mutating func lead(_ fields: inout Fields, _ key: String) -> UnitID? {
    guard fields.required(key, example: "\(key): van-phong") != nil else { return nil }
    return fields.reference(key, in: units)
  }

  /// `2023`, `2023-06` or `2023-06-30`; a month and a year end on their last day.
  func dueDate(_ fields: inout Fields, _ key: String) -> DueDate? {
    fields.read(key) { value in
      guard let text = value.text(key: key, log: log) else { return nil }
      let parts = text.split(separator: "-", omittingEmptySubsequences: false)
      switch parts.count {
      case 3:
        if let date = CivilDate(text) { return DueDate(date) }
      case 2:
        if let first = CivilDate(text + "-01") {
          let days = CivilDate.daysInMonth(year: first.year, month: first.month)
          return DueDate(first.adding(days: days - 1), .month)
        }
      case 1: if let last = CivilDate(text + "-12-31") { return DueDate(last, .year) }
      default: break
      }
      log.add(
        .badDocumentDate(found: Quoting.short(text), fix: DateText.fix(text)?.description),
        at: value.place)
      return nil
    }
  }

  private mutating func review(_ fields: inout Fields, window: DateRange) -> Review? {
    let id = fields.id(table: &tasks)
    let name = fields.text("name")
    var every: Review.Period?
    if let value = fields.required("every", example: "every: month") {
      every = value.word(
        .period, key: "every", of: Review.Period.allCases, name: \.rawValue, log: log)
      if every == nil { fields.fail("every") }
    }
    let unit = lead(&fields, "unit")
    let days = fields.integer("days", in: Limits.stepDays) ?? 1
    let within = fields.integer("within", in: 1...Limits.windowDays)
    let load = unit.flatMap { unitLoad(&fields, of: $0) }
    guard let id, let every, let unit, let load else { return nil }
    let title = name.isEmpty ? id.text : name
    var result = Review(id: id, name: title, every: every, unit: unit, steps: [])
    let campaign = draft.checked
    for period in every.periods(endingIn: window) {
      let dates = campaign.workingDates(in: period.clamped(to: window))
      guard let first = dates.suffix(within ?? dates.count).first else { continue }
      let step = StepID("\(id.text)-\(every.mark(of: period.upperBound))")
      guard steps.register(step, at: fields.place, log: log) else { continue }
      let name = "\(title) \(every.name(endingOn: period.upperBound))"
      result.steps.append(
        Step(
          id: step, name: name, unit: unit, days: days, load: load, from: first,
          due: period.upperBound))
    }
    if result.steps.isEmpty { log.add(.reviewWithoutPeriod(id: id.text), at: fields.place) }
    draft.steps += result.steps.map { Located($0, fields) }
    return result
  }
}

extension Review.Period {
  /// The periods whose last date lies in the window, in order of time.
  fileprivate func periods(endingIn window: DateRange) -> [DateRange] {
    window.dates.filter { $0.adding(days: 1).day == 1 }.compactMap { last -> DateRange? in
      let months =
        switch self {
        case .month: 1
        case .quarter: 3
        case .year: 12
        }
      guard last.month % months == 0 else { return nil }
      return CivilDate(year: last.year, month: last.month - months + 1, day: 1).map { $0...last }
    }
  }

  /// `2024-01`, `2024-q1` or `2024`, for ids.
  fileprivate func mark(of last: CivilDate) -> String {
    switch self {
    case .month: String(last.description.prefix(7))
    case .quarter: "\(last.year)-q\(last.month / 3)"
    case .year: "\(last.year)"
    }
  }
}
