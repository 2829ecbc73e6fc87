internal import Campaign

// Ways out, the cheapest first, by conflicts that must be hit.
//
// A way out gives way in at least one fact of every minimal conflict. So the search grows ways along
// conflicts: from the empty way, which leaves the first conflict, by everything that could lift one of
// its facts. A way that some known conflict survives is not tried: it only grows by what could lift
// that conflict. Otherwise the solver is asked whether the facts that the way leaves untouched can
// hold together, which costs little, since it remembers all it has learned about the campaign; and
// only then the way is tried on the changed campaign itself. There it turns out to be a way out, or
// brings up the next conflict, along which it grows: by more of the same (two days instead of one) or
// by a second concession.
//
// Ways of one concession come before ways of two, and among these cheaper ones before dearer ones. A
// way that grants more than one already found is not looked at. How many meetings must be left out, and
// how much money a line lacks, is not found out step by step: a schedule is sought that needs as
// little as possible, and the way waits until its weight is the least.
//
// Idea: hitting sets of conflicts, Raymond Reiter, "A theory of diagnosis from first principles",
// Artificial Intelligence 32, 1987; conflicts found while hitting sets are tried, as in James Davies,
// Fahiem Bacchus, "Solving MAXSAT by solving a sequence of simpler SAT instances", CP 2011. What is
// changed: facts are not given up altogether but step by step, so each trial is a campaign of its own,
// and a trial that ends without an answer only grows by more of the same.
struct WayOutSearch {
  let campaign: Campaign
  private let finder: ReasonFinder?
  let trial: Trial
  private let workers: Int
  private let most: Int
  /// Conflicts of the campaign itself.
  private var known: [Conflict]
  /// Every fact that the campaign's conflicts can have.
  private let facts: [Reason]
  private var lifted: [Concession.Kind: Set<Reason>] = [:]
  private var queue: [Node] = []
  private var seen: Set<Set<Concession>> = []
  private var order = 0
  /// Campaigns tried so far.
  var trials = 0
  /// In the order in which they were found.
  private var found: [WayOut] = []

  private static let mostTrials = 60
  private static let together = 2
  private static let mostConcessions = 2
  private static let greatestAmount = 12
  private static let conflictsPerQuestion = 1_000

  private struct Node {
    var concessions: [Concession]
    /// Found already; it waits until nothing lighter is left to be tried.
    var way: WayOut?
    /// Breaks ties by who came first.
    var order: Int

    func precedes(_ other: Node) -> Bool {
      (concessions.count, concessions.weight, order)
        < (other.concessions.count, other.concessions.weight, other.order)
    }
  }

  /// For a campaign without a schedule, because of these conflicts where any are known.
  init(
    _ campaign: Campaign, conflicts: [Conflict], finder: ReasonFinder?, trial: Trial, workers: Int,
    most: Int
  ) {
    self.campaign = campaign
    self.finder = finder
    self.trial = trial
    self.workers = workers
    self.most = most
    known = conflicts
    facts = finder?.reasons ?? conflicts.flatMap(\.reasons)
    grow([], by: Concession.lifting(conflicts.first?.reasons ?? facts, in: campaign))
  }

  /// The ways found, the lightest first.
  var ways: [WayOut] {
    found.enumerated().sorted { ($0.element.weight, $0.offset) < ($1.element.weight, $1.offset) }
      .map(\.element)
  }

  /// Whether enough ways were found, or all were tried that are considered.
  private(set) var isComplete = false

  /// Searches until enough ways are found or all are tried, and then narrows them to as few dates as it
  /// can; `progress` is told the trials and the ways found.
  mutating func run(progress: (Int, Int) -> Void) {
    search(progress)
    for index in found.indices {
      found[index] = shrunk(found[index])
      progress(trials, found.count)
    }
  }

  private mutating func search(_ progress: (Int, Int) -> Void) {
    while found.count < most, trials < WayOutSearch.mostTrials, !trial.isInterrupted() {
      let ripe = next(WayOutSearch.together)
      if ripe.isEmpty {
        if queue.isEmpty {
          isComplete = true
          return
        }
        continue
      }
      let trial = trial
      trial.inPairs(ripe, workers: workers) { way in
        let terms = way.concessions.flatMap { $0.isUnmeasured ? $0.measures : [] }
        return trial.verdict(on: way.changed, minimizing: terms)
      } settle: { pair, verdicts in
        trials += pair.count
        for (way, verdict) in zip(pair, verdicts) {
          settle(way.concessions, verdict, way.changed)
          progress(trials, found.count)
        }
      }
    }
    isComplete = found.count >= most
    keepFoundWays()
  }

  /// A way that only a trial can decide, and the campaign that it makes.
  private struct Ripe {
    var concessions: [Concession]
    var changed: Campaign
  }

  /// Where time ends the search, ways that were found and still wait behind lighter ones will do.
  private mutating func keepFoundWays() {
    for node in queue.sorted(by: { $0.precedes($1) }) where found.count < most {
      guard let way = node.way, !isCovered(node.concessions) else { continue }
      found.append(way)
    }
  }

