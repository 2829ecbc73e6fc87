/// After which tours a delegation spends the night on the way, and the journeys that nights make of
/// tours. A *cell* is a delegation on a date, d * delegationCount + k.
struct Nights: Sendable {
  private let delegationCount: Int
  /// By cell.
  private var staysOver: [Bool]

  init(_ problem: Problem) {
    delegationCount = problem.delegationCount
    staysOver = Array(repeating: false, count: problem.dateCount * problem.delegationCount)
  }

  /// Whether the night after the cell is spent on the way.
  subscript(cell: Int) -> Bool {
    get { staysOver[cell] }
    set { staysOver[cell] = newValue }
  }

  /// Whether the night before the cell is spent on the way.
  func precedes(_ cell: Int) -> Bool {
    cell >= delegationCount && staysOver[cell - delegationCount]
  }

  /// How many nights in a row follow the cell.
  func count(after cell: Int) -> Int {
    var nights = 0
    while staysOver[cell + nights * delegationCount] { nights += 1 }
    return nights
  }

  /// How many nights in a row precede the cell.
  func count(before cell: Int) -> Int {
    var nights = 0
    while precedes(cell - nights * delegationCount) { nights += 1 }
    return nights
  }

  /// Whether a tour of the date belongs to a journey of several dates.
  func touches(_ day: Int) -> Bool {
    (day * delegationCount..<(day + 1) * delegationCount).contains {
      staysOver[$0] || precedes($0)
    }
  }
}
