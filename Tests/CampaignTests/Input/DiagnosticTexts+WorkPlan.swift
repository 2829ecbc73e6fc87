extension DiagnosticTexts {
  static let workPlan = #"""

    """#
}
