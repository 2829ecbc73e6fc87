/// A part of a task that one unit does without a break.
package struct Step: Hashable, Sendable {
  /// Unique among the campaign's steps, and no meeting's id.
  package var id: StepID
  package var name: String
  package var unit: UnitID
  /// Working days that it takes; 0 for a milestone, which takes no day and lies at the end of one.
  package var days: Int
  /// What it takes of the unit on each of its days, in hundredths of a person.
  package var load: Int
  /// What must have ended before it begins (rule `plan`).
  package var after: [Predecessor]
  /// It begins no earlier.
  package var from: CivilDate?
  /// It ends no later.
  package var due: CivilDate?
  /// The date that somebody else has fixed for its end.
  package var date: CivilDate?

  package init(
    id: StepID, name: String = "", unit: UnitID, days: Int, load: Int = 100,
    after: [Predecessor] = [], from: CivilDate? = nil, due: CivilDate? = nil,
    date: CivilDate? = nil
  ) {
    self.id = id
    self.name = name
    self.unit = unit
    self.days = days
    self.load = load
    self.after = after
    self.from = from
    self.due = due
    self.date = date
  }

  package var isMilestone: Bool { days == 0 }

  /// What a step waits for, and how many working days lie between at least.
  package struct Predecessor: Hashable, Sendable {
    package var event: PlanEvent
    package var lag: Int

    package init(_ event: PlanEvent, lag: Int = 0) {
      self.event = event
      self.lag = lag
    }
  }
}

/// Something with a place in time that others come before or after.
package enum PlanEvent: Hashable, Sendable {
  case meeting(MeetingID)
  case step(StepID)

  /// The id, which tells steps and meetings apart by itself.
  package var text: String {
    switch self {
    case .meeting(let id): id.text
    case .step(let id): id.text
    }
  }
}

/// A step before or after another step or a meeting (rule `order`): the second begins on a later
/// date than the last of the first, and at least `days` civil dates later. A milestone after a step
/// may lie on that step's last date.
package struct StepPrecedence: Hashable, Sendable {
  package var first: PlanEvent
  package var second: PlanEvent
  package var days: Int

  package init(first: PlanEvent, second: PlanEvent, days: Int = 0) {
    self.first = first
    self.second = second
    self.days = days
  }
}

/// Something that returns every period, with one step for each period that ends in the window.
package struct Review: Hashable, Sendable {
  package enum Period: String, CaseIterable, Sendable { case month, quarter, year }

  package var id: TaskID
  package var name: String
  package var every: Period
  package var unit: UnitID
  package var steps: [Step]

  package init(id: TaskID, name: String, every: Period, unit: UnitID, steps: [Step]) {
    self.id = id
    self.name = name
    self.every = every
    self.unit = unit
    self.steps = steps
  }
}
