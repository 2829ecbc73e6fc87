extension Problem {
  /// Minutes that lie at least between two places for a tour that goes to both, whatever lies between:
  /// the shortest way over other places, or none where drives need not fit. [from * placeCount + to]
  ///
  /// A direct drive may take longer than one by way of another meeting, so only these tell that a
  /// meeting cannot be held.
  ///
  /// Complexity: O(places³).
  ///
  /// **Source**: R. W. Floyd, "Algorithm 97: Shortest path", Communications of the ACM 5, 1962.
  func leastMinutes() -> [Int] {
    guard enforcesTravel else { return minutes.map { _ in 0 } }
    var least = minutes
    for via in 0..<placeCount {
      for from in 0..<placeCount {
        let there = least[from * placeCount + via]
        for to in 0..<placeCount {
          let entry = from * placeCount + to
          least[entry] = min(least[entry], there + least[via * placeCount + to])
        }
      }
    }
    return least
  }
}
