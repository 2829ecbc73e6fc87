extension Posting {
  /// So many missing values are excluded one by one at most.
  private static let greatestExclusion = 4_096

  /// Says that a variable takes one of these values, under the constraint's enforcement; the values
  /// are in order, each once, and ones that the variable was declared with.
  ///
  /// A missing value is excluded by its literal [x = v], where those are few, so that other
  /// constraints see it; otherwise each gap is a clause of two bounds.
  func restrict(_ x: IntVar, to values: [Int]) {
    guard let first = values.first, let last = values.last else {
      addClause([])
      return
    }
    addClause([literal(x.isAtLeast(first))])
    addClause([literal(x.isAtMost(last))])
    let isFine = last - first + 1 - values.count <= Posting.greatestExclusion
    for (value, next) in zip(values, values.dropFirst()) where next > value + 1 {
      if isFine {
        for missing in value + 1..<next { addClause([literal(x.differs(from: missing))]) }
      } else {
        addClause([literal(x.isAtMost(value)), literal(x.isAtLeast(next))])
      }
    }
  }
}
