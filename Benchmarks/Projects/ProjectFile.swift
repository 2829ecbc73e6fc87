import FoundationEssentials

/// A resource-constrained project: jobs with durations, demands and successors, on renewable
/// resources, as PSPLIB publishes them.
struct Project {
  struct Job {
    var duration: Int
    /// By resource.
    var demands: [Int]
    /// By place in `jobs`.
    var successors: [Int]
  }

  /// In the order of the file; the first and the last have duration 0.
  var jobs: [Job]
  var capacities: [Int]

  struct ReadingError: Error, CustomStringConvertible {
    let description: String
  }

  /// Reads a file in PSPLIB's `.sm` form. Throws `ReadingError` where a part is missing.
  init(file: String, contents: String) throws(ReadingError) {
    let lines = contents.split(whereSeparator: \.isNewline).map { line in
      line.split(separator: " ").map(String.init)
    }
    func section(_ title: String, skipping: Int) throws(ReadingError) -> ArraySlice<[String]> {
      guard let start = lines.firstIndex(where: { $0.joined(separator: " ").hasPrefix(title) })
      else { throw ReadingError(description: "\(file): no section \(title)") }
      return lines[(start + 1 + skipping)...].prefix { $0.first?.hasPrefix("*") == false }
    }
    var jobs: [Job] = []
    for line in try section("PRECEDENCE RELATIONS", skipping: 1) {
      let numbers = line.compactMap(Int.init)
      guard numbers.count >= 3, numbers.count == 3 + numbers[2] else {
        throw ReadingError(description: "\(file): \(line.joined(separator: " ")) is no job")
      }
      jobs.append(Job(duration: 0, demands: [], successors: numbers[3...].map { $0 - 1 }))
    }
    for (place, line) in try section("REQUESTS/DURATIONS", skipping: 2).enumerated() {
      let numbers = line.compactMap(Int.init)
      guard place < jobs.count, numbers.count >= 4 else {
        throw ReadingError(description: "\(file): \(line.joined(separator: " ")) is no request")
      }
      jobs[place].duration = numbers[2]
      jobs[place].demands = Array(numbers[3...])
    }
    capacities =
      try section("RESOURCEAVAILABILITIES", skipping: 1).first?.compactMap(Int.init) ?? []
    self.jobs = jobs
    let isComplete = jobs.allSatisfy { job in
      job.demands.count == capacities.count && job.successors.allSatisfy(jobs.indices.contains)
    }
    guard !jobs.isEmpty, isComplete else {
      throw ReadingError(description: "\(file): jobs, requests and capacities do not match")
    }
  }
}
