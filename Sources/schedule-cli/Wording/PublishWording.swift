import Campaign

/// Says what became of a schedule that was to be published.
enum PublishWording {
  static func published(_ file: String, _ language: Language) -> String {
    language(vi: "Đã ban hành: \(file)\n", en: "Published: \(file)\n")
  }

  static func unchanged(_ newest: VersionName, _ language: Language) -> String {
    language(
      vi: "Lịch giống lịch đã ban hành \(newest) nên không ban hành lại.\n",
      en: "The schedule says the same as version \(newest), so it is not published again.\n")
  }

  static func refused(_ language: Language) -> String {
    language(
      vi: "Lịch vi phạm quy tắc nên không được ban hành; ghi --anyway nếu vẫn muốn ban hành.\n",
      en: "The schedule breaks rules, so it is not published; --anyway publishes it all the same.\n"
    )
  }
}
