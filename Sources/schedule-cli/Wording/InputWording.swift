import Audit
import Campaign
import Documents

/// Says what is wrong with the planner's files.
enum InputWording {
  /// A line for each diagnostic, `campaign.yaml:3:7: lỗi: …`, and a last one that counts them where
  /// there are several. Empty where there is none.
  static func text(_ diagnostics: [Diagnostic], _ language: Language) -> String {
    guard !diagnostics.isEmpty else { return "" }
    var lines = diagnostics.map { line($0, language) }
    if diagnostics.count > 1 { lines.append(count(diagnostics, language)) }
    return lines.map { $0 + "\n" }.joined()
  }

  private static func line(_ diagnostic: Diagnostic, _ language: Language) -> String {
    let place = [diagnostic.line, diagnostic.column].compactMap { $0.map { ":\($0)" } }.joined()
    let file = diagnostic.file.isEmpty ? "" : "\(diagnostic.file)\(place): "
    return file + "\(name(of: diagnostic.severity, language)): \(diagnostic.message)"
  }

  private static func name(of severity: Diagnostic.Severity, _ language: Language) -> String {
    switch severity {
    case .error: language(vi: "lỗi", en: "error")
    case .warning: language(vi: "cảnh báo", en: "warning")
    case .note: language(vi: "lưu ý", en: "note")
    }
  }

  private static func count(_ diagnostics: [Diagnostic], _ language: Language) -> String {
    func number(_ severity: Diagnostic.Severity, _ one: String, _ many: String) -> String? {
      let count = diagnostics.count { $0.severity == severity }
      guard count > 0 else { return nil }
      let noun = language(vi: name(of: severity, language), en: count == 1 ? one : many)
      return "\(Formatting.integer(count, language)) \(noun)"
    }
    let parts = [
      number(.error, "error", "errors"), number(.warning, "warning", "warnings"),
      number(.note, "note", "notes"),
    ].compactMap(\.self)
    return language(vi: "Tổng cộng: ", en: "In all: ") + Formatting.list(parts, language) + "."
  }

  /// The path that should be a campaign leads nowhere.
  static func missingCampaign(_ path: String, _ language: Language) -> Diagnostic {
    Diagnostic(
      id: "file-missing", severity: .error, file: "",
      message: language(
        vi: "Không tìm thấy đợt công tác “\(path)”; hãy ghi đường dẫn tới một thư mục có tệp "
          + "\(CampaignReader.mainFile) hoặc tới một tệp .yaml.",
        en: "There is no campaign “\(path)”; name a folder with \(CampaignReader.mainFile), or a "
          + ".yaml file."))
  }

  /// Neither a schedule is named nor does the campaign have a baseline.
  static func noSchedule(_ language: Language) -> Diagnostic {
    Diagnostic(
      id: "schedule-missing", severity: .error, file: "",
      message: language(
        vi: "Đợt công tác không có lịch đã ban hành (baseline); hãy ghi thêm tệp lịch sau tên đợt "
          + "công tác, ví dụ out/schedule.json.",
        en: "The campaign has no baseline; name a schedule after the campaign, such as "
          + "out/schedule.json."))
  }

  /// No schedule is named, none is published, and the campaign has no baseline.
  static func noValidSchedule(_ language: Language) -> Diagnostic {
    Diagnostic(
      id: "schedule-missing", severity: .error, file: "",
      message: language(
        vi: "Đợt công tác chưa ban hành lịch nào (published/, baseline); hãy ghi tệp lịch ở cuối "
          + "lệnh, ví dụ out/schedule.json.",
        en: "The campaign has published no schedule (published/, baseline); name a schedule last, "
          + "such as out/schedule.json."))
  }

  /// No session is worked that the patterns mean.
  static func noSlotMeant(_ patterns: [String], _ language: Language) -> Diagnostic {
    let list = Formatting.list(patterns.map { "“\(Quoting.short($0))”" }, language)
    return Diagnostic(
      id: "no-open-slot", severity: .error, file: "--at",
      message: language(
        vi: "Không có buổi làm việc nào vào \(list).", en: "No session is worked on \(list)."))
  }

  /// No published schedule is named, and the campaign has none.
  static func noBaseline(_ language: Language) -> Diagnostic {
    Diagnostic(
      id: "schedule-missing", severity: .error, file: "",
      message: language(
        vi: "Đợt công tác chưa ban hành lịch nào (published/, baseline); hãy ghi --baseline và tệp "
          + "lịch đã ban hành, ví dụ out/schedule.json.",
        en: "The campaign has published no schedule (published/, baseline); name the published one "
          + "with --baseline, such as out/schedule.json."))
  }

  /// Breaches of a published schedule that are named, at most.
  private static let mostBreaches = 10

  /// What a published schedule breaks: no mistake, since it need not have been planned with this
  /// program, but good to know before it is planned anew.
  static func breaches(
    _ published: AuditReport, _ campaign: Campaign, file: String, _ language: Language
  ) -> [Diagnostic] {
    let broken = published.findings.filter { $0.severity == .broken }
    var sentences = broken.prefix(mostBreaches).map { $0.sentence(campaign, language) }
    if broken.count > mostBreaches {
      let rest = Formatting.integer(broken.count - mostBreaches, language)
      sentences.append(language(vi: "còn \(rest) điều nữa", en: "\(rest) more"))
    }
    return sentences.map {
      Diagnostic(
        id: "baseline-broken", severity: .note, file: file,
        message: language(
          vi: "Lịch đã ban hành không giữ mọi quy tắc: \($0).",
          en: "The published schedule does not keep every rule: \($0)."))
    }
  }

  /// The campaign has nothing that these annexes print.
  static func nothingToPrint(_ kinds: [String], _ language: Language) -> Diagnostic {
    let list = Formatting.list(kinds.map { "“\($0)”" }, language)
    return Diagnostic(
      id: "annex-empty", severity: .error, file: "",
      message: language(
        vi: "Đợt công tác không có nội dung cho phụ lục \(list).",
        en: "The campaign has nothing to print in the annex \(list)."))
  }

  /// A file could not be written.
  static func notWritten(_ failure: FileFailure, _ language: Language) -> Diagnostic {
    Diagnostic(
      id: "file-not-written", severity: .error, file: "", message: failure.message(in: language))
  }

  /// Reserves are asked for that the campaign's own objective already counts.
  static func exposureCounted(_ language: Language) -> Diagnostic {
    Diagnostic(
      id: "exposure-counted", severity: .error, file: "--sturdy",
      message: language(
        vi: "objective của đợt công tác đã có exposure; hãy bỏ --sturdy, hoặc bỏ exposure trong "
          + "objective.",
        en: "The campaign's objective already has exposure; leave out --sturdy, or exposure in the "
          + "objective."))
  }

  /// A total of the campaign could leave 64 bits.
  static func amountsTooLarge(_ language: Language) -> Diagnostic {
    Diagnostic(
      id: "totals-too-large", severity: .error, file: "",
      message: language(
        vi: "Số tiền, điểm hoặc trọng số quá lớn để tính tổng; hãy dùng số nhỏ hơn.",
        en: "Amounts, points or weights are too large for a total; use smaller ones."))
  }
}
