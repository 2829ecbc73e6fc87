/// A schedule of a job shop as text: a line for each machine, a letter for each unit of time.
struct GanttChart: CustomStringConvertible {
  private var rows: [[Character]]

  private static let letters = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZ")

  /// Jobs beyond the letters begin with A again.
  init(_ shop: JobShop, starts: [[Int]]) {
    rows = Array(repeating: [], count: shop.machineCount)
    for (number, job) in shop.jobs.enumerated() {
      let letter = GanttChart.letters[number % GanttChart.letters.count]
      for (operation, start) in zip(job, starts[number]) {
        let end = start + operation.duration
        let missing = max(0, end - rows[operation.machine].count)
        rows[operation.machine] += Array(repeating: "·", count: missing)
        for time in start..<end { rows[operation.machine][time] = letter }
      }
    }
  }

  var description: String {
    rows.enumerated().map { machine, row in "machine \(machine)  \(String(row))" }
      .joined(separator: "\n")
  }
}
