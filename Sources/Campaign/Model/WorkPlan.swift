/// What a department has set out to do: targets to reach, tasks with their steps, and reviews that
/// return every month or quarter.
///
/// Steps are dated by the plan; a step takes whole working days, which are the dates of `window` on
/// which a session is open.
package struct WorkPlan: Hashable, Sendable {
  /// First and last date of the steps, both included; the campaign's own window lies in it.
  package var window: DateRange
  /// In the order of print.
  package var groups: [TaskGroup]
  package var targets: [Target]
  package var tasks: [Task]
  package var reviews: [Review]
  /// Rows of the campaign's order that name a step (rule `order`).
  package var precedences: [StepPrecedence]
  package var tasksAnnex: AnnexHeading
  package var targetsAnnex: AnnexHeading

  package init(
    window: DateRange, groups: [TaskGroup] = [], targets: [Target] = [], tasks: [Task] = [],
    reviews: [Review] = [], precedences: [StepPrecedence] = [],
    tasksAnnex: AnnexHeading = AnnexHeading(), targetsAnnex: AnnexHeading = AnnexHeading()
  ) {
    self.window = window
    self.groups = groups
    self.targets = targets
    self.tasks = tasks
    self.reviews = reviews
    self.precedences = precedences
    self.tasksAnnex = tasksAnnex
    self.targetsAnnex = targetsAnnex
  }

  /// Every step, those of the tasks first.
  package var steps: [Step] { tasks.flatMap(\.steps) + reviews.flatMap(\.steps) }
}

/// A heading under which annexes print tasks and targets.
package struct TaskGroup: Hashable, Sendable {
  package var id: TaskGroupID
  package var name: String

  package init(id: TaskGroupID, name: String) {
    self.id = id
    self.name = name
  }
}

/// A number to reach. It is printed and not counted, so its value is a text (`≥ 95`, `02`).
package struct Target: Hashable, Sendable {
  package var name: String
  /// What the value is counted in: `%`, `nhiệm vụ`.
  package var unit: String
  package var value: String
  package var note: String
  package var group: TaskGroupID?

  package init(
    name: String, unit: String = "", value: String = "", note: String = "",
    group: TaskGroupID? = nil
  ) {
    self.name = name
    self.unit = unit
    self.value = value
    self.note = note
    self.group = group
  }
}

/// Something to be done under the lead of one unit, in steps or without any.
package struct Task: Hashable, Sendable {
  package var id: TaskID
  package var name: String
  package var group: TaskGroupID?
  package var lead: UnitID
  /// Units and others who take part, as documents print them.
  package var partners: [String]
  /// What comes of it: `Quyết định của UBND tỉnh`.
  package var product: String
  package var due: DueDate?
  /// Points of the term `lateness` for every working day that the last step ends after the due
  /// date; nil where it must be met (rule `plan`).
  package var latePoints: Int?
  package var steps: [Step]

  package init(
    id: TaskID, name: String, group: TaskGroupID? = nil, lead: UnitID, partners: [String] = [],
    product: String = "", due: DueDate? = nil, latePoints: Int? = nil, steps: [Step] = []
  ) {
    self.id = id
    self.name = name
    self.group = group
    self.lead = lead
    self.partners = partners
    self.product = product
    self.due = due
    self.latePoints = latePoints
    self.steps = steps
  }

  /// The date by which all steps must have ended; nil where there is none or it may be missed.
  package var hardDue: CivilDate? { latePoints == nil ? due?.date : nil }
}

/// A last day, and how exactly the planner has given it.
package struct DueDate: Hashable, Sendable {
  /// What the planner has named; a month or a year ends on its last day.
  package enum Precision: Sendable { case day, month, year }

  package var date: CivilDate
  package var precision: Precision

  package init(_ date: CivilDate, _ precision: Precision = .day) {
    self.date = date
    self.precision = precision
  }
}
