/// Reads pools and guests.
extension CampaignDecoder {
  mutating func readPools() {
    let (items, isComplete) = table(
      "pools", noun: .pool, most: Limits.pools, decisive: ["id", "travels", "unnamed"]
    ) { decoder, fields -> GuestPool? in
      let id = fields.id(table: &decoder.pools)
      let name = fields.text("name")
      let travels = fields.boolean("travels") ?? false
      let unnamed = fields.integer("unnamed", in: 0...Limits.guests) ?? 0
      return id.map {
        GuestPool(
          id: $0, name: name.isEmpty ? $0.text : name, travels: travels, unnamed: unnamed)
      }
    }
    draft.pools = items
    pools.isComplete = pools.isComplete && isComplete
  }

  mutating func readGuests() {
    let (items, isComplete) = table(
      "guests", noun: .guest, most: Limits.guests, decisive: ["id", "pool", "hosts"]
    ) { $0.guest(&$1) }
    draft.guests = items
    guests.isComplete = guests.isComplete && isComplete
    for pool in draft.pools { addUnnamed(of: pool) }
  }

  /// The guests of a pool that are known by number only: `POOL-1`, `POOL-2`, …
  private mutating func addUnnamed(of pool: Located<GuestPool>) {
    let count = pool.value.unnamed
    guard draft.guests.count + count <= Limits.guests else {
      log.add(
        .tooMany(key: "unnamed", count: draft.guests.count + count, most: Limits.guests),
        at: pool.place(of: "unnamed"))
      return
    }
    for number in 0..<count {
      let id = GuestID("\(pool.value.id)-\(number + 1)")
      guard guests.register(id, at: pool.place(of: "unnamed"), log: log) else { continue }
      let meals = rates.mealsDong[pool.value.id] ?? 0
      let tea = rates.teaDong[pool.value.id] ?? 0
      let guest = Guest(
        id: id, name: "đại biểu \(pool.value.name)", isNamed: false, pool: pool.value.id,
        dong: meals + tea, mealsDong: meals, teaDong: tea)
      draft.guests.append(Located(guest, at: pool.place))
    }
  }

  private mutating func guest(_ fields: inout Fields) -> Guest? {
    let id = fields.id(table: &guests)
    let name = fields.text("name")
    var pool: PoolID?
    if fields.required("pool", example: "pool: doanh-nghiep") != nil {
      pool = fields.reference("pool", in: pools)
    }
    let allowed = fields.references("hosts", in: hosts)
    let patterns = patterns
    let away = fields.list("away") { patterns.pattern($0) }
    let mostMeetings = fields.integer("most-meetings", in: 0...Limits.meetings)
    let other = fields.integer("cost", in: Limits.dong) ?? 0
    let ownMeals = fields.integer("meals", in: Limits.dong)
    let ownTea = fields.integer("tea", in: Limits.dong)
    guard let id, let pool else { return nil }
    let meals = ownMeals ?? rates.mealsDong[pool] ?? 0
    let tea = ownTea ?? rates.teaDong[pool] ?? 0
    return Guest(
      id: id, name: name.isEmpty ? id.text : name, pool: pool, hosts: allowed, away: away,
      mostMeetings: mostMeetings, dong: other + meals + tea, mealsDong: meals, teaDong: tea)
  }
}
