import Campaign

/// Says where files are.
enum FileWording {
  /// The paths, a line each.
  static func written(
    _ files: [OutputFile], in folder: OutputFolder, _ language: Language
  ) -> String {
    language(vi: "Đã ghi:\n", en: "Written:\n")
      + files.map { "  \(folder.path(of: $0.name))\n" }.joined()
  }

  /// Only the proof is written.
  static func proofWritten(in folder: OutputFolder, _ language: Language) -> String {
    let path = folder.path(of: OutputFile.certificate)
    return language(
      vi: "Không ghi lịch nào; chứng minh nằm ở \(path).\n",
      en: "No schedule is written; the proof is in \(path).\n")
  }

  /// Nothing is written, since prices prove nothing.
  static func nothingWritten(_ language: Language) -> String {
    language(
      vi: "Không ghi lịch nào, cũng không ghi chứng thư: không có chứng minh bằng giá.\n",
      en: "No schedule is written, nor a certificate: there is no proof by prices.\n")
  }
}
