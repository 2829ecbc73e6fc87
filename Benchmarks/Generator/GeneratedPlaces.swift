import Scheduler

/// Where the base and the visited communes of a generated province lie.
///
/// Communes stand in clusters, as they do around the seats of former districts: a delegation finds
/// its second visit of a day next door, or pays for the drive. Everything is integer arithmetic, so
/// that a seed gives the same distances on every machine.
struct GeneratedPlaces {
  /// Square metres of province for each commune, as in a province of the Red River delta.
  private static let areaOfCommune = 24_000_000
  private static let leastRadius = 12_000
  private static let mostRadius = 40_000
  private static let communesOfCluster = 8
  /// How far a commune lies from the middle of its cluster at most, in each direction.
  private static let spread = 7_000
  /// Road over straight line, in per cent.
  private static let roadPercent = 130
  private static let leastMetres = 500
  /// 40 km an hour.
  private static let metresPerHour = 40_000
  private static let minutesPerHour = 60

  private struct Point {
    var x: Int
    var y: Int
  }

  /// By commune: which cluster it belongs to.
  let cluster: [Int]
  let clusterCount: Int
  /// Driving times and distances; index 0 is the base, commune c stands at c + 1.
  let minutes: [[Int]]
  let metres: [[Int]]

  init(communes: Int, random: inout RandomSource) {
    // π is taken as 22/7.
    let wanted = GeneratedPlaces.root(communes * GeneratedPlaces.areaOfCommune * 7 / 22)
    let radius = min(max(wanted, GeneratedPlaces.leastRadius), GeneratedPlaces.mostRadius)
    clusterCount = max(1, communes / GeneratedPlaces.communesOfCluster)
    let middles = (0..<clusterCount).map { _ in
      GeneratedPlaces.point(within: radius, random: &random)
    }
    var points = [GeneratedPlaces.point(within: radius / 3, random: &random)]
    var cluster: [Int] = []
    for commune in 0..<communes {
      cluster.append(commune % clusterCount)
      let middle = middles[commune % clusterCount]
      points.append(
        Point(
          x: middle.x + GeneratedPlaces.offset(&random),
          y: middle.y + GeneratedPlaces.offset(&random)))
    }
    self.cluster = cluster
    let roads = points.map { from in points.map { to in GeneratedPlaces.road(from, to) } }
    metres = roads
    minutes = roads.map { row in
      row.map { metres in
        (metres * GeneratedPlaces.minutesPerHour + GeneratedPlaces.metresPerHour - 1)
          / GeneratedPlaces.metresPerHour
      }
    }
  }

  /// Evenly in the disc around the middle of the province.
  private static func point(within radius: Int, random: inout RandomSource) -> Point {
    while true {
      let x = random.below(2 * radius + 1) - radius
      let y = random.below(2 * radius + 1) - radius
      if x * x + y * y <= radius * radius { return Point(x: x, y: y) }
    }
  }

  /// Near 0 more often than far from it: the sum of two even choices.
  private static func offset(_ random: inout RandomSource) -> Int {
    random.below(spread + 1) + random.below(spread + 1) - spread
  }

  /// Metres by road, in hundreds; 0 from a place to itself.
  private static func road(_ from: Point, _ to: Point) -> Int {
    let (dx, dy) = (from.x - to.x, from.y - to.y)
    if dx == 0, dy == 0 { return 0 }
    let straight = root(dx * dx + dy * dy)
    return max(leastMetres, straight * roadPercent / 100 / 100 * 100)
  }

  /// The largest integer whose square is no more than `value`, by Newton's method.
  private static func root(_ value: Int) -> Int {
    guard value > 1 else { return max(0, value) }
    var guess = value
    var next = (guess + 1) / 2
    while next < guess {
      guess = next
      next = (guess + value / guess) / 2
    }
    return guess
  }
}
