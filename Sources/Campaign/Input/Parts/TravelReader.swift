import Foundation

/// Reads how long and how far it is between places: from a table where there is one, else from
/// coordinates.
extension CampaignDecoder {
  private static let standardRoadFactor = 1.3
  private static let standardSpeed = 40

  mutating func readTravel() {
    var roadFactor = CampaignDecoder.standardRoadFactor
    var speed = CampaignDecoder.standardSpeed
    var legs = TravelLegs(count: draft.places.count)
    if let value = root.value("travel"), var fields = Fields(value, key: "travel", log: log) {
      roadFactor = fields.decimal("road-factor", in: 1...5) ?? roadFactor
      speed = fields.integer("speed", in: 1...150) ?? speed
      if let table = fields.value("table") {
        if !readTable(table, into: &legs) { fields.fail("table") }
      }
      fields.finish()
      if !fields.failed.isEmpty { draft.shaky.insert(.place) }
    }
    legs.fillReverse()
    fill(&legs, roadFactor: roadFactor, speed: speed)
    draft.legs = legs
  }

  /// Computes what no table gives.
  ///
  /// The road is the great circle (haversine, earth radius 6,371,008.8 m) times the road factor,
  /// rounded to the nearest metre; the minutes follow from the metres and are rounded up.
  private func fill(_ legs: inout TravelLegs, roadFactor: Double, speed: Int) {
    for (from, start) in draft.places.enumerated() {
      for (to, end) in draft.places.enumerated() where from != to && legs[from, to] == nil {
        guard let a = start.value.location, let b = end.value.location else { continue }
        let metres = Int((Haversine.metres(from: a, to: b) * roadFactor).rounded())
        let perMinute = speed * 1000
        legs[from, to] = TravelLegs.Leg(
          minutes: (metres * 60 + perMinute - 1) / perMinute, metres: metres)
      }
    }
  }

  /// Whether the table could be read.
  private func readTable(_ value: SourceValue, into legs: inout TravelLegs) -> Bool {
    if let name = value.text, name.lowercased().hasSuffix(".json") {
      guard let text = text(of: name, namedAt: value.place) else { return false }
      return OSRMTable.read(text, file: name, places: draft.places.map(\.value.id), log: log) {
        legs[$0, $1] = $2
      }
    }
    guard let rows = rows(of: value, key: "table") else { return false }
    let index = Dictionary(
      draft.places.enumerated().map { ($1.value.id, $0) }, uniquingKeysWith: { a, _ in a })
    var isSound = rows.count <= Limits.travelRows
    if !isSound {
      log.add(
        .tooMany(key: "table", count: rows.count, most: Limits.travelRows), at: value.place)
    }
    for row in rows.prefix(Limits.travelRows) {
      guard var fields = Fields(row, key: "table", log: log) else {
        isSound = false
        continue
      }
      let ends = ["from", "to"].map { key -> PlaceID? in
        guard fields.required(key, example: "\(key): so-khcn") != nil else { return nil }
        return fields.reference(key, in: places)
      }
      _ = fields.required("minutes", example: "minutes: 35")
      let minutes = fields.integer("minutes", in: Limits.travelMinutes)
      let metres = fields.required("km", example: "km: 21.5")
        .flatMap { $0.metres(key: "km", mostKilometres: Limits.kilometres, log: log) }
      fields.finish()
      guard let minutes, let metres, let from = ends[0].flatMap({ index[$0] }),
        let to = ends[1].flatMap({ index[$0] })
      else {
        isSound = false
        continue
      }
      if from == to { continue }
      if legs[from, to] != nil {
        log.add(
          .doubledLeg(from: ends[0]?.text ?? "", to: ends[1]?.text ?? ""), at: fields.place)
        isSound = false
      }
      legs[from, to] = TravelLegs.Leg(minutes: minutes, metres: metres)
    }
    return isSound
  }
}

/// Minutes and metres between places, by their order, as far as they are known.
struct TravelLegs {
  struct Leg {
    var minutes: Int
    var metres: Int
  }

  let count: Int
  private var legs: [Leg?]

  init(count: Int) {
    self.count = count
    legs = Array(repeating: nil, count: count * count)
  }

  subscript(from: Int, to: Int) -> Leg? {
    get { legs[from * count + to] }
    set { legs[from * count + to] = newValue }
  }

  /// A leg that stands in one direction only holds for the other as well.
  mutating func fillReverse() {
    for from in 0..<count {
      for to in 0..<from {
        if self[from, to] == nil {
          self[from, to] = self[to, from]
        } else if self[to, from] == nil {
          self[to, from] = self[from, to]
        }
      }
    }
  }

  /// The table; what is not known is zero, which the checks allow only where nobody drives.
  var table: TravelTable {
    TravelTable(minutes: rows { $0?.minutes ?? 0 }, metres: rows { $0?.metres ?? 0 })
  }

  /// One number a leg, by rows; zero on the diagonal.
  private func rows(_ number: (Leg?) -> Int) -> [[Int]] {
    (0..<count).map { from in
      (0..<count).map { to in from == to ? 0 : number(self[from, to]) }
    }
  }
}

/// Distances on the sphere.
enum Haversine {
  /// The mean radius of the earth.
  private static let radiusMetres = 6_371_008.8

  /// The great circle between two points.
  static func metres(from a: Place.Location, to b: Place.Location) -> Double {
    let degree = Double.pi / 180
    let latitudes = sin((b.latitude - a.latitude) * degree / 2)
    let longitudes = sin((b.longitude - a.longitude) * degree / 2)
    let h =
      latitudes * latitudes
      + cos(a.latitude * degree) * cos(b.latitude * degree) * longitudes * longitudes
    return 2 * radiusMetres * asin(min(1, h.squareRoot()))
  }
}
