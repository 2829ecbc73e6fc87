import Audit
import Campaign
import Testing
@testable import Logistics
@Test func debugSeeds() throws {
  for seed in [10048] as [UInt64] {
    var maker = TinyCampaign(seed: seed)
    let c = maker.make()
    print("seed", seed, "off", c.rules.switchedOff, "K", c.delegations.map { ($0.away.count, $0.hosts.count) }, "pins", c.meetings.map(\.pin), "roles", c.roles.map(\.id.text), "duty", c.rules.leadersOnDuty, "veh", c.vehicles.count, c.drivers.count, "rooms", c.places.map(\.rooms), "guests", c.guests.count, "travels", c.pools.first?.travels ?? false)
    let e = Enumeration(c)
    print(e.best as Any, e.bestSchedule as Any, c)
    let planner = try Planner(c, PlanningOptions(seed: seed, workers: 1, timeLimitSeconds: nil, stepLimit: 4_000))
    let o = planner.run(seconds: { 0 }, isCancelled: { false }, progress: { _ in })
    switch o { case .schedule(let s): print(s.totals, s.bounds, s.certificate.proofs); case .infeasible(let i): print(i.impossible, i.certificate.proofs); default: print("none") }
  }
}
