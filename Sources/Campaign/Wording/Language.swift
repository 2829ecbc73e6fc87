/// The language of messages and tables.
package enum Language: String, CaseIterable, Sendable {
  case vietnamese = "vi"
  case english = "en"

  /// The text in this language.
  package func callAsFunction(vi: String, en: String) -> String {
    self == .vietnamese ? vi : en
  }
}
