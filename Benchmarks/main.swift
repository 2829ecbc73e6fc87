import Campaign
import Foundation
import Logistics

let path = CommandLine.arguments[1]
let steps = Int(CommandLine.arguments[2])!
let hot = Double(CommandLine.arguments[3])!
let cold = Double(CommandLine.arguments[4])!
let seed = UInt64(CommandLine.arguments[5])!
let data = try Data(contentsOf: URL(fileURLWithPath: path))
let instance = try JSONDecoder().decode(DayTours.self, from: data)
let campaign = instance.campaign(title: "x")
let problem = Problem(campaign)
let start = Date()
print(probe(problem, steps: steps, hot: hot, cold: cold, seed: seed), Date().timeIntervalSince(start))
let s2 = Date()
boundProbe(problem, target: ["s10": 4870, "m30": 16388][String(path.split(separator: "/").last!.split(separator: ".")[0])] ?? 46906, rounds: 6000)
print(Date().timeIntervalSince(s2))
