/// Reads drivers, vehicles and delegations.
extension CampaignDecoder {
  mutating func readDrivers() {
    let (items, isComplete) = table(
      "drivers", noun: .driver, most: Limits.drivers, decisive: ["id", "away"]
    ) { decoder, fields -> Driver? in
      let id = fields.id(table: &decoder.drivers)
      let name = fields.text("name")
      let patterns = decoder.patterns
      let away = fields.list("away") { patterns.pattern($0) }
      let mostMinutes = fields.integer("most-minutes", in: Limits.minutes)
      let mostDays = fields.integer("most-days-a-week", in: 0...7)
      return id.map {
        Driver(
          id: $0, name: name.isEmpty ? $0.text : name, away: away, mostMinutes: mostMinutes,
          mostDaysAWeek: mostDays)
      }
    }
    draft.drivers = items
    drivers.isComplete = drivers.isComplete && isComplete
  }

  mutating func readVehicles() {
    let (rows, isComplete) = table(
      "vehicles", noun: .vehicle, most: Limits.vehicles,
      decisive: ["id", "count", "seats", "away", "drivers"]
    ) { $0.vehicles(&$1) }
    let items = rows.flatMap { row in row.value.map(row.replacing) }
    draft.vehicles = Array(items.prefix(Limits.vehicles))
    vehicles.isComplete = vehicles.isComplete && isComplete
    if items.count > Limits.vehicles, let value = root.value("vehicles") {
      log.add(
        .tooMany(key: "vehicles", count: items.count, most: Limits.vehicles), at: value.place)
    }
  }

  /// One vehicle, or as many alike as `count` says.
  private mutating func vehicles(_ fields: inout Fields) -> [Vehicle]? {
    let count = fields.integer("count", in: 1...Limits.vehicles)
    guard let vehicle = vehicle(&fields), !fields.failed.contains("count") else { return nil }
    guard let count else { return [vehicle] }
    return (1...count).compactMap { number in
      var copy = vehicle
      copy.id = VehicleID("\(vehicle.id.text)-\(number)")
      copy.name = "\(vehicle.name) \(number)"
      return vehicles.register(copy.id, at: fields.place, log: log) ? copy : nil
    }
  }

  private mutating func vehicle(_ fields: inout Fields) -> Vehicle? {
    let id = fields.id(table: &vehicles)
    let name = fields.text("name")
    var seats = 1
    if fields.required("seats", example: "seats: 6") != nil {
      seats = fields.integer("seats", in: 1...100) ?? 1
    }
    let perKilometre = fields.integer("km", in: Limits.dong) ?? rates.dongPerKilometre
    let perDay = fields.integer("day", in: Limits.dong) ?? 0
    let patterns = patterns
    let away = fields.list("away") { patterns.pattern($0) }
    let allowed = fields.references("drivers", in: drivers)
    return id.map {
      Vehicle(
        id: $0, name: name.isEmpty ? $0.text : name, seats: seats,
        dongPerKilometre: perKilometre, dongPerDay: perDay, away: away, drivers: allowed)
    }
  }

  /// A number n makes delegations "1" to "n"; without anything there is one.
  mutating func readDelegations() {
    guard let value = root.value("delegations") else {
      numberDelegations(1, at: root.place)
      return
    }
    if let text = value.text, !text.lowercased().hasSuffix(".csv") {
      let count = value.integer(key: "delegations", in: 1...Limits.delegations, log: log)
      if count == nil { draft.shaky.insert(.delegation) }
      delegations.isComplete = count != nil
      numberDelegations(count ?? 1, at: value.place)
      return
    }
    let (items, isComplete) = table(
      "delegations", noun: .delegation, most: Limits.delegations,
      decisive: ["id", "hosts", "away"]
    ) { decoder, fields -> Delegation? in
      let id = fields.id(table: &decoder.delegations)
      let name = fields.text("name")
      let patterns = decoder.patterns
      let away = fields.list("away") { patterns.pattern($0) }
      let hosts = fields.references("hosts", in: decoder.hosts)
      return id.map {
        Delegation(id: $0, name: name.isEmpty ? $0.text : name, away: away, hosts: hosts)
      }
    }
    draft.delegations = items
    delegations.isComplete = delegations.isComplete && isComplete
    if items.isEmpty, isComplete { log.add(.emptyList(key: "delegations"), at: value.place) }
  }

  private mutating func numberDelegations(_ count: Int, at place: SourcePlace) {
    for number in 1...count {
      let id = DelegationID(String(number))
      _ = delegations.register(id, at: place, log: log)
      draft.delegations.append(
        Located(Delegation(id: id, name: "Đoàn \(number)"), at: place))
    }
  }
}
