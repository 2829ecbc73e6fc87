import Scheduler

/// The roster of a ward as a model.
///
/// What the law asks holds in every roster. What could be given up at a price has a tag: a nurse's
/// leave, and the need of a shift, for which somebody would have to be hired.
struct RosterModel {
  private(set) var model = Model()
  /// By nurse and day, a `Ward.Shift`.
  private(set) var shifts: [[IntVar]] = []
  private let ward: Ward

  private static func costOfHiring(for shift: Ward.Shift) -> Int { shift == .night ? 3 : 2 }
  private static let costOfLeave = 5

  init(_ ward: Ward) throws(ModelError) {
    self.ward = ward
    for nurse in ward.nurses {
      var line: [IntVar] = []
      for day in Ward.days { line.append(try model.integer(0...3, "\(nurse.name), day \(day)")) }
      shifts.append(line)
    }
    try postCover()
    for (nurse, line) in zip(ward.nurses, shifts) {
      try postRest(line)
      try postFreeWeekend(line)
      try postContract(of: nurse, line)
      try postLeave(of: nurse, line)
    }
    try minimizeUnmetWishes()
    try minimizeSpread(of: shifts.map { line in Ward.days.map { line[$0].works(.night) } })
    try minimizeSpread(
      of: shifts.map { line in Ward.weekends.joined().map { line[$0].works } })
  }

  /// Each shift has the nurses that it needs.
  private mutating func postCover() throws(ModelError) {
    for day in Ward.days {
      for shift in Ward.Shift.working {
        let need = ward.need(shift, on: day)
        let tag = try model.tag(
          "\(need) for the \(shift) shift of \(dayName(day))",
          weight: RosterModel.costOfHiring(for: shift))
        try model.post(.atLeast(need, of: shifts.map { $0[day].works(shift) }), tag: tag)
      }
    }
  }

  /// Shifts follow each other forward, so that there are eleven hours between them; five days in
  /// seven and three nights in four at most.
  private mutating func postRest(_ line: [IntVar]) throws(ModelError) {
    let rows = Ward.Shift.allCases.flatMap { today in
      Ward.Shift.allCases.filter { $0 == .off || $0.rawValue >= today.rawValue }
        .map { [today.rawValue, $0.rawValue] }
    }
    for (today, tomorrow) in zip(line, line.dropFirst()) {
      try model.post(.table([today, tomorrow], rows: rows))
    }
    for first in Ward.days.dropLast(6) {
      try model.post(.atMost(5, of: line[first..<first + 7].map(\.works)))
    }
    for first in Ward.days.dropLast(3) {
      try model.post(.atMost(3, of: line[first..<first + 4].map { $0.works(.night) }))
    }
  }

  /// One weekend of two is free.
  private mutating func postFreeWeekend(_ line: [IntVar]) throws(ModelError) {
    var isFree: [Literal] = []
    for weekend in Ward.weekends {
      let free = model.boolean("weekend is free")
      try model.post(.atMost(0, of: weekend.map { line[$0].works }), if: free)
      isFree.append(free)
    }
    try model.post(.clause(isFree))
  }

  private mutating func postContract(of nurse: Ward.Nurse, _ line: [IntVar]) throws(ModelError) {
    try model.post(.atLeast(nurse.contract.lowerBound, of: line.map(\.works)))
    try model.post(.atMost(nurse.contract.upperBound, of: line.map(\.works)))
  }

  private mutating func postLeave(of nurse: Ward.Nurse, _ line: [IntVar]) throws(ModelError) {
    for day in nurse.leave {
      let tag = try model.tag(
        "\(nurse.name) is away on \(dayName(day))", weight: RosterModel.costOfLeave)
      try model.post(.clause([!line[day].works]), tag: tag)
    }
  }

  /// One level: how many wishes are not kept.
  private mutating func minimizeUnmetWishes() throws(ModelError) {
    let unmet = zip(ward.nurses, shifts).flatMap { nurse, line in
      nurse.wishes.map { line[$0].works }
    }
    try model.minimize(LinearExpression(sum: unmet))
  }

  /// One level: how many more of its shifts one nurse has than another.
  private mutating func minimizeSpread(of lines: [[Literal]]) throws(ModelError) {
    let most = try model.integer(Ward.days.lowerBound...Ward.days.upperBound)
    let fewest = try model.integer(Ward.days.lowerBound...Ward.days.upperBound)
    for line in lines {
      try model.post(LinearExpression(sum: line) <= most)
      try model.post(LinearExpression(sum: line) >= fewest)
    }
    try model.minimize(most - fewest)
  }
}

extension IntVar {
  /// Whether the variable of a nurse and day is a shift.
  fileprivate func works(_ shift: Ward.Shift) -> Literal { equals(shift.rawValue) }

  /// Whether it is any shift.
  fileprivate var works: Literal { differs(from: Ward.Shift.off.rawValue) }
}
