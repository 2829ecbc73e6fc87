extension DiagnosticTexts {
  static let costsAndBudget = #"""
    """#
}
