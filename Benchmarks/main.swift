import Campaign
import Foundation
import Logistics

let path = CommandLine.arguments[1]
let data = try Data(contentsOf: URL(fileURLWithPath: path))
let instance = try JSONDecoder().decode(DayTours.self, from: data)
let campaign = instance.campaign(title: "x")
let start = Date()
let planner = try Planner(
  campaign,
  PlanningOptions(
    seed: UInt64(CommandLine.arguments[3])!, workers: Int(CommandLine.arguments[4])!,
    timeLimitSeconds: Double(CommandLine.arguments[2])!))
let outcome = planner.run(seconds: { Date().timeIntervalSince(start) }, isCancelled: { false }) {
  if Int($0.steps / 32000) % 8 == 0 {
    print(String(format: "%.2f", $0.seconds), $0.steps, $0.totals as Any, $0.bounds as Any)
  }
}
if case .schedule(let s) = outcome {
  print(s.totals, s.bounds, s.isOptimal, Date().timeIntervalSince(start))
} else {
  print(outcome)
}
if CommandLine.arguments.count > 5 {
  var c2 = campaign
  c2.objective.levels[0].append(.init(.balance, Int(CommandLine.arguments[5])!))
  let p2 = try Planner(
    c2, PlanningOptions(seed: 1, workers: 2, timeLimitSeconds: Double(CommandLine.arguments[2])!))
  let s2 = Date()
  let o2 = p2.run(seconds: { Date().timeIntervalSince(s2) }, isCancelled: { false }) {
    if Int($0.steps / 32000) % 4 == 0 {
      print(String(format: "%.2f", $0.seconds), $0.steps, $0.totals as Any, $0.bounds as Any)
    }
  }
  if case .schedule(let s) = o2 { print(s.totals, s.bounds, s.amounts) }
}
