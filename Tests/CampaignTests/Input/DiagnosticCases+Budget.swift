/// Campaigns with one mistake each in their costs or their budget.
extension DiagnosticCases {
  private static let whole = CampaignFixture.whole

  private static func costs(_ text: String) -> CampaignFixture { whole.adding("costs: {\(text)}") }

  /// A budget in million đồng with one section of one line, changed in one place.
  private static func budget(_ old: String, _ new: String) -> CampaignFixture {
    whole.adding(
      """
      budget:
        title: Dự toán
        unit: triệu đồng
        sections:
          - name: Chi hoạt động
            amount: 16
            lines:
              - {id: xang, name: Xăng xe, quantity: 4, price: 2.5, amount: 10, spent: 1}
              - {id: hop, name: Chi họp, amount: 6}
              - {id: khac, name: Chi khác}
        total: 16
        charges: {fuel: xang, hall: hop}
      """
    ).replacing(old, new)
  }

  static let costsAndBudget: [(name: String, fixture: CampaignFixture)] = [
    ("circular", costs("circular: TT-40-2018")),
    ("litres", costs("fuel: {litres-per-100-km: 9.1234, price: 22000}")),
    ("hall twice", costs("halls: [{place: so, cost: 1}, {place: so, cost: 2}]")),
    ("unit of money", budget("unit: triệu đồng", "unit: triêu đồng")),
    ("amount", budget("amount: 6", "amount: 6 triệu")),
    ("grouped amount", whole.adding("budget: {sections: [{name: Chi, amount: 16.000.000}]}")),
    ("large product", budget("quantity: 4, price: 2.5", "quantity: 1000000, price: 1000000")),
    ("wrong product", budget("amount: 10", "amount: 10.5")),
    ("wrong section", budget("amount: 16", "amount: 17")),
    ("wrong total", budget("total: 16", "total: 15.999999")),
    (
      "wrong column",
      budget(
        "  title: Dự toán",
        "  columns: [{id: truoc, name: Năm trước}, {id: nay, name: Năm nay}]"
      ).replacing("amount: 6", "amount: {truoc: 5, nay: 6}")
        .replacing("amount: 16", "amount: {truoc: 4, nay: 16}")
    ),
    (
      "wrong sum in a file",
      whole.adding("budget: {unit: nghìn đồng, sections: b.csv}").file(
        "b.csv", "kind,name,amount\nsection,Chi họp,7\nline,Nước uống,6\ntotal,,7\n")
    ),
    ("line first", whole.adding("budget: {sections: b.csv}").file("b.csv", "name,amount\nChi,7\n")),
    (
      "kind of row",
      whole.adding("budget: {sections: b.csv}").file("b.csv", "kind,name\nsecton,Chi\n")
    ),
    ("no sections", whole.adding("budget: {title: Dự toán}")),
    ("spent too much", budget("spent: 1", "spent: 10.5")),
    ("line twice", budget("id: hop", "id: xang")),
    ("unknown line", budget("hall: hop", "hall: hopp")),
    ("line without amount", budget("hall: hop", "hall: khac")),
    ("unknown kind of cost", budget("fuel: xang", "fule: xang")),
  ]
}
