/// Assigns each item of a list to one of the places it can go to, no place taking more than it has
/// room for: augmenting paths, breadth first.
struct Matching {
  /// By item: the places it can go to.
  let places: [[Int]]
  /// By place.
  let room: [Int]

  private var assigned: [[Int]]
  private var placeOf: [Int]

  init(places: [[Int]], room: [Int]) {
    self.places = places
    self.room = room
    assigned = Array(repeating: [], count: room.count)
    placeOf = Array(repeating: -1, count: places.count)
  }

  /// How many items find a place at once.
  static func greatestSize(places: [[Int]], room: [Int]) -> Int {
    var matching = Matching(places: places, room: room)
    return places.indices.count { matching.assign($0) }
  }

  private mutating func assign(_ item: Int) -> Bool {
    // By place: the item from which it was reached.
    var reachedFrom = Array(repeating: -1, count: room.count)
    var queue = [item]
    var next = 0
    while next < queue.count {
      let current = queue[next]
      next += 1
      for place in places[current] where reachedFrom[place] < 0 && place != placeOf[current] {
        reachedFrom[place] = current
        if assigned[place].count < room[place] {
          move(along: reachedFrom, to: place, for: item)
          return true
        }
        queue += assigned[place]
      }
    }
    return false
  }

  private mutating func move(along reachedFrom: [Int], to last: Int, for item: Int) {
    var place = last
    while true {
      let mover = reachedFrom[place]
      let old = placeOf[mover]
      assigned[place].append(mover)
      placeOf[mover] = place
      if mover == item { return }
      assigned[old].removeAll { $0 == mover }
      place = old
    }
  }
}
