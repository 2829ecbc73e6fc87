/// The state of a conflict-driven search over Boolean and integer variables: what is assigned and
/// why, clauses with their watches, and the order in which variables are chosen.
///
/// **Integer variables by lazy clause generation.** An integer variable x has bounds and a list of
/// *bound literals* [x ≤ v], kept in order of v. Of the list only those exist that something needed:
/// a new bound makes its literal when it is set. The list keeps three promises between
/// propagations: literals with v below the lower bound are false, those with v at or above the upper
/// bound are true, all others are unassigned; the literals of the two current bounds are in the
/// list. So a bound that is passed on to weaker literals of the list needs no clauses, and the
/// reason of such a literal is the stronger one.
/// Literals made during search that no kept clause uses are dropped when search goes back over
/// their making.
///
/// **Reasons.** Every assigned literal that is no decision has a reason: a clause, another literal,
/// or a list of premises in the explanation arena, which is cut off with the levels.
///
/// **Source**: Olga Ohrimenko, Peter J. Stuckey, Michael Codish, "Propagation via lazy clause
/// generation", Constraints 14, 2009; Thibaut Feydy, Peter J. Stuckey, "Lazy clause generation
/// reengineered", CP 2009 (lazily made bound literals). Watches with blocking literals as in
/// MiniSat 2 (Eén, Sörensson).
struct Core: ~Copyable {
  // MARK: Boolean variables, by variable unless said otherwise

  /// By literal: 1 true, -1 false, 0 unassigned.
  var values = Vector<Int8>()
  var levels = Vector<Int32>()
  var reasons = Vector<Reason>()
  var trailPositions = Vector<Int32>()
  var savedPhases = Vector<Bool>()
  /// By literal: clauses to look at when it becomes false.
  var watches = Vector<Vector<Watch>>()
  /// By literal: literals that follow when it becomes true.
  var implied = Vector<Vector<Literal>>()

  // MARK: Bound literals: for the variables that are [x ≤ bound]

  /// The integer variable, -1 for a plain Boolean.
  var integerOf = Vector<Int32>()
  var boundOf = Vector<Int32>()
  /// Neighbors in the list of x, by variable; -1 at the ends.
  var below = Vector<Int32>()
  var above = Vector<Int32>()
  /// How many kept clauses use the variable; made variables with 0 are dropped on the way back.
  var uses = Vector<Int32>()

  // MARK: Integer variables

  var lower = Vector<Int32>()
  var upper = Vector<Int32>()
  /// The bound literals of the current bounds: [x ≤ lower − 1], false, and [x ≤ upper], true.
  var lowerNode = Vector<Int32>()
  var upperNode = Vector<Int32>()
  /// Propagators to wake when a bound changes.
  var lowerSubscribers = Vector<Vector<Int32>>()
  var upperSubscribers = Vector<Vector<Int32>>()

  // MARK: Trail

  var trail = Vector<Literal>()
  /// By trail entry: the node that the bound literal replaced as current bound, -1 for others.
  var replacedNodes = Vector<Int32>()
  var levelStarts = Vector<Int32>()
  /// Entries of the trail that clauses have seen.
  var propagated = 0
  /// Variables made during search, in order, and how many there were at the start of each level.
  var made = Vector<Int32>()
  var madeStarts = Vector<Int32>()
  /// Dropped variables to use again.
  var freeVariables = Vector<Int32>()
  /// Premises of reasons: a count, then literals that were true.
  var explanations = Vector<Int32>()
  var explanationStarts = Vector<Int32>()

  // MARK: Clauses

  var clauses = ClauseStore()
  var learned = Vector<ClauseReference>()
  /// Whether the clauses contradict each other without any decision.
  var isContradictory = false

  // MARK: Heuristics

  var heap = VariableHeap()
  var activityStep = 1.0

  // MARK: Conflict analysis

  /// Literals of the conflict: all true together, which cannot be.
  var conflict = Vector<Literal>()
  var learnedLiterals = Vector<Literal>()
  /// Premises of the inference that a propagator is about to make.
  var premises = Vector<Literal>()
  var isSeen = Vector<Bool>()
  var seenToClear = Vector<Int32>()
  var minimizeStack = Vector<Int32>()
  var levelStamp = Vector<Int32>()
  var stamp: Int32 = 0

  // MARK: Propagators

  var queue = PropagatorQueue()
  var counters = Counters()

  init() {}

  /// A clause to look at when a watched literal becomes false.
  struct Watch: BitwiseCopyable {
    var clause: ClauseReference
    /// A literal of the clause; where it is true the clause needs no look.
    var blocker: Literal
  }

  /// Why a literal is true.
  struct Reason: BitwiseCopyable {
    private let code: Int32

    private init(code: Int32) { self.code = code }

    /// A decision, an assumption, or a fact without premises.
    static let none = Reason(code: 0)
    static func clause(_ clause: ClauseReference) -> Reason { Reason(code: clause.offset << 2 | 1) }
    static func literal(_ literal: Literal) -> Reason { Reason(code: literal.code << 2 | 2) }
    static func explanation(at offset: Int) -> Reason { Reason(code: Int32(offset) << 2 | 3) }

    var isNone: Bool { code == 0 }
    var clause: ClauseReference? { code & 3 == 1 ? ClauseReference(offset: code >> 2) : nil }
    var literal: Literal? { code & 3 == 2 ? Literal(code: code >> 2) : nil }
    var explanation: Int? { code & 3 == 3 ? Int(code >> 2) : nil }
  }

  /// What a search did, counted.
  struct Counters: BitwiseCopyable {
    var conflicts = 0
    var decisions = 0
    var propagations = 0
    var restarts = 0
  }

  var level: Int { levelStarts.count }

  @inline(__always)
  func isTrue(_ literal: Literal) -> Bool { values[literal.index] > 0 }

  @inline(__always)
  func isFalse(_ literal: Literal) -> Bool { values[literal.index] < 0 }

  @inline(__always)
  func isAssigned(_ variable: Int) -> Bool { values[2 * variable] != 0 }
}
