import Scheduler

/// A roster as text: a line for each nurse, a letter for each day.
struct RosterTable: CustomStringConvertible {
  private let lines: [String]

  init(_ ward: Ward, _ roster: RosterModel, _ solution: Solution) {
    let names = ward.nurses.map(\.name)
    let width = names.map(\.count).max() ?? 0
    let heading = String(repeating: " ", count: width) + "  MTWTFSS MTWTFSS  shifts nights weekend"
    lines =
      [heading]
      + zip(names, roster.shifts).map { name, line in
        let shifts = line.compactMap { Ward.Shift(rawValue: solution.value(of: $0)) }
        let letters = shifts.map(RosterTable.letter)
        let counts = [
          shifts.count { $0 != .off }, shifts.count { $0 == .night },
          Ward.weekends.joined().count { shifts[$0] != .off },
        ]
        return name + String(repeating: " ", count: width - name.count)
          + "  \(String(letters[..<7])) \(String(letters[7...]))"
          + zip(counts, [8, 7, 8]).map(RosterTable.aligned).joined()
      }
  }

  var description: String { lines.joined(separator: "\n") }

  private static func letter(_ shift: Ward.Shift) -> Character {
    switch shift {
    case .off: "·"
    case .early: "E"
    case .late: "L"
    case .night: "N"
    }
  }

  private static func aligned(_ number: Int, width: Int) -> String {
    let digits = String(number)
    return String(repeating: " ", count: max(0, width - digits.count)) + digits
  }
}

/// The day as people say it, from day 0 on.
func dayName(_ day: Int) -> String {
  let names = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"]
  return "\(names[day % 7]), week \(day / 7 + 1)"
}
