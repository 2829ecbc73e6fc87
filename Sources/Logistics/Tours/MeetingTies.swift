internal import Campaign

/// What rules ask of two meetings whatever their dates: precedences, and separations of meetings of one
/// host. Ties couple dates, so the board counts the broken ones between its days.
struct MeetingTies {
  private let setting: Setting
  private var problem: Problem { _read { yield setting.problem } }
  /// By meeting: its ties, an index into the precedences or, behind them, into the separations.
  private let tiesOf: [[Int]]

  init(_ setting: Setting) {
    self.setting = setting
    let problem = setting.problem
    var tiesOf = Array(repeating: [Int](), count: problem.meetingCount)
    for (index, pair) in (problem.precedences + problem.separations).enumerated() {
      tiesOf[pair.first].append(index)
      tiesOf[pair.second].append(index)
    }
    self.tiesOf = tiesOf
  }

  var isEmpty: Bool { problem.precedences.isEmpty && problem.separations.isEmpty }

  /// The broken ties that the meetings take part in, each once.
  ///
  /// Slots and stops stand by meeting; slot -1 leaves a meeting out.
  func broken(
    around placements: [TourBoard.Placement], slotOf: [Int], stopOf: [Int]
  ) -> Int {
    var broken = 0
    for (index, placement) in placements.enumerated() {
      for tie in tiesOf[placement.meeting] {
        let (first, second, _) = pair(tie)
        let other = first + second - placement.meeting
        // Counted once where both meetings move.
        if placements[..<index].contains(where: { $0.meeting == other }) { continue }
        if isBroken(tie, slotOf, stopOf) { broken += 1 }
      }
    }
    return broken
  }

  /// All broken ties.
  func broken(slotOf: [Int], stopOf: [Int]) -> Int {
    (0..<problem.precedences.count + problem.separations.count).count {
      isBroken($0, slotOf, stopOf)
    }
  }

  private func pair(_ tie: Int) -> (first: Int, second: Int, days: Int) {
    let precedences = problem.precedences.count
    return tie < precedences ? problem.precedences[tie] : problem.separations[tie - precedences]
  }

  private func isBroken(_ tie: Int, _ slotOf: [Int], _ stopOf: [Int]) -> Bool {
    let (first, second, days) = pair(tie)
    guard slotOf[first] >= 0, slotOf[second] >= 0 else { return false }
    let lag =
      problem.dates[problem.day(slotOf[second])].dayNumber
      - problem.dates[problem.day(slotOf[first])].dayNumber
    if tie >= problem.precedences.count { return abs(lag) < days }
    if lag < days || lag < 0 { return true }
    return lag == 0 && problem.minute(slotOf[second]) < problem.end(stopOf[first], slotOf[first])
  }
}