  /// Whether less is already enough.
  private func isCovered(_ concessions: [Concession]) -> Bool {
    found.contains { concessions.covers($0.concessions) }
  }

  /// Takes the foremost nodes: grows those that some conflict survives, keeps ways whose turn has come,
  /// and ends with as many ways as are to be tried together, or with fewer before a way that was found.
  private mutating func next(_ count: Int) -> [Ripe] {
    var ripe: [Ripe] = []
    while ripe.count < count, found.count < most, !trial.isInterrupted(),
      let place = queue.indices.min(by: { queue[$0].precedes(queue[$1]) })
    {
      // What comes of the first may come before a way that was found, or that asks for more.
      if let first = ripe.first,
        queue[place].way != nil || queue[place].concessions.count > first.concessions.count
      {
        break
      }
      let node = queue.remove(at: place)
      if isCovered(node.concessions) { continue }
      if let way = node.way {
        found.append(way)
        continue
      }
      if let conflict = survivor(of: node.concessions) {
        grow(node.concessions, by: Concession.lifting(conflict.reasons, in: campaign))
      } else if let changed = node.concessions.applied(to: campaign) {
        ripe.append(Ripe(concessions: node.concessions, changed: changed))
      }
    }
    return ripe
  }

  // MARK: One way

  private mutating func settle(
    _ concessions: [Concession], _ verdict: Trial.Verdict, _ changed: Campaign
  ) {
    switch verdict {
    case .schedule(let solution): accept(concessions, solution, changed)
    case .impossible(let conflict?):
      grow(concessions, by: Concession.lifting(conflict.reasons, in: changed))
    case .impossible(nil), .open: strengthen(concessions)
    }
  }

  /// A conflict of the campaign that is not touched by any of the concessions.
  private mutating func survivor(of concessions: [Concession]) -> Conflict? {
    let lifted = concessions.map { facts(liftedBy: $0.kind) }
    func isUntouched(_ reason: Reason) -> Bool { !lifted.contains { $0.contains(reason) } }
    if let conflict = known.first(where: { $0.reasons.allSatisfy(isUntouched) }) {
      return conflict
    }
    if concessions.contains(where: \.kind.liftsAnything) { return nil }
    let answer = finder?.conflict(
      where: isUntouched, sparesMeetings: false, conflictLimit: WayOutSearch.conflictsPerQuestion,
      isInterrupted: trial.isInterrupted)
    guard case .conflict(let conflict) = answer else { return nil }
    known.append(conflict)
    return conflict
  }

  /// The facts that the kind may change.
  private mutating func facts(liftedBy kind: Concession.Kind) -> Set<Reason> {
    if let facts = lifted[kind] { return facts }
    let facts = Set(self.facts.filter { kind.mayLift($0, in: campaign) })
    lifted[kind] = facts
    return facts
  }

  private mutating func accept(
    _ concessions: [Concession], _ solution: Solution, _ changed: Campaign
  ) {
    let measured = concessions.compactMap {
      $0.measured(by: solution, in: campaign, changed: changed)
    }
    // Who could do without a dozen meetings has no need to be told.
    let isModest = measured.allSatisfy {
      $0.kind != .leaveOut || $0.amount <= WayOutSearch.greatestAmount
    }
    guard isModest else { return }
    let way = WayOut(measured, solution.schedule, in: campaign)
    order += 1
    queue.append(Node(concessions: way.concessions, way: way, order: order))
  }

  // MARK: Growing

  private mutating func strengthen(_ concessions: [Concession]) {
    grow(concessions, by: concessions)
  }

  /// Adds each of the others to the way, or more of it where the way has some already.
  private mutating func grow(_ concessions: [Concession], by others: [Concession]) {
    for other in others {
      var grown = concessions
      if let index = grown.firstIndex(where: { $0.kind == other.kind }) {
        guard other.hasAmount, grown[index].amount < WayOutSearch.greatestAmount else { continue }
        grown[index] = grown[index].stronger
      } else {
        guard grown.count < WayOutSearch.mostConcessions else { continue }
        grown.append(other)
      }
      guard seen.insert(Set(grown)).inserted, grown.applied(to: campaign) != nil else { continue }
      order += 1
      queue.append(Node(concessions: grown, way: nil, order: order))
    }
  }
}

extension Concession.Kind {
  /// Whether it can change every fact there is.
  fileprivate var liftsAnything: Bool {
    switch self {
    case .laterEnd, .openDay, .leaveOut: true
    default: false
    }
  }

  /// Whether it may change what the rule says about the fact.
  fileprivate func mayLift(_ reason: Reason, in campaign: Campaign) -> Bool {
    if liftsAnything { return true }
    return reason.concessions(in: campaign).contains { kind in
      switch (self, kind) {
      case (.hireVehicle, .hireVehicle): true
      case (.laterDates(let meetings), .anyDate(let meeting)): meetings.contains(meeting)
      case (.moreDaysAWeek(let people), .moreDaysAWeek(let meant)),
        (.moreDaysInARow(let people), .moreDaysInARow(let meant)):
        meant.allSatisfy(people.contains)
      default: self == kind
      }
    }
  }
}
