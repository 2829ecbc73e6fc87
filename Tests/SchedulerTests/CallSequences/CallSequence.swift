@testable import Scheduler

/// One call of the solver's interface, as a kind and numbers.
///
/// Numbers are read modulo what there is to choose from, missing ones as 0, and a call that makes no
/// sense now does nothing. So every sequence of calls is legal, and so is every part of one: it can
/// be shrunk without care.
struct Call: Hashable, Sendable, CustomStringConvertible {
  enum Kind: String, CaseIterable, Sendable {
    // On the model.
    case integer
    case boolean
    case tag
    case clause
    case linear
    /// Turns the model into an engine, with or without literals for tags.
    case post
    // On the engine.
    case solve
    case propagate
    case backtrack
    case addClause = "add-clause"
    case addLinear = "add-linear"
    case guide
    case guideBy = "guide-by"
    case set
    // On an enumeration of the model's solutions.
    case enumerate
    case next
  }

  var kind: Kind
  var numbers: [Int]

  var description: String { ([kind.rawValue] + numbers.map(String.init)).joined(separator: " ") }
}

/// Calls in order; as text, one a line.
struct CallSequence: Hashable, Sendable, CustomStringConvertible {
  var calls: [Call]

  var description: String { calls.map(\.description).joined(separator: "\n") }

  init(calls: [Call]) { self.calls = calls }

  /// Reads what `description` writes; lines that are no calls are left out.
  init(_ text: String) {
    calls = text.split(separator: "\n").compactMap { line in
      let words = line.split(separator: " ")
      guard let first = words.first, let kind = Call.Kind(rawValue: String(first)) else {
        return nil
      }
      return Call(kind: kind, numbers: words.dropFirst().compactMap { Int($0) })
    }
  }

  /// A random model, and calls on engines and enumerations of it that now and then go back to the
  /// model.
  init(_ random: inout RandomSource) {
    calls = []
    // Sums over several variables make searches with many conflicts, and bound literals that come and
    // go.
    let isArithmetic = random.once(in: 3)
    for _ in 0..<random.pick(isArithmetic ? 3...4 : 1...4) {
      add(!isArithmetic && random.once(in: 3) ? .boolean : .integer, &random)
    }
    for _ in 0..<random.pick(isArithmetic ? 0...1 : 0...3) { add(.boolean, &random) }
    for _ in 0..<random.pick(0...3) { add(.tag, &random) }
    for _ in 0..<random.pick(0...9) {
      add(isArithmetic || random.once(in: 3) ? .linear : .clause, &random)
    }
    add(.post, &random)
    add(.set, &random)
    let frequent: [Call.Kind] = [
      .solve, .solve, .solve, .solve, isArithmetic ? .solve : .addClause, .addClause, .addLinear,
      .next, .next, .next,
    ]
    for _ in 0..<random.pick(3...30) {
      add(random.once(in: 4) ? random.pick(Call.Kind.allCases) : random.pick(frequent), &random)
    }
  }

  private mutating func add(_ kind: Call.Kind, _ random: inout RandomSource) {
    calls.append(Call(kind: kind, numbers: (0..<24).map { _ in random.pick(0...59) }))
  }
}

/// The numbers of a call, one after the other.
struct CallNumbers {
  private var rest: ArraySlice<Int>

  init(_ call: Call) { rest = call.numbers[...] }

  /// The next number, modulo `bound`, which is positive.
  mutating func next(below bound: Int) -> Int {
    let number = rest.popFirst() ?? 0
    return (number % bound + bound) % bound
  }

  mutating func pick(_ range: ClosedRange<Int>) -> Int {
    range.lowerBound + next(below: range.count)
  }

  /// True where the next number says so, once in so many times; false where there is none.
  mutating func once(in times: Int) -> Bool { next(below: times) == times - 1 }
}
