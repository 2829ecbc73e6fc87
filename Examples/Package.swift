// swift-tools-version: 6.2
import PackageDescription

let settings: [SwiftSetting] = [
  .swiftLanguageMode(.v6), .enableUpcomingFeature("ExistentialAny"),
  .treatAllWarnings(as: .error),
]
let scheduler = Target.Dependency.product(name: "Scheduler", package: "schedule")

let package = Package(
  name: "examples",
  platforms: [.macOS(.v15)],
  dependencies: [.package(name: "schedule", path: "..")],
  targets: [
    .executableTarget(
      name: "job-shop", dependencies: [scheduler], path: "JobShop",
      resources: [.embedInCode("ft06.txt")], swiftSettings: settings),
    .executableTarget(
      name: "roster", dependencies: [scheduler], path: "Roster", swiftSettings: settings),
  ]
)
