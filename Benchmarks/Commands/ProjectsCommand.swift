import ArgumentParser
import FoundationEssentials
import Scheduler

/// `benchmarks projects`: runs the solver on published scheduling instances.
struct ProjectsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "projects",
    abstract: "Measures the solver on resource-constrained projects of PSPLIB.",
    discussion: """
      Minimizes the makespan of each FILE (.sm), or of each such file of a folder, and prints one \
      line each: name, makespan, bound, whether it is proven, seconds, conflicts. A makespan that \
      the file's own constraints refuse is a failure; the exit code is then 1.
      """)

  @Argument(help: "Files of PSPLIB (.sm) or folders of them.", completion: .file())
  var files: [String]

  @Option(help: "Seconds for each instance.")
  var seconds: Double = 10

  @Option(help: "Threads: 1 or 2.")
  var workers: Int = 2

  @Option(help: "The seed.")
  var seed: UInt64 = 1

  @Option(help: "Take only every so many-th instance of a folder, in natural order.")
  var every: Int = 1

  @Option(help: "A table instance,lower_bound,upper_bound to compare with.", completion: .file())
  var bestKnown: String?

  func run() throws {
    let known = try bestKnown.map(ProjectsCommand.readBestKnown) ?? [:]
    var hasFailed = false
    var proven = 0
    var gaps: [Double] = []
    let paths = try files.flatMap(paths)
    for path in paths {
      let name = URL(filePath: path).deletingPathExtension().lastPathComponent
      let project = try Project(
        file: path, contents: String(contentsOf: URL(filePath: path), encoding: .utf8))
      let (model, starts) = try project.model()
      var options = SearchOptions()
      options.seed = seed
      options.workers = workers
      options.timeLimit = .seconds(seconds)
      let clock = ContinuousClock.now
      let (outcome, statistics) = Search(model, options: options).runWithStatistics()
      let elapsed = clock.duration(to: .now) / .seconds(1)
      var line = "\(name)"
      if let solution = outcome.solution {
        let values = starts.map { solution.value(of: $0) }
        let makespan = values[values.count - 1]
        if !project.accepts(values) {
          hasFailed = true
          line += " REFUSED"
        }
        line += " \(makespan)"
        if let best = known[name] {
          gaps.append(Double(makespan - best) / Double(best))
          if makespan < best { line += " below-best-known" }
        }
      } else {
        line += " -"
      }
      switch outcome {
      case .optimal:
        proven += 1
        line += " proven"
      case .feasible(_, _, let bound): line += " bound \(bound)"
      case .infeasible, .unknown: hasFailed = true
      }
      print(line, "\(Double(Int(elapsed * 1000)) / 1000) s", "\(statistics.conflicts) conflicts")
    }
    print("proven \(proven) of \(paths.count)")
    if !gaps.isEmpty {
      let mean = gaps.reduce(0, +) / Double(gaps.count)
      print("mean gap to best known \(Double(Int(mean * 100_000)) / 1000) %")
    }
    if hasFailed { throw ExitCode.failure }
  }

  private func paths(_ path: String) throws -> [String] {
    if path.hasSuffix(".sm") { return [path] }
    let names = try FileManager.default.contentsOfDirectory(atPath: path)
      .filter { $0.hasSuffix(".sm") }
      .sorted { numbers($0).lexicographicallyPrecedes(numbers($1)) }
    return names.enumerated().filter { $0.offset % every == 0 }.map { "\(path)/\($0.element)" }
  }

  /// The numbers in a name, so that j60_2 comes before j60_10.
  private func numbers(_ name: String) -> [Int] {
    name.split { !$0.isNumber }.compactMap { Int($0) }
  }

  private static func readBestKnown(_ path: String) throws -> [String: Int] {
    var known: [String: Int] = [:]
    for line in try String(contentsOf: URL(filePath: path), encoding: .utf8)
      .split(whereSeparator: \.isNewline).dropFirst()
    {
      let fields = line.split(separator: ",")
      if fields.count == 3, let best = Int(fields[2]) {
        known[String(fields[0].split(separator: ".")[0])] = best
      }
    }
    return known
  }
}
