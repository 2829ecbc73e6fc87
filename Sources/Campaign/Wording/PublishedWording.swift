/// Says what is wrong with the folder of published versions.
package enum PublishedWording {
  static func unreadable(_ language: Language) -> Diagnostic {
    Diagnostic(
      id: "file-unreadable", severity: .error, file: PublishedFolder.name,
      message: language(
        vi: "“\(PublishedFolder.name)” phải là một thư mục đọc được, chứa các lịch đã ban hành.",
        en: "“\(PublishedFolder.name)” must be a readable folder with the published versions."))
  }

  /// A file whose name is that of no version.
  static func foreign(_ file: String, _ language: Language) -> Diagnostic {
    Diagnostic(
      id: "no-version", severity: .warning, file: "\(PublishedFolder.name)/\(Quoting.short(file))",
      message: language(
        vi: "Tên tệp không phải là tên một lịch đã ban hành (ví dụ 2023-04-12.json hoặc "
          + "2023-04-12-2.json) nên không được đọc; hãy chuyển tệp đi chỗ khác.",
        en: "The name is not that of a published version (such as 2023-04-12.json or "
          + "2023-04-12-2.json), so the file is not read; move it elsewhere."))
  }

  /// There is no such version.
  package static func missing(
    _ version: VersionName, among versions: [VersionName], _ language: Language
  ) -> Diagnostic {
    let some = versions.suffix(6).map { "“\($0)”" }
    return Diagnostic(
      id: "unknown-version", severity: .error, file: "",
      message: some.isEmpty
        ? language(
          vi: "Không có lịch đã ban hành “\(version)”: đợt công tác chưa ban hành lịch nào.",
          en: "There is no published version “\(version)”: the campaign has published none.")
        : language(
          vi: "Không có lịch đã ban hành “\(version)”; đã ban hành: "
            + "\(Formatting.list(some, language)).",
          en: "There is no published version “\(version)”; published are "
            + "\(Formatting.list(some, language))."))
  }

  /// Nothing was published that another schedule could be compared with.
  package static func nothingPublished(_ language: Language) -> Diagnostic {
    Diagnostic(
      id: "nothing-published", severity: .error, file: "",
      message: language(
        vi:
          "Đợt công tác chưa ban hành lịch nào (published/, baseline); hãy nêu cả lịch cũ và lịch "
          + "mới.",
        en: "The campaign has published no schedule (published/, baseline); name the old schedule "
          + "and the new one."))
  }

  /// The date of a new version lies before the newest one's.
  package static func tooEarly(
    _ date: CivilDate, newest: VersionName, _ language: Language
  ) -> Diagnostic {
    Diagnostic(
      id: "version-too-early", severity: .error, file: "",
      message: language(
        vi:
          "Ngày ban hành \(Formatting.date(date)) sớm hơn lịch mới nhất (\(newest)); hãy ghi --date "
          + "\(newest.date) hoặc muộn hơn.",
        en:
          "The date \(Formatting.date(date)) lies before the newest version (\(newest)); give --date "
          + "\(newest.date) or later."))
  }
}
