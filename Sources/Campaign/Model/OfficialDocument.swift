/// Who plans.
package struct Organizer: Hashable, Sendable {
  /// `Sở Khoa học và Công nghệ Hưng Yên`.
  package var name: String
  /// The body above it: `UBND tỉnh Hưng Yên`.
  package var parent: String

  package init(name: String = "", parent: String = "") {
    self.name = name
    self.parent = parent
  }
}

/// What stands above an annex of its own; empty texts take the annex's standard title and no label.
package struct AnnexHeading: Hashable, Sendable {
  package var title: String
  /// `Phụ lục II`.
  package var label: String

  package init(title: String = "", label: String = "") {
    self.title = title
    self.label = label
  }
}

/// The official document that the schedule is annexed to. Empty texts and missing parts of the
/// date are printed as blanks to be filled on paper, as Nghị định 30/2020 allows.
package struct OfficialDocument: Hashable, Sendable {
  /// `Kế hoạch`.
  package var kind: String
  /// `05`; empty until the clerk gives it.
  package var number: String
  /// `KH-SKHCN`.
  package var symbol: String
  package var year: Int?
  package var month: Int?
  package var day: Int?
  /// Where it is signed: `Hưng Yên`.
  package var place: String
  /// `GIÁM ĐỐC`, or `KT. GIÁM ĐỐC` and `PHÓ GIÁM ĐỐC` on two lines.
  package var signerTitle: String
  package var signerName: String
  /// Title of the annex of the visits, in capitals.
  package var annexTitle: String
  /// That annex's label, `Phụ lục I` where the document has several annexes; empty prints none.
  package var annexLabel: String
  package var programmeAnnex: AnnexHeading

  package init(
    kind: String = "Kế hoạch", number: String = "", symbol: String = "", year: Int? = nil,
    month: Int? = nil, day: Int? = nil, place: String = "", signerTitle: String = "",
    signerName: String = "", annexTitle: String = "LỊCH LÀM VIỆC", annexLabel: String = "",
    programmeAnnex: AnnexHeading = AnnexHeading()
  ) {
    self.kind = kind
    self.number = number
    self.symbol = symbol
    self.year = year
    self.month = month
    self.day = day
    self.place = place
    self.signerTitle = signerTitle
    self.signerName = signerName
    self.annexTitle = annexTitle
    self.annexLabel = annexLabel
    self.programmeAnnex = programmeAnnex
  }
}
