@testable import Campaign

extension DiagnosticCases {
  private static func plan(_ lines: String) -> CampaignFixture {
    CampaignFixture.whole.adding("work-plan:\n  window: 2023-04-03..2023-06-30\n" + lines)
  }
  private static func steps(_ rows: String) -> CampaignFixture {
    plan("  tasks:\n    - id: nv\n      lead: van-phong\n      steps:\n" + rows)
  }

  /// Mistakes in work plans.
  static let workPlan: [(name: String, fixture: CampaignFixture)] = [
    ("plan too short", plan("").replacing("2023-04-03..2023-06-30", "2023-04-20..2023-06-30")),
    (
      "plan without days",
      CampaignFixture(
        "format: 1\ntitle: a\nwork-plan: {window: 2023-04-01..2023-04-02}\n")
    ),
    ("step outside plan", steps("        - {days: 1, date: 2023-07-03}")),
    ("step on holiday", steps("        - {days: 1, date: 2023-05-01}")),
    ("step too heavy", steps("        - {days: 1, people: 3}")),
    ("people and share", steps("        - {days: 1, people: 1, share: 50}")),
    (
      "review without period",
      plan("  reviews: [{id: nam, every: year, unit: van-phong}]")
    ),
    ("period", plan("  reviews: [{id: nam, every: week, unit: van-phong}]")),
    ("steps in a circle", steps("        - {days: 1, after: nv-2}\n        - {days: 1}")),
    ("unknown predecessor", steps("        - {days: 1, after: nv-3}\n        - {days: 1}")),
    (
      "unknown event",
      steps("        - {days: 1}").replacing("{first: yen-my,", "{first: hd-3,")
    ),
    ("step called like a meeting", steps("        - {id: yen-my, days: 1}")),
    ("late without due", plan("  tasks: [{id: nv, lead: van-phong, late: 2}]")),
  ]
}
