internal import Campaign

/// The work plan and the budget.
extension Campaign {
  private static let greatestWindow = 400
  /// More than any line can hold.
  private static let withoutLimit = 1_000_000_000_000

  /// Raises the amount of a line that costs are charged to; by 0 đồng as far as it takes.
  mutating func raise(_ line: BudgetLineID, by dong: Int) -> Bool {
    guard let known = budget else { return false }
    var isFound = false
    for table in known.tables.indices {
      for section in known.tables[table].sections.indices {
        for place in known.tables[table].sections[section].lines.indices {
          let entry = known.tables[table].sections[section].lines[place]
          guard entry.id == line, !entry.amounts.isEmpty else { continue }
          let last = entry.amounts.count - 1
          let amount = dong == 0 ? Campaign.withoutLimit : (entry.amounts[last] ?? 0) + dong
          budget?.tables[table].sections[section].lines[place].amounts[last] = amount
          isFound = true
        }
      }
    }
    return isFound
  }

  mutating func endPlanLater(by days: Int) -> Bool {
    guard let window = workPlan?.window, let end = workingDate(days, from: window.upperBound),
      (window.lowerBound...end).dates.count <= Campaign.greatestWindow
    else { return false }
    workPlan?.window = window.lowerBound...end
    return true
  }

  mutating func postpone(_ task: TaskID, by days: Int) -> Bool {
    guard let index = workPlan?.tasks.firstIndex(where: { $0.id == task }),
      let due = workPlan?.tasks[index].hardDue, let later = workingDate(days, from: due)
    else { return false }
    workPlan?.tasks[index].due = DueDate(later)
    return true
  }

  mutating func postpone(_ step: StepID, by days: Int) -> Bool {
    let due = workPlan?.steps.first { $0.id == step }?.due
    guard let due, let later = workingDate(days, from: due) else { return false }
    return change(step) {
      $0.due = later
      return true
    }
  }

  mutating func advance(_ step: StepID, by days: Int) -> Bool {
    let from = workPlan?.steps.first { $0.id == step }?.from
    guard let from, let earlier = workingDate(-days, from: from) else { return false }
    return change(step) {
      $0.from = earlier
      return true
    }
  }

  mutating func freeDate(of step: StepID) -> Bool {
    change(step) { step in
      defer { step.date = nil }
      return step.date != nil
    }
  }

  mutating func shorten(_ step: StepID, by days: Int) -> Bool {
    change(step) { step in
      step.days -= days
      return step.days >= 1
    }
  }

  /// Loads are hundredths of a person.
  mutating func lighten(_ step: StepID, by people: Int) -> Bool {
    change(step) { step in
      step.load -= 100 * people
      return step.load >= 1
    }
  }

  mutating func loosen(_ step: StepID, after event: PlanEvent, by days: Int) -> Bool {
    change(step) { step in
      guard let index = step.after.firstIndex(where: { $0.event == event }) else { return false }
      step.after[index].lag -= days
      return step.after[index].lag >= 0
    }
  }

  mutating func dropWait(of step: StepID, for event: PlanEvent) -> Bool {
    change(step) { step in
      let count = step.after.count
      step.after.removeAll { $0.event == event }
      return step.after.count < count
    }
  }

  private mutating func change(_ id: StepID, _ body: (inout Step) -> Bool) -> Bool {
    for task in workPlan?.tasks.indices ?? 0..<0 {
      for index in workPlan?.tasks[task].steps.indices ?? 0..<0 {
        guard var step = workPlan?.tasks[task].steps[index], step.id == id else { continue }
        let isPossible = body(&step)
        workPlan?.tasks[task].steps[index] = step
        return isPossible
      }
    }
    for review in workPlan?.reviews.indices ?? 0..<0 {
      for index in workPlan?.reviews[review].steps.indices ?? 0..<0 {
        guard var step = workPlan?.reviews[review].steps[index], step.id == id else { continue }
        let isPossible = body(&step)
        workPlan?.reviews[review].steps[index] = step
        return isPossible
      }
    }
    return false
  }
}
