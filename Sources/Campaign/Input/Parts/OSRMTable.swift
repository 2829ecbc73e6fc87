import Foundation

/// Reads the answer of OSRM's table service: `durations` in seconds and `distances` in metres, rows
/// by `sources` and columns by `destinations`.
///
/// A source or destination whose `name` is a place's id stands for that place. Where none of the
/// names is one (OSRM itself writes names of streets), rows and columns follow the order of the
/// places.
enum OSRMTable {
  private struct Answer: Decodable {
    var durations: [[Double?]]?
    var distances: [[Double?]]?
    var sources: [Waypoint]?
    var destinations: [Waypoint]?
  }

  private struct Waypoint: Decodable {
    var name: String?
  }

  /// Hands every known leg to `body`: from, to (indices of the places), minutes rounded up and
  /// metres rounded. False, with errors in the log, where the text is not such an answer.
  static func read(
    _ text: String, file: String, places: [PlaceID], log: DiagnosticLog,
    _ body: (Int, Int, TravelLegs.Leg) -> Void
  ) -> Bool {
    let place = SourcePlace(file: file)
    guard let answer = try? JSONDecoder().decode(Answer.self, from: Data(text.utf8)) else {
      log.add(.notOSRM, at: place)
      return false
    }
    guard let durations = answer.durations, let distances = answer.distances else {
      log.add(
        .osrmMissing(part: answer.durations == nil ? "durations" : "distances"), at: place)
      return false
    }
    guard
      let rows = indices(
        of: answer.sources, count: durations.count, places: places, at: place, log: log),
      let columns = indices(
        of: answer.destinations ?? answer.sources, count: durations.first?.count ?? 0,
        places: places, at: place, log: log)
    else { return false }
    guard distances.count == durations.count,
      zip(durations, distances).allSatisfy({
        $0.count == columns.count && $1.count == columns.count
      })
    else {
      log.add(.osrmShape(rows: rows.count, columns: columns.count), at: place)
      return false
    }
    return legs(
      durations, distances, rows: rows, columns: columns, places: places, at: place, log: log,
      body)
  }

  private static func legs(
    _ durations: [[Double?]], _ distances: [[Double?]], rows: [Int], columns: [Int],
    places: [PlaceID], at place: SourcePlace, log: DiagnosticLog,
    _ body: (Int, Int, TravelLegs.Leg) -> Void
  ) -> Bool {
    var isSound = true
    for (row, from) in rows.enumerated() {
      for (column, to) in columns.enumerated() where from != to {
        guard let seconds = durations[row][column], let metres = distances[row][column] else {
          continue
        }
        let mostSeconds = Double(Limits.travelMinutes.upperBound * 60)
        guard (0...mostSeconds).contains(seconds),
          (0...Double(Limits.kilometres * 1000)).contains(metres)
        else {
          log.add(.osrmRange(from: places[from].text, to: places[to].text), at: place)
          isSound = false
          continue
        }
        body(
          from, to,
          TravelLegs.Leg(
            minutes: Int((seconds / 60).rounded(.up)), metres: Int(metres.rounded())))
      }
    }
    return isSound
  }

  /// Which place each row or column stands for.
  private static func indices(
    of waypoints: [Waypoint]?, count: Int, places: [PlaceID], at place: SourcePlace,
    log: DiagnosticLog
  ) -> [Int]? {
    let index = Dictionary(
      places.enumerated().map { ($1.text, $0) }, uniquingKeysWith: { a, _ in a })
    let names = (waypoints ?? []).map { $0.name?.trimmed ?? "" }
    if names.count == count, names.contains(where: { index[$0] != nil }) {
      var indices: [Int] = []
      for name in names {
        guard let known = index[name] else {
          log.add(KnownIDs(.place, places).unknown(name), at: place)
          continue
        }
        indices.append(known)
      }
      return indices.count == names.count ? indices : nil
    }
    guard count == places.count else {
      log.add(.osrmCount(found: count, places: places.count), at: place)
      return nil
    }
    return Array(places.indices)
  }
}
