import Testing

@testable import Campaign

@Suite struct DiagnosticLogTests {
  private func place(_ line: Int) -> SourcePlace { SourcePlace(file: "a.csv", line: line) }

  @Test func notesAMistakeAtOnePlaceOnce() {
    let log = DiagnosticLog()
    for line in [2, 1, 2] { log.add(.table(.emptyCell), at: place(line)) }
    #expect(log.diagnostics(mainFile: "a.csv", language: .english).map(\.line) == [1, 2])
  }

  @Test func keepsSoManyAndCountsTheRest() {
    let log = DiagnosticLog()
    for line in 1...(DiagnosticLog.mostKept + 500) {
      log.add(.table(.unknownColumn("placd", nearest: "place")), at: place(line))
    }
    #expect(!log.hasErrors)
    log.add(.table(.emptyCell), at: place(20_000))
    #expect(log.hasErrors)
    let diagnostics = log.diagnostics(mainFile: "a.csv", language: .english)
    #expect(diagnostics.count == DiagnosticLog.most + 1)
    #expect(diagnostics.filter { $0.severity == .error }.map(\.line) == [20_000])
    #expect(
      diagnostics.last?.message == "10,301 more are not listed; fix those above and check again.")
  }

  @Test func givesNoValueWhereThereAreErrors() {
    let (none, found) = DiagnosticLog.collect(file: "a.csv", language: .english) { log in
      log.add(.table(.emptyCell), at: place(1))
      return 1
    }
    #expect(none == nil)
    #expect(found.map(\.id) == ["empty-cell"])
    let (one, warnings) = DiagnosticLog.collect(file: "a.csv", language: .english) { log in
      log.add(.table(.unknownColumn("placd", nearest: "place")), at: place(1))
      return 1
    }
    #expect(one == 1)
    #expect(warnings.map(\.severity) == [.warning])
  }
}
