/// Large neighborhood search: keeps most of the best solution, searches the rest completely, and so
/// on with another part.
///
/// What is kept and what is free is chosen by a `Neighborhood`; each adapts its size to what the
/// search in it can exhaust, and gets its share of the work.
///
/// **Source**: Paul Shaw, "Using constraint programming and local search methods to solve vehicle
/// routing problems", CP 1998.
final class NeighborhoodSearch {
  private let model: Model
  private let isInterrupted: () -> Bool
  private var random: RandomSource
  private var neighborhoods: [any Neighborhood]
  /// By neighborhood: literals propagated.
  private var work: [Int]
  private(set) var best: Incumbent?
  private var level = 0

  init(_ model: Model, seed: UInt64, isInterrupted: @escaping () -> Bool) {
    self.model = model
    self.isInterrupted = isInterrupted
    random = RandomSource(seed: seed)
    neighborhoods = []
    if ScheduleNeighborhood.applies(to: model) {
      neighborhoods.append(ScheduleNeighborhood(model, selection: .window))
      neighborhoods.append(ScheduleNeighborhood(model, selection: .scattered))
      if let evolution = ProjectEvolution(model) { neighborhoods.append(evolution) }
    } else {
      neighborhoods.append(ConstraintNeighborhood(model, isInterrupted: isInterrupted))
    }
    work = neighborhoods.map { _ in 0 }
  }

  /// Takes over a solution that others have found, if it is better; and the level to minimize.
  func adopt(_ incumbent: Incumbent, level: Int) {
    self.level = level
    if incumbent.isBetter(than: best) { best = incumbent }
  }

  /// Searches neighborhoods until so many literals have been propagated.
  func advance(propagations: Int) {
    guard best != nil else { return }
    var done = 0
    while done < propagations, !isInterrupted(), let start = best {
      let index = choose()
      let result = neighborhoods[index].search(
        from: start, level: chooseLevel(), &random, isInterrupted: isInterrupted)
      done += result.work
      work[index] += result.work
      if let found = result.found, found.isBetter(than: best) { best = found }
    }
  }

  /// The level to minimize, half the time; a later one otherwise, so that these need not wait for a
  /// proof.
  private func chooseLevel() -> Int {
    let later = model.objective.count - level - 1
    if later <= 0 || random.below(2) == 0 { return min(level, model.objective.count - 1) }
    return level + 1 + random.below(later)
  }

  /// The one that has worked least of its share.
  private func choose() -> Int {
    var best = 0
    for index in neighborhoods.indices
    where work[index] * neighborhoods[best].share < work[best] * neighborhoods[index].share {
      best = index
    }
    return best
  }
}

/// A way to choose what of the best solution stays and what is searched.
protocol Neighborhood: AnyObject {
  /// Its part of the work, against those of the others.
  var share: Int { get }

  /// Searches one neighborhood of a solution; the levels of the objective before `level` must not
  /// become worse.
  func search(
    from start: Incumbent, level: Int, _ random: inout RandomSource,
    isInterrupted: @escaping () -> Bool
  ) -> NeighborhoodResult
}

extension Neighborhood {
  /// How long a neighborhood is searched.
  static var conflictsEach: Int { 300 }
  static var propagationsEach: Int { 300_000 }
}

/// What the search of one neighborhood brought.
struct NeighborhoodResult {
  /// A better solution.
  var found: Incumbent?
  /// Literals propagated, with an amount for the setting up.
  var work: Int
}

/// How large neighborhoods should be: larger while they are exhausted, smaller while they are not.
struct NeighborhoodSize {
  private var share: Double

  init(share: Double) { self.share = share }

  private static let least = 0.02

  /// How many of so many are to be free, at least 2.
  func count(of total: Int) -> Int { max(2, min(total, Int(share * Double(total)))) }

  mutating func adapt(exhausted: Bool) {
    share = exhausted ? min(1, share * 1.05) : max(NeighborhoodSize.least, share / 1.05)
  }
}
