import Foundation
import Scheduler

/// `job-shop [FILE]`: finds the shortest schedule of a job shop, by default of the published ft06.
@main
enum Main {
  static func main() {
    let arguments = CommandLine.arguments.dropFirst()
    guard arguments.count <= 1 else { fail("usage: job-shop [FILE]") }
    do {
      try solve(try JobShop(arguments.first.map(contents) ?? ft06))
    } catch {
      fail("\(arguments.first ?? "ft06"): \(error)")
    }
  }

  private static var ft06: String { String(decoding: PackageResources.ft06_txt, as: UTF8.self) }

  private static func contents(of path: String) -> String {
    guard let file = FileHandle(forReadingAtPath: path),
      let data = try? file.readToEnd() ?? Data(), let text = String(data: data, encoding: .utf8)
    else { fail("\(path): cannot be read as text") }
    return text
  }

  private static func solve(_ shop: JobShop) throws {
    let (model, starts) = try shop.model()
    var options = SearchOptions()
    options.workers = 2
    options.conflictLimit = 1_000_000
    switch Search(model, options: options).run() {
    case .optimal(let solution):
      print("makespan \(model.objectiveValues(in: solution)[0]), proven optimal\n")
      print(GanttChart(shop, starts: starts.map { $0.map { solution.value(of: $0) } }))
    case .feasible(let solution, _, let bound):
      print("makespan \(model.objectiveValues(in: solution)[0]), proven to be at least \(bound)\n")
      print(GanttChart(shop, starts: starts.map { $0.map { solution.value(of: $0) } }))
    case .infeasible, .unknown:
      fail("no schedule was found")
    }
  }

  private static func fail(_ message: String) -> Never {
    FileHandle.standardError.write(Data((message + "\n").utf8))
    exit(EXIT_FAILURE)
  }
}
