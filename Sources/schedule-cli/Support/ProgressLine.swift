import Campaign
import Logistics

/// The line that tells a person at a terminal how the search goes, rewritten in place; nothing
/// where standard error leads elsewhere.
struct ProgressLine {
  private let language: Language
  private let isShown = StandardStream.error.isTerminal
  private var lastShown: Double?

  /// Seconds between two rewrites at least.
  private static let pause = 0.1

  init(_ language: Language) { self.language = language }

  mutating func show(_ progress: Progress) {
    let language = language
    rewrite(at: progress.seconds, ProgressWording.text(progress, language))
  }

  /// Shows how a search goes as long as it goes.
  static func during<Answer, Failure: Error>(
    _ language: Language, _ search: ((Progress) -> Void) throws(Failure) -> Answer
  ) throws(Failure) -> Answer {
    var line = ProgressLine(language)
    defer { line.clear() }
    return try search { line.show($0) }
  }

  mutating func show(_ progress: ExplanationProgress) {
    let language = language
    rewrite(at: progress.seconds, ProgressWording.text(progress, language))
  }

  mutating func show(_ progress: WhatIfProgress) {
    let language = language
    rewrite(at: progress.seconds, ProgressWording.text(progress, language))
  }

  private mutating func rewrite(at seconds: Double, _ text: @autoclosure () -> String) {
    guard isShown, lastShown.map({ seconds - $0 >= ProgressLine.pause }) ?? true else { return }
    lastShown = seconds
    let width = (StandardStream.error.width ?? 80) - 1
    StandardStream.error.write("\r\u{1B}[K\(text().prefix(max(0, width)))")
  }

  /// Removes the line, so that what follows begins at the left.
  mutating func clear() {
    guard isShown, lastShown != nil else { return }
    lastShown = nil
    StandardStream.error.write("\r\u{1B}[K")
  }
}
