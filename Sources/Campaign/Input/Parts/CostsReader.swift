/// Reads what things cost.
extension CampaignDecoder {
  /// What vehicles and guests cost that say nothing of their own.
  struct Rates {
    var dongPerKilometre = 0
    var mealsDong: [PoolID: Int] = [:]
    var teaDong: [PoolID: Int] = [:]
  }

  mutating func readCosts() {
    draft.costsPlace = root.place
    guard let value = root.value("costs"), var fields = Fields(value, key: "costs", log: log)
    else { return }
    draft.costsPlace = value.place
    if let circular = fields.value("circular") { readCircular(circular) }
    if let allowance = fields.value("allowance") {
      draft.costs.allowanceDong = byRank(
        allowance, key: "allowance", in: Limits.dong, default: draft.costs.allowanceDong)
      // A day away is worth what a day out is, where neither the file nor a circular says more.
      if fields.value("circular") == nil {
        draft.costs.nightAllowanceDong = draft.costs.allowanceDong
      }
    }
    if let trip = fields.value("short-trip") { readShortTrip(trip) }
    if let night = fields.value("night") { readNight(night) }
    if let fuel = fields.value("fuel") { readFuel(fuel) }
    if let halls = fields.value("halls") { readHalls(halls) }
    if let meals = fields.value("meals") { rates.mealsDong = byPool(meals, key: "meals") }
    if let tea = fields.value("tea") { rates.teaDong = byPool(tea, key: "tea") }
    if let points = fields.value("representation") {
      let table = byRank(
        points, key: "representation", in: Limits.points,
        default: draft.costs.representationPoints)
      if table == table.sorted() {
        draft.costs.representationPoints = table
      } else {
        log.add(.representationOrder(points: table), at: points.place)
      }
    }
    fields.finish()
  }

  /// Takes the rates of a circular; what else the file says comes before them.
  private mutating func readCircular(_ value: SourceValue) {
    guard
      let circular = value.word(
        .circular, key: "circular", of: Circular.allCases, name: \.rawValue, log: log)
    else { return }
    let everybody = { (dong: Int) in Rank.allCases.map { _ in dong } }
    draft.costs.allowanceDong = everybody(circular.allowanceDong)
    draft.costs.nightAllowanceDong = everybody(circular.allowanceDong)
    if let lodging = circular.lodgingDong { draft.costs.lodgingDong = everybody(lodging) }
  }

  private mutating func readShortTrip(_ value: SourceValue) {
    guard var fields = Fields(value, key: "short-trip", log: log) else { return }
    var minutes: Int?
    if fields.required("minutes", example: "minutes: 240") != nil {
      minutes = fields.integer("minutes", in: Limits.minutes)
    }
    let allowance = fields.required("allowance", example: "allowance: 100000").map {
      byRank($0, key: "allowance", in: Limits.dong, default: draft.costs.allowanceDong)
    }
    fields.finish()
    guard let minutes, let allowance else { return }
    draft.costs.shortTrip = CostTable.ShortTrip(minutes: minutes, allowanceDong: allowance)
  }

  private mutating func readNight(_ value: SourceValue) {
    guard var fields = Fields(value, key: "night", log: log) else { return }
    if let allowance = fields.value("allowance") {
      draft.costs.nightAllowanceDong = byRank(
        allowance, key: "allowance", in: Limits.dong, default: draft.costs.nightAllowanceDong)
    }
    if let lodging = fields.value("lodging") {
      draft.costs.lodgingDong = byRank(
        lodging, key: "lodging", in: Limits.dong, default: draft.costs.lodgingDong)
    }
    fields.finish()
  }

  /// Đồng a kilometre from what a vehicle burns and what a litre costs, rounded half up.
  private mutating func readFuel(_ value: SourceValue) {
    guard var fields = Fields(value, key: "fuel", log: log) else { return }
    let key = "litres-per-100-km"
    var millilitres: Int?
    if fields.required(key, example: "\(key): 12") != nil {
      millilitres = fields.read(key) { [log] in
        $0.thousandths(key: key, most: Limits.litresPer100Kilometres, log: log)
      }
    }
    var price: Int?
    if fields.required("price", example: "price: 22000") != nil {
      price = fields.integer("price", in: Limits.pricePerLitre)
    }
    fields.finish()
    guard let millilitres, let price else { return }
    rates.dongPerKilometre = (millilitres * price + 50_000) / 100_000
  }

  private mutating func readHalls(_ value: SourceValue) {
    guard let rows = rows(of: value, key: "halls") else { return }
    if rows.count > Limits.halls {
      log.add(.tooMany(key: "halls", count: rows.count, most: Limits.halls), at: value.place)
    }
    for row in rows.prefix(Limits.halls) {
      guard var fields = Fields(row, key: "halls", log: log) else { continue }
      var place: PlaceID?
      if fields.required("place", example: "place: hoi-truong") != nil {
        place = fields.reference("place", in: places)
      }
      let session = fields.reference("session", in: sessions)
      var dong: Int?
      if fields.required("cost", example: "cost: 2000000") != nil {
        dong = fields.integer("cost", in: Limits.dong)
      }
      fields.finish()
      guard let place, let dong, !fields.failed.contains("session") else { continue }
      if draft.costs.halls.contains(where: { $0.place == place && $0.session == session }) {
        log.add(.hallTwice(place: place.text), at: row.place)
      } else {
        draft.costs.halls.append(CostTable.Hall(place: place, session: session, dong: dong))
      }
    }
  }

  /// One number for all ranks, or a mapping of ranks.
  private func byRank(
    _ value: SourceValue, key: String, in range: ClosedRange<Int>, default missing: [Int]
  ) -> [Int] {
    if value.text != nil {
      let number = value.integer(key: key, in: range, log: log)
      return number.map { Array(repeating: $0, count: Rank.allCases.count) } ?? missing
    }
    guard var fields = Fields(value, key: key, log: log) else { return missing }
    let numbers = Rank.allCases.map { fields.integer($0.rawValue, in: range) ?? missing[$0.level] }
    fields.finish()
    return numbers
  }

  /// One number for the guests of all pools, or a mapping of pools.
  private func byPool(_ value: SourceValue, key: String) -> [PoolID: Int] {
    let ids = draft.pools.map(\.value.id)
    if value.text != nil {
      let number = value.integer(key: key, in: Limits.dong, log: log) ?? 0
      return Dictionary(ids.map { ($0, number) }, uniquingKeysWith: { first, _ in first })
    }
    guard var fields = Fields(value, key: key, log: log) else { return [:] }
    var amounts: [PoolID: Int] = [:]
    for id in ids { amounts[id] = fields.integer(id.text, in: Limits.dong) }
    fields.finish()
    return amounts
  }
}
