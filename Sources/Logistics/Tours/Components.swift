/// Groups of roles and people such that nobody can fill roles of two groups: each group's teams can
/// be completed on their own.
///
/// With rule `duty` all leaders are in one group, since a leader who stays cannot go; likewise the
/// people of a unit whose steps of the work plan miss those who go.
struct Components: Sendable {
  struct Group: Sendable {
    var roles: UInt64 = 0
    /// In increasing order.
    var people: [Int] = []
    var holdsLeaders = false
  }

  let groups: [Group]

  /// Complexity: O(roles · people).
  init(_ problem: Problem) {
    // Union-find over roles (first) and people (after them).
    var parent = Array(0..<(problem.roleCount + problem.personCount))
    func root(_ node: Int) -> Int {
      var node = node
      while parent[node] != node { node = parent[node] }
      return node
    }
    for role in 0..<problem.roleCount {
      for person in 0..<problem.personCount {
        let index = role * problem.personCount + person
        guard problem.mayFillFirst[index] || problem.mayFillRest[index] else { continue }
        parent[root(problem.roleCount + person)] = root(role)
      }
    }
    let leaders = (0..<problem.personCount).filter { problem.isLeader[$0] }
    if let first = leaders.first {
      for leader in leaders {
        parent[root(problem.roleCount + leader)] = root(problem.roleCount + first)
      }
    }
    var firstOfUnit: [Int: Int] = [:]
    for (index, unit) in problem.stepUnit.enumerated() where unit >= 0 {
      let person = index / problem.dateCount
      let first = firstOfUnit[unit] ?? person
      firstOfUnit[unit] = first
      parent[root(problem.roleCount + person)] = root(problem.roleCount + first)
    }
    var groups: [Group] = []
    var groupOfRoot: [Int: Int] = [:]
    func group(of node: Int) -> Int {
      let key = root(node)
      if let known = groupOfRoot[key] { return known }
      groupOfRoot[key] = groups.count
      groups.append(Group())
      return groups.count - 1
    }
    for role in 0..<problem.roleCount { groups[group(of: role)].roles |= 1 << UInt64(role) }
    for person in 0..<problem.personCount {
      let index = group(of: problem.roleCount + person)
      groups[index].people.append(person)
      if problem.isLeader[person] { groups[index].holdsLeaders = true }
    }
    self.groups = groups.filter { $0.roles != 0 }
  }
}
