import Scheduler

extension EngineModel {
  /// Shifts of people: counts of literals [x = v], clauses, two levels.
  static let roster = EngineModel("roster", conflicts: 20_000) {
    random, model throws(ModelError) in
    let (people, days) = (16, 28)
    var shifts: [[IntVar]] = []
    for _ in 0..<people {
      var line: [IntVar] = []
      for _ in 0..<days { line.append(try model.integer(0...3)) }
      shifts.append(line)
    }
    for day in 0..<days {
      for (shift, need) in [(1, 4), (2, 3), (3, 2)] {
        try model.post(.atLeast(need, of: shifts.map { $0[day].equals(shift) }))
      }
    }
    let most = try model.integer(0...days)
    var unwanted = LinearExpression()
    for line in shifts {
      for (today, tomorrow) in zip(line, line.dropFirst()) {
        // No earlier shift the day after, as it would leave too little rest.
        for shift in 2...3 {
          try model.post(
            .clause([!today.equals(shift), tomorrow.equals(0), tomorrow.isAtLeast(shift)]))
        }
      }
      for first in 0...days - 7 {
        try model.post(.atMost(5, of: line[first..<first + 7].map { $0.differs(from: 0) }))
      }
      try model.post(LinearExpression(sum: line.map { $0.equals(3) }) <= most)
      for x in line {
        for shift in 1...3 { unwanted.add(x.equals(shift), times: random.below(10)) }
      }
    }
    try model.minimize(most)
    try model.minimize(unwanted)
  }
}
