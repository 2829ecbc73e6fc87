import Testing

@testable import Campaign

@Suite struct CSVSourceTests {
  /// The rows as `line key=value …`, and the diagnostics.
  private static func read(_ text: String) -> (rows: [String], diagnostics: [String]) {
    let log = DiagnosticLog()
    let rows = CSVSource.read(text, file: "t.csv", into: log) ?? []
    let shown = rows.map { row -> String in
      guard case .mapping(let entries) = row.content else { return "" }
      let cells = entries.map { "\($0.key)=\($0.value.text ?? "…")" }
      return ([String(row.place.line ?? 0)] + cells).joined(separator: " ")
    }
    return (
      shown, log.diagnostics(mainFile: "campaign.yaml", language: .english).map(\.summary)
    )
  }

  @Test func countsPhysicalLines() {
    let (rows, _) = CSVSourceTests.read("id,name\n\na,\"x\ny\nz\"\n\nb,w")
    #expect(rows == ["3 id=a name=x\ny\nz", "7 id=b name=w"])
  }

  @Test func countsPhysicalLinesEndedByCRLF() {
    let (rows, _) = CSVSourceTests.read("id;name\r\na;\"x\r\ny\"\r\nb;w\r\n")
    #expect(rows == ["2 id=a name=x\r\ny", "4 id=b name=w"])
  }

  @Test func padsShortRowsAndReportsLongOnes() {
    let (rows, diagnostics) = CSVSourceTests.read("id,name,unit\na\nb,c,d,e\n")
    #expect(rows == ["2 id=a", "3 id=b name=c unit=d"])
    #expect(diagnostics == ["t.csv:3 error csv-extra-cell"])
  }

  @Test func keepsDelimitersAndQuotesInsideQuotes() {
    let (rows, _) = CSVSourceTests.read("id,name\na,\"x, \"\"y\"\"; z\"\n")
    #expect(rows == ["2 id=a name=x, \"y\"; z"])
  }

  @Test(arguments: ["id,name\na,\"x\"y\nb,c\n", "id,name\na,x\"y\nb,c\n", "id,name\na,\"x\nb,c\n"])
  func locatesMisplacedQuotes(_ text: String) {
    #expect(CSVSourceTests.read(text).diagnostics == ["t.csv:2 error csv-quotes"])
  }

  @Test func reportsColumnsThatStandTwice() {
    #expect(
      CSVSourceTests.read("id,name,ID\na,b,c\n").diagnostics == ["t.csv:1 error duplicate-column"])
  }

  @Test func reportsEveryRowThatCannotBeReadAtOnce() {
    let text = "id,name\na,\"x\"y\nb,c\nd,\"e\"f\ng,\"h\n"
    #expect(
      CSVSourceTests.read(text).diagnostics == [
        "t.csv:2 error csv-quotes", "t.csv:4 error csv-quotes", "t.csv:5 error csv-quotes",
      ])
  }

  @Test func takesTheDelimiterOfTheFirstRowThatSaysSomething() {
    let (rows, diagnostics) = CSVSourceTests.read("\n \nid;\"a,b,c\";name\nx;1;y\n")
    #expect(rows == ["4 id=x a,b,c=1 name=y"])
    #expect(diagnostics.isEmpty)
  }

  @Test func refusesTablesWithoutEnd() {
    let text = String(repeating: "\n", count: CSVRecords.mostRecords + 1)
    #expect(CSVSourceTests.read(text).diagnostics == ["t.csv error file-too-large"])
  }
}

@Suite struct YAMLSourceTests {
  private static func diagnostics(_ text: String) -> [String] {
    let log = DiagnosticLog()
    _ = YAMLSource.read(text, file: "campaign.yaml", into: log)
    return log.diagnostics(mainFile: "campaign.yaml", language: .english).map(\.summary)
  }

  @Test func findsEveryKeyThatStandsTwice() {
    let text = """
      title: a
      "base": b
      people: [{id: x, id: y, id: z}]
      title: c
      base: d
      """
    #expect(
      YAMLSourceTests.diagnostics(text) == [
        "campaign.yaml:3:25 error duplicate-key", "campaign.yaml:4:1 error duplicate-key",
        "campaign.yaml:5:1 error duplicate-key",
      ])
  }

  @Test func refusesAliasesThatMultiply() {
    var text = "a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n"
    for level in 1...9 {
      let items = Array(repeating: "*a\(level - 1)", count: 10).joined(separator: ", ")
      text += "a\(level): &a\(level) [\(items)]\n"
    }
    #expect(YAMLSourceTests.diagnostics(text) == ["campaign.yaml error yaml-too-large"])
  }

  @Test func refusesDeepNesting() {
    let block = (0..<900).map { String(repeating: " ", count: $0) + "a:\n" }.joined()
    #expect(YAMLSourceTests.diagnostics(block) == ["campaign.yaml error yaml-too-large"])
    let flow = String(repeating: "[", count: 100_000)
    #expect(YAMLSourceTests.diagnostics(flow) == ["campaign.yaml error yaml-too-large"])
    let dashes = String(repeating: "- ", count: 5_000)
    #expect(!YAMLSourceTests.diagnostics(dashes).isEmpty)
  }

  @Test(arguments: ["", "\n", "# nothing", "- a", "text", "? [a]\n: b", "a: 1\n---\nb: 2", "*x"])
  func survivesWhatIsNoMapping(_ text: String) {
    let result = CampaignFixture(text).read()
    #expect(result.campaign == nil)
    #expect(result.diagnostics.contains { $0.severity == .error })
  }
}
