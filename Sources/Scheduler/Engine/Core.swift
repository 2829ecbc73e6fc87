/// The state of a conflict-driven search over Boolean and integer variables: what is assigned and
/// why, clauses with their watches, propagators, and the order in which variables are chosen.
///
/// **Integer variables by lazy clause generation.** An integer variable x has bounds and a list of
/// *bound literals* [x ≤ v], kept in order of v. Of the list only those exist that something needed:
/// a new bound makes its literal when it is set. The list keeps three promises between
/// propagations: literals with v below the lower bound are false, those with v at or above the upper
/// bound are true, all others are unassigned; the literals of the two current bounds are in the
/// list. So a bound that is passed on to weaker literals of the list needs no clauses, and the
/// reason of such a literal is the stronger one.
/// Literals made during search that no kept clause uses are dropped when search goes back over
/// their making, or at the root after the clauses that used them are gone.
/// An explanation may want a weaker bound than any in the list: such a literal is made when it is
/// true already, beside the trail, and is undone with the bound that made it true.
///
/// **Equality literals** [x = v] are plain Booleans tied by clauses to the two bound literals next
/// to them. So holes in a domain are clauses, and everything else sees bounds alone.
///
/// **Plain Booleans** stand for [b ≤ 0] of a variable b in 0…1: b itself is the negated literal. So
/// a Boolean becomes an integer variable, where a constraint wants one, without a new literal.
///
/// **Reasons.** Every assigned literal that is no decision has a reason: a clause, another literal,
/// a list of premises in the explanation arena, which is cut off with the levels, or the propagator
/// that will say when asked.
///
/// **Enforcement.** A propagator runs under an enforcement literal (`always` for most): as long as
/// it is unassigned only failure counts, and makes it false; when it is true it is a premise of
/// whatever is inferred. All of that happens in `require` and `fail`, so that every constraint is
/// half-reified by the same code.
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
  /// True of bound literals that were made when they were true already, see `exactPremise`.
  var isOffTrail = Vector<Bool>()
  var savedPhases = Vector<Bool>()
  /// By literal: clauses to look at when it becomes false.
  var watches = Vector<Vector<Watch>>()
  /// By literal: literals that follow when it becomes true, by clauses of two.
  var implied = Vector<Vector<Implied>>()
  /// By literal: propagators to wake when it becomes true.
  var literalSubscribers = Vector<Vector<Int32>>()

  // MARK: Bound literals: for the variables that are [x ≤ bound]

  /// The integer variable, -1 for a plain Boolean.
  var integerOf = Vector<Int32>()
  var boundOf = Vector<Int32>()
  /// Neighbors in the list of x, by variable; -1 at the ends.
  var below = Vector<Int32>()
  var above = Vector<Int32>()
  /// How many kept clauses use the variable; made variables with 0 are dropped.
  var uses = Vector<Int32>()

  // MARK: Integer variables

  var lower = Vector<Int32>()
  var upper = Vector<Int32>()
  /// The bound literals of the current bounds: [x ≤ lower − 1], false, and [x ≤ upper], true.
  var lowerNode = Vector<Int32>()
  var upperNode = Vector<Int32>()
  /// The bounds of level 0.
  var rootLower = Vector<Int32>()
  var rootUpper = Vector<Int32>()
  /// Propagators to wake when a bound changes.
  var lowerSubscribers = Vector<Vector<Int32>>()
  var upperSubscribers = Vector<Vector<Int32>>()
  /// Literals [x = v] that exist, by x and v. Looked up only, never walked.
  var equalities: [Equality: EngineLiteral] = [:]

  // MARK: Trail

  var trail = Vector<EngineLiteral>()
  /// By trail entry: the node that the bound literal replaced as current bound, -1 for others.
  var replacedNodes = Vector<Int32>()
  var levelStarts = Vector<LevelStart>()
  /// Entries of the trail that clauses have seen.
  var propagated = 0
  /// Variables made during search, in order.
  var made = Vector<Int32>()
  /// Dropped variables to use again.
  var freeVariables = Vector<Int32>()
  /// Premises of reasons: a count, the constraint, then literals that were true; or, for a reason to
  /// be asked for, the propagator and two numbers that it noted.
  var explanations = Vector<Int32>()
  /// Numbers that propagators keep and that backtracking restores; old values to restore.
  var reversible = Vector<Int32>()
  var replacedReversible = Vector<ReplacedReversible>()

  // MARK: Clauses

  var clauses = ClauseStore()
  var learned = Vector<ClauseReference>()
  /// Whether the constraints contradict each other without any decision.
  var isContradictory = false

  // MARK: Heuristics

  var heap = VariableHeap()
  var activityStep = 1.0

  // MARK: Conflict analysis

  /// Literals of the conflict: all true together, which cannot be.
  var conflict = Vector<EngineLiteral>()
  var conflictOrigin = Origin.constraint(0)
  var learnedLiterals = Vector<EngineLiteral>()
  /// Premises of the inference that a propagator is about to make.
  var premises = Vector<EngineLiteral>()
  var isSeen = Vector<Bool>()
  var seenToClear = Vector<Int32>()
  var minimizeStack = Vector<EngineLiteral>()
  var levelStamp = Vector<Int32>()
  var stamp: Int32 = 0
  /// Reasons that were asked for during the analysis, to be forgotten after it: their premises lie
  /// beyond what their level keeps of the arena.
  var asked = Vector<Asked>()
  /// While a proof is written: the literals whose reasons the analysis used.
  var resolved = Vector<EngineLiteral>()

  // MARK: Propagators

  var propagators: [any Propagator] = []
  /// By propagator: what must be true for it to hold, and the constraint it belongs to.
  var enforcements = Vector<EngineLiteral>()
  var constraints = Vector<Int32>()
  var queue = PropagatorQueue()
  /// The enforcement literal and the constraint of the propagator that runs.
  var enforcement = EngineLiteral.always
  var constraint: Int32 = 0
  var propagator: Int32 = 0

  var counters = Counters()
  /// Where the proof goes, if one is wanted.
  var proof: ProofLog?
  /// By variable that is a plain Boolean, by integer variable: their numbers in the proof.
  var proofNumberOfBoolean = Vector<Int32>()
  var proofNumberOfInteger = Vector<Int32>()
  /// By variable that is [x = v]: x, -1 for others; and v.
  var equalityVariable = Vector<Int32>()
  var equalityValue = Vector<Int32>()

  init() {
    let constant = makeVariable()
    assert(constant == EngineLiteral.always.variable)
    uses[constant] = 1
    fix(.always)
  }

  /// A clause to look at when a watched literal becomes false.
  struct Watch: BitwiseCopyable {
    var clause: ClauseReference
    /// A literal of the clause; where it is true the clause needs no look.
    var blocker: EngineLiteral
  }

  /// What a clause of two makes follow.
  struct Implied: BitwiseCopyable {
    var literal: EngineLiteral
    /// The clause's number in the proof.
    var proofNumber: Int32
  }

  /// Sizes to go back to.
  struct LevelStart: BitwiseCopyable {
    var trail: Int32
    var made: Int32
    var explanations: Int32
    var reversible: Int32
  }

  struct ReplacedReversible: BitwiseCopyable {
    var slot: Int32
    var value: Int32
  }

  struct Asked: BitwiseCopyable {
    var variable: Int32
    var reason: Reason
  }

  struct Equality: Hashable {
    var variable: Int32
    var value: Int32
  }

  /// Where a conflict comes from.
  enum Origin: BitwiseCopyable {
    case constraint(Int32)
    /// By the clause's number in the proof.
    case clause(Int32)
  }

  /// Why a literal is true.
  struct Reason: BitwiseCopyable {
    private let code: Int32

    private init(_ payload: Int32, tag: Int32) { code = payload << 3 | tag }

    /// A decision, an assumption, or a fact without premises.
    static let none = Reason(0, tag: 0)
    static func clause(_ clause: ClauseReference) -> Reason { Reason(clause.offset, tag: 1) }
    static func literal(_ literal: EngineLiteral) -> Reason { Reason(literal.code, tag: 2) }
    static func explanation(at offset: Int) -> Reason { Reason(Int32(offset), tag: 3) }
    static func onDemand(at offset: Int) -> Reason { Reason(Int32(offset), tag: 4) }

    @inline(__always) var isNone: Bool { code == 0 }
    @inline(__always)
    var clause: ClauseReference? { code & 7 == 1 ? ClauseReference(offset: code >> 3) : nil }
    @inline(__always)
    var literal: EngineLiteral? { code & 7 == 2 ? EngineLiteral(code: code >> 3) : nil }
    @inline(__always) var explanation: Int? { code & 7 == 3 ? Int(code >> 3) : nil }
    @inline(__always) var onDemand: Int? { code & 7 == 4 ? Int(code >> 3) : nil }
  }

  /// What a search did, counted.
  struct Counters: BitwiseCopyable {
    var conflicts = 0
    var decisions = 0
    /// Literals that became true.
    var propagations = 0
    /// Calls of propagators.
    var propagatorCalls = 0
    var restarts = 0
  }

  var level: Int { levelStarts.count }

  @inline(__always)
  func isTrue(_ literal: EngineLiteral) -> Bool { values[literal.index] > 0 }

  @inline(__always)
  func isFalse(_ literal: EngineLiteral) -> Bool { values[literal.index] < 0 }

  @inline(__always)
  func isAssigned(_ variable: Int) -> Bool { values[2 * variable] != 0 }

  /// Whether a literal is true at level 0.
  @inline(__always)
  func isFact(_ literal: EngineLiteral) -> Bool {
    isTrue(literal) && levels[literal.variable] == 0
  }
}
