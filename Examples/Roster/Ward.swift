/// A hospital ward that needs a roster for two weeks, from a Monday on.
struct Ward {
  /// What a nurse does on a day; a later shift has the greater number.
  enum Shift: Int, CaseIterable {
    case off
    case early
    case late
    case night

    static let working: [Shift] = [.early, .late, .night]
  }

  struct Nurse {
    var name: String
    /// Shifts in the two weeks.
    var contract: ClosedRange<Int>
    /// Days that are surely off, from 0.
    var leave: [Int] = []
    /// Days that had better be off.
    var wishes: [Int] = []
  }

  var nurses: [Nurse]

  static let days = 0..<14
  /// Saturday and Sunday of each week.
  static let weekends = [[5, 6], [12, 13]]

  /// How many nurses a shift needs at least.
  func need(_ shift: Shift, on day: Int) -> Int {
    let isWeekend = Ward.weekends.joined().contains(day)
    return switch shift {
    case .off: 0
    case .early, .late: isWeekend ? 1 : 2
    case .night: 1
    }
  }

  /// Six nurses who work full time and two who do not.
  static let example = Ward(nurses: [
    Nurse(name: "Ana", contract: 8...9, wishes: [4]),
    Nurse(name: "Ben", contract: 8...9, leave: [0, 1], wishes: [7]),
    Nurse(name: "Chi", contract: 8...9, wishes: [2, 11]),
    Nurse(name: "Dan", contract: 8...9, leave: [9, 10, 11]),
    Nurse(name: "Eva", contract: 8...9, wishes: [5, 6]),
    Nurse(name: "Fay", contract: 8...9),
    Nurse(name: "Gus", contract: 4...6, wishes: [2]),
    Nurse(name: "Hal", contract: 4...6, leave: [3], wishes: [12, 13]),
  ])

  /// The same ward where some nurses are away on these days too.
  func without(_ names: [String], on days: ClosedRange<Int>) -> Ward {
    var ward = self
    for place in ward.nurses.indices where names.contains(ward.nurses[place].name) {
      ward.nurses[place].leave += days.filter { !ward.nurses[place].leave.contains($0) }
    }
    return ward
  }
}
