// swift-tools-version: 6.2
// 6.2 is the oldest tools version with the settings used below (strict memory safety, warnings as
// errors per target); nothing of 6.3 is needed, so released 6.2 toolchains build the package too.
import PackageDescription

let settings: [SwiftSetting] = [
  .swiftLanguageMode(.v6),
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .treatAllWarnings(as: .error),
]

let package = Package(
  name: "schedule",
  platforms: [.macOS(.v15)],
  products: [
    .executable(name: "schedule-cli", targets: ["schedule-cli"]),
    .executable(name: "proof-check", targets: ["proof-check"]),
    .library(name: "Scheduler", targets: ["Scheduler"]),
    .library(name: "ProofChecker", targets: ["ProofChecker"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
    .package(url: "https://github.com/swiftcsv/SwiftCSV", from: "0.10.0"),
  ],
  targets: [
    .target(
      name: "Scheduler", swiftSettings: settings + [.strictMemorySafety()],
      // Rounding may be a call into it; programs that use the solver alone would not link it.
      linkerSettings: [.linkedLibrary("m", .when(platforms: [.linux]))]),
    // Checks what the solver proves; shares no code with it.
    .target(name: "ProofChecker", swiftSettings: settings),
    .executableTarget(
      name: "proof-check", dependencies: ["ProofChecker"], swiftSettings: settings),
    .target(
      name: "Campaign",
      dependencies: ["Yams", "SwiftCSV"],
      resources: [.embedInCode("Calendar/vietnam-days.csv")],
      swiftSettings: settings),
    .target(name: "Audit", dependencies: ["Campaign"], swiftSettings: settings),
    .target(name: "Logistics", dependencies: ["Campaign", "Scheduler"], swiftSettings: settings),
    .systemLibrary(name: "CZlib", providers: [.apt(["zlib1g-dev"])]),
    .target(name: "Documents", dependencies: ["Campaign", "CZlib"], swiftSettings: settings),
    .executableTarget(
      name: "schedule-cli",
      dependencies: [
        "Campaign", "Audit", "Logistics", "Documents",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      swiftSettings: settings),
    .executableTarget(
      name: "benchmarks",
      dependencies: [
        "Campaign", "Logistics", "Audit", "Scheduler", "ProofChecker",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      path: "Benchmarks", exclude: ["README.md", "instructions", "instructions.csv", "peers"],
      swiftSettings: settings),
    // What several test targets share; in no product.
    .target(name: "TestSupport", path: "Tests/TestSupport", swiftSettings: settings),
    .testTarget(
      name: "CampaignTests", dependencies: ["Campaign", "TestSupport"], swiftSettings: settings),
    .testTarget(
      name: "SchedulerTests", dependencies: ["Scheduler", "ProofChecker"],
      exclude: ["Proof/Refused"], swiftSettings: settings),
    .testTarget(
      name: "AuditTests", dependencies: ["Audit", "Campaign", "TestSupport"],
      swiftSettings: settings),
    .testTarget(
      name: "DocumentsTests", dependencies: ["Documents", "Campaign", "TestSupport"],
      exclude: ["Snapshots", "Readers/read_docx.py"], swiftSettings: settings),
    .testTarget(
      name: "CLITests",
      dependencies: ["schedule-cli", "Audit", "Campaign", "Documents", "Logistics"],
      swiftSettings: settings),
    .testTarget(
      name: "LogisticsTests",
      dependencies: ["Logistics", "Audit", "Campaign", "Scheduler", "TestSupport"],
      swiftSettings: settings),
  ]
)
