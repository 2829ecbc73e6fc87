/// A clause's place in the store.
struct ClauseReference: Hashable, BitwiseCopyable, Sendable {
  let offset: Int32
}

/// All clauses of three and more literals, one after the other in one array of integers.
///
/// A clause is a header of three words (size and flags; LBD; number in the proof) and its literals.
/// Removing only marks; `compact` closes the holes and says where each clause went.
struct ClauseStore: ~Copyable {
  private var words = Vector<Int32>()

  private static let headerSize = 3
  private static let learnedFlag: Int32 = 1
  private static let removedFlag: Int32 = 2
  private static let usedFlag: Int32 = 4
  private static let flagBits: Int32 = 3
  /// References share a word with a tag of three bits, see `Core.Reason`.
  private static let greatestOffset = 1 << 28 - 1

  /// Words in use, for deciding when to reduce.
  var wordCount: Int { words.count }

  mutating func add(
    _ literals: borrowing Vector<EngineLiteral>, isLearned: Bool, lbd: Int, proofNumber: Int32
  ) -> ClauseReference {
    precondition(words.count <= ClauseStore.greatestOffset)
    let reference = ClauseReference(offset: Int32(words.count))
    words.append(
      Int32(literals.count) << ClauseStore.flagBits | (isLearned ? ClauseStore.learnedFlag : 0))
    words.append(Int32(lbd))
    words.append(proofNumber)
    for index in 0..<literals.count { words.append(literals[index].code) }
    return reference
  }

  @inline(__always)
  func size(_ clause: ClauseReference) -> Int {
    Int(words[Int(clause.offset)] >> ClauseStore.flagBits)
  }

  @inline(__always)
  func isLearned(_ clause: ClauseReference) -> Bool {
    words[Int(clause.offset)] & ClauseStore.learnedFlag != 0
  }

  func isRemoved(_ clause: ClauseReference) -> Bool {
    words[Int(clause.offset)] & ClauseStore.removedFlag != 0
  }

  /// Whether conflict analysis met the clause since `clearUsed`.
  func isUsed(_ clause: ClauseReference) -> Bool {
    words[Int(clause.offset)] & ClauseStore.usedFlag != 0
  }

  @inline(__always)
  mutating func markUsed(_ clause: ClauseReference) {
    words[Int(clause.offset)] |= ClauseStore.usedFlag
  }

  mutating func clearUsed(_ clause: ClauseReference) {
    words[Int(clause.offset)] &= ~ClauseStore.usedFlag
  }

  @inline(__always)
  func lbd(_ clause: ClauseReference) -> Int { Int(words[Int(clause.offset) + 1]) }

  mutating func setLBD(_ clause: ClauseReference, _ lbd: Int) {
    words[Int(clause.offset) + 1] = Int32(lbd)
  }

  func proofNumber(_ clause: ClauseReference) -> Int32 { words[Int(clause.offset) + 2] }

  @inline(__always)
  func literal(_ clause: ClauseReference, _ index: Int) -> EngineLiteral {
    EngineLiteral(code: words[Int(clause.offset) + ClauseStore.headerSize + index])
  }

  @inline(__always)
  mutating func swapLiterals(_ clause: ClauseReference, _ a: Int, _ b: Int) {
    let base = Int(clause.offset) + ClauseStore.headerSize
    let word = words[base + a]
    words[base + a] = words[base + b]
    words[base + b] = word
  }

  mutating func remove(_ clause: ClauseReference) {
    words[Int(clause.offset)] |= ClauseStore.removedFlag
  }

  /// Closes the holes that removed clauses left; `moved` is called for every remaining clause in
  /// order with its old and its new place.
  mutating func compact(moved: (_ old: ClauseReference, _ new: ClauseReference) -> Void) {
    var from = 0
    var to = 0
    while from < words.count {
      let old = ClauseReference(offset: Int32(from))
      let length = size(old) + ClauseStore.headerSize
      if !isRemoved(old) {
        if from != to { for index in 0..<length { words[to + index] = words[from + index] } }
        moved(old, ClauseReference(offset: Int32(to)))
        to += length
      }
      from += length
    }
    words.truncate(to: to)
  }
}
