import Testing

@testable import Campaign

@Suite struct BudgetReaderTests {
  private func budget(_ yaml: String, _ files: [String: String] = [:]) throws -> Budget {
    var fixture = CampaignFixture.whole.adding(yaml)
    for (name, text) in files { fixture = fixture.file(name, text) }
    let result = fixture.read()
    #expect(result.diagnostics.map { "\($0.summary) \($0.message)" } == [])
    let campaign = try #require(result.campaign)
    return try #require(campaign.budget)
  }

  private static let csv = """
    kind;id;name;unit;quantity;price;amount;spent;note
    section;;Chi cho đoàn;;;;12,5;;
    line;xang;Xăng xe;km;2500;0,004;10;1,25;cả năm
    ;hop;Chi họp;buổi;2;1,25;;;
    section;;Chi khác;;;;;;
    line;;Dự phòng;;;;;;
    total;;Tổng cộng;;;;12,5;;

    """

  @Test func readsATableFromAFile() throws {
    let budget = try budget(
      "budget: {title: Dự toán, unit: triệu đồng, sections: b.csv}", ["b.csv": Self.csv])
    let table = try #require(budget.tables.first)
    #expect(budget.tables.count == 1)
    #expect(table.title == "Dự toán")
    #expect(table.unit == .million)
    #expect(table.columns == [.standard])
    #expect(table.totals == [12_500_000])
    #expect(table.sections.map(\.name) == ["Chi cho đoàn", "Chi khác"])
    #expect(
      table.sections[0].lines == [
        BudgetLine(
          id: "xang", name: "Xăng xe", unit: "km", quantity: Quantity(thousandths: 2_500_000),
          price: 4_000, amounts: [10_000_000], spent: 1_250_000, note: "cả năm"),
        // The amount follows from quantity and price.
        BudgetLine(
          id: "hop", name: "Chi họp", unit: "buổi", quantity: Quantity(thousandths: 2_000),
          price: 1_250_000, amounts: [2_500_000]),
      ])
    #expect(table.sections[0].lines[0].available == 8_750_000)
  }

  @Test func anEmptyCellIsNotGivenRatherThan0() throws {
    let budget = try budget("budget: {unit: triệu đồng, sections: b.csv}", ["b.csv": Self.csv])
    let table = budget.tables[0]
    // Neither the line nor the section says anything, so nothing is compared with 0.
    #expect(table.sections[1].amounts == [nil])
    #expect(table.sections[1].lines[0].amounts == [nil])
    // What 0 says is compared.
    let zero = CampaignFixture.whole.adding(
      "budget: {sections: [{name: a, amount: 0, lines: [{name: b, amount: 1}]}]}")
    #expect(zero.read().diagnostics.map(\.id) == ["wrong-sum"])
  }

  @Test func sumsFollowWhereTheyAreNotWritten() throws {
    let budget = try budget(
      """
      budget:
        sections:
          - {name: a, lines: [{name: b, amount: 3}, {name: c}, {name: d, amount: 4}]}
          - {name: e, amount: 5}
      """)
    #expect(budget.tables[0].sections.map(\.amounts) == [[7], [5]])
    #expect(budget.tables[0].totals == [12])
  }

  /// A line of 2 × 10 = 20 beside one of 6, with the amounts that are written.
  private func mistakes(line: String, section: String, total: String) -> [String] {
    CampaignFixture.whole.adding(
      """
      budget:
        sections:
          - name: a
            amount: \(section)
            lines: [{name: b, quantity: 2, price: 10, amount: \(line)}, {name: c, amount: 6}]
          - {name: d, amount: 4}
        total: \(total)
      """
    ).read(.english).diagnostics.map(\.message)
  }

  @Test func namesEachWrongSumOnce() {
    #expect(mistakes(line: "20", section: "26", total: "30") == [])
    let line = "“b”: 25 đồng is written, quantity times price is 20 đồng; the difference is 5 đồng."
    // The sums above are those of what is written, or of what is right.
    #expect(mistakes(line: "25", section: "31", total: "35") == [line])
    #expect(mistakes(line: "25", section: "26", total: "30") == [line])
    // Above a section that follows what is written, a total that does not is another slip.
    #expect(
      mistakes(line: "25", section: "31", total: "30") == [
        line,
        "Total of the table: 30 đồng is written, the sections add up to 35 đồng; the difference is "
          + "5 đồng.",
      ])
    // A section that is wrong either way.
    let section =
      "Section “I. a”: 40 đồng is written, its lines add up to 31 đồng; the difference "
      + "is 9 đồng."
    #expect(mistakes(line: "25", section: "40", total: "44") == [section, line])
    #expect(mistakes(line: "25", section: "40", total: "30") == [section, line])
    // And a total.
    let total =
      "Total of the table: 50 đồng is written, the sections add up to 44 đồng; the "
      + "difference is 6 đồng."
    #expect(mistakes(line: "25", section: "40", total: "50") == [section, line, total])
    #expect(mistakes(line: "20", section: "40", total: "30").count == 1)
    // The total does not follow the section that is written.
    #expect(mistakes(line: "25", section: "26", total: "35").count == 2)
  }

  @Test func comparesNoSumOverWhatCannotBeRead() {
    #expect(mistakes(line: "x", section: "40", total: "44").count == 1)
    // The section is written, so the total is compared all the same.
    #expect(mistakes(line: "x", section: "40", total: "45").count == 2)
    #expect(mistakes(line: "x", section: "", total: "45").count == 1)
  }

  @Test func readsSeveralTablesColumnsAndCharges() throws {
    let budget = try budget(
      """
      budget:
        annex-title: Kinh phí
        annex-label: Phụ lục II
        tables:
          - title: Năm 2022
            unit: nghìn đồng
            columns: [{id: t4, name: Tháng 4}, {id: uoc, name: Ước}]
            sections: [{name: a, lines: [{name: b, amount: {t4: 0.5, uoc: 2}}]}]
            total: {t4: "0,5", uoc: 2}
          - title: Năm 2023
            sections: [{name: a, lines: [{id: x, name: b, amount: 700}, {id: y, name: c, amount: 1}]}]
        charges: {tea: y, allowance: x, fuel: x}
      """)
    #expect(budget.annexTitle == "Kinh phí")
    #expect(budget.annexLabel == "Phụ lục II")
    #expect(budget.tables[0].totals == [500, 2_000])
    #expect(budget.tables[1].unit == .dong)
    #expect(
      budget.charges == [
        .init(kind: .fuel, line: "x"), .init(kind: .allowance, line: "x"),
        .init(kind: .tea, line: "y"),
      ])
    #expect(budget.chargedLines.map(\.id) == ["x", "y"])
    #expect(budget.kinds(of: "x") == [.fuel, .allowance])
  }

  @Test func productsRoundHalvesUp() throws {
    func amount(_ quantity: String) throws -> [Int?] {
      try budget(
        "budget: {sections: [{name: a, lines: [{name: b, quantity: \(quantity), price: 1}]}]}"
      ).tables[0].sections[0].lines[0].amounts
    }
    #expect(try amount("2.499") == [2])
    #expect(try amount("2.5") == [3])
  }

  @Test func aCampaignMayHoldABudgetAlone() throws {
    let yaml = """
      format: 1
      title: Dự toán
      window: 2023-01-01..2023-12-31
      budget: {sections: [{name: a, amount: 5}]}

      """
    let result = CampaignFixture(yaml).read()
    #expect(result.diagnostics.map(\.message) == [])
    let campaign = try #require(result.campaign)
    #expect(campaign.meetings.isEmpty && campaign.places.isEmpty)
    // Whoever goes somewhere needs a place to leave from.
    let visits = CampaignFixture(yaml + "visits: {hosts: all}\n").read()
    #expect(visits.diagnostics.map(\.id).contains("missing-key"))
    let nothing = CampaignFixture(yaml.replacing("budget: ", with: "document: {} #")).read()
    #expect(nothing.diagnostics.map(\.id) == ["missing-key", "missing-key"])
  }
}
