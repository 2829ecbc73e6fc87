import Campaign

/// The measurements of one campaign over its seeds, as a table and as JSON.
struct MeasurementReport {
  let name: String
  let meetingCount: Int
  let known: BestKnown?
  let measurements: [Measurement]

  private var answers: [Measurement.Answer] { measurements.compactMap(\.answer) }

  // MARK: Table

  /// One row a seed; then the mean and the worst of each column, and how far the seeds are apart.
  var table: String {
    var columns = ["seed", "total", "bound", "gap %"]
    if known != nil { columns.append("above best known %") }
    columns += ["held", "first s", "within 1 % s", "seconds", "steps", "audit"]
    var table = TextTable(columns)
    for measurement in measurements { table.add(row(measurement)) }
    if measurements.count > 1, answers.count == measurements.count {
      table.add(summary("mean") { $0.reduce(0, +) / Double($0.count) })
      table.add(summary("worst") { $0.max() ?? 0 })
      table.add(summary("spread") { ($0.max() ?? 0) - ($0.min() ?? 0) })
    }
    return "\(name)\n\(table.text)"
  }

  private func row(_ measurement: Measurement) -> [String] {
    let audit = measurement.faults.isEmpty ? "clean" : measurement.faults.joined(separator: "; ")
    let times = [TextTable.decimal(measurement.seconds, 2), integer(measurement.steps), audit]
    guard let answer = measurement.answer else {
      let blanks = Array(repeating: "-", count: known == nil ? 6 : 7)
      return ["\(measurement.seed)"] + blanks + times
    }
    var cells = [
      "\(measurement.seed)", integer(answer.total), integer(answer.bound),
      answer.isOptimal ? "optimal" : TextTable.decimal(answer.gapPercent, 2),
    ]
    if let known { cells.append(TextTable.decimal(answer.percentAbove(known.total), 2)) }
    cells += [
      "\(answer.meetingsHeld)/\(meetingCount)", TextTable.decimal(answer.secondsToFirst, 2),
      TextTable.decimal(answer.secondsToNearFinal, 2),
    ]
    return cells + times
  }

  /// A row that sums up the seeds. Worst means largest, but for the bound and the steps, which are
  /// the better the larger they are.
  private func summary(_ title: String, _ combine: ([Double]) -> Double) -> [String] {
    func over(_ values: [Double]) -> Double { combine(values) }
    func least(_ values: [Double]) -> Double {
      title == "worst" ? values.min() ?? 0 : combine(values)
    }
    func whole(_ value: Double) -> String {
      Int(exactly: value.rounded()).map(integer) ?? TextTable.decimal(value, 0)
    }
    var cells = [
      title, whole(over(answers.map { Double($0.total) })),
      whole(least(answers.map { Double($0.bound) })),
      TextTable.decimal(over(answers.map(\.gapPercent)), 2),
    ]
    if let known {
      cells.append(TextTable.decimal(over(answers.map { $0.percentAbove(known.total) }), 2))
    }
    cells += [
      "", TextTable.decimal(over(answers.map(\.secondsToFirst)), 2),
      TextTable.decimal(over(answers.map(\.secondsToNearFinal)), 2),
      TextTable.decimal(over(measurements.map(\.seconds)), 2),
      whole(least(measurements.map { Double($0.steps) })), "",
    ]
    return cells
  }

  private func integer(_ value: Int) -> String { Formatting.integer(value, .english) }

  // MARK: JSON

  /// Whole numbers only: times in milliseconds, the mean total rounded half up.
  var json: JSONValue {
    var members: [JSONValue.Member] = [
      .init("campaign", .text(name)), .init("meetings", .integer(meetingCount)),
    ]
    if let known {
      members.append(.init("best-known", .integer(known.total)))
      members.append(.init("best-known-is-proven", .bool(known.isProven)))
    }
    members.append(.init("runs", .list(measurements.map(json))))
    if answers.count == measurements.count, !answers.isEmpty {
      let totals = answers.map(\.total)
      let mean = totals.reduce(0.0) { $0 + Double($1) } / Double(totals.count)
      members.append(
        .init(
          "over-seeds",
          .object([
            .init("mean-total", .integer(Int(exactly: mean.rounded()) ?? 0)),
            .init("worst-total", .integer(totals.max() ?? 0)),
            .init("spread-total", .integer((totals.max() ?? 0) - (totals.min() ?? 0))),
            .init("worst-bound", .integer(answers.map(\.bound).min() ?? 0)),
          ])))
    }
    return .object(members)
  }

  private func json(_ measurement: Measurement) -> JSONValue {
    func milliseconds(_ seconds: Double) -> JSONValue {
      .integer(Int(exactly: (1_000 * seconds).rounded()) ?? 0)
    }
    var members: [JSONValue.Member] = [.init("seed", .text("\(measurement.seed)"))]
    if let answer = measurement.answer {
      members += [
        .init("total", .integer(answer.total)), .init("bound", .integer(answer.bound)),
        .init("gap", .integer(answer.gap)),
        .init("higher-totals", .list(answer.higherTotals.map(JSONValue.integer))),
        .init("optimal", .bool(answer.isOptimal)), .init("held", .integer(answer.meetingsHeld)),
        .init("first-milliseconds", milliseconds(answer.secondsToFirst)),
        .init("near-final-milliseconds", milliseconds(answer.secondsToNearFinal)),
      ]
    }
    members += [
      .init("milliseconds", milliseconds(measurement.seconds)),
      .init("steps", .integer(measurement.steps)),
      .init("faults", .list(measurement.faults.map(JSONValue.text))),
    ]
    return .object(members)
  }
}
