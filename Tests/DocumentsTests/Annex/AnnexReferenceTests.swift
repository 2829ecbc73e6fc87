import Campaign
import Testing

@testable import Documents

@Suite struct AnnexReferenceTests {
  private let organizer = Organizer(name: "Sở Khoa học và Công nghệ Hưng Yên")

  /// The line with every non-breaking space as `_`.
  private func line(
    _ document: OfficialDocument, _ style: AnnexTimeStyle = .published
  ) -> String {
    AnnexReference.paragraph(document, organizer, style).runs.map(\.text).joined()
      .split(separator: "\u{A0}", omittingEmptySubsequences: false).joined(separator: "_")
  }

  @Test func leavesNumberAndDayBlankUntilTheClerkGivesThem() {
    #expect(
      line(OfficialDocument(symbol: "KH-SKHCN", year: 2023, month: 4))
        == "(Kèm theo Kế hoạch số_____/KH-SKHCN ngày_____/4/2023 của "
        + "Sở Khoa học và Công nghệ Hưng Yên)")
  }

  @Test func printsWhatIsKnown() {
    let document = OfficialDocument(
      kind: "Thông báo", number: "7", symbol: "TB-SKHCN", year: 2026, month: 2, day: 5)
    #expect(
      line(document) == "(Kèm theo Thông báo số 07/TB-SKHCN ngày 05/02/2026 của "
        + "Sở Khoa học và Công nghệ Hưng Yên)")
    #expect(
      line(document, .long) == "(Kèm theo Thông báo số 07/TB-SKHCN ngày 05 tháng 02 năm 2026 của "
        + "Sở Khoa học và Công nghệ Hưng Yên)")
  }

  @Test func leavesEverythingBlankWhereNothingIsKnown() {
    let bare = OfficialDocument(kind: "")
    #expect(
      line(bare) == "(Kèm theo Kế hoạch số_____ ngày_____/_____/_____ của "
        + "Sở Khoa học và Công nghệ Hưng Yên)")
    #expect(
      line(bare, .long) == "(Kèm theo Kế hoạch số_____ ngày_____tháng_____năm_____ của "
        + "Sở Khoa học và Công nghệ Hưng Yên)")
  }

  @Test func keepsTheNameTogetherAndEndsWithoutOne() {
    func runs(_ name: String) -> [Run] {
      AnnexReference.paragraph(OfficialDocument(), Organizer(name: name), .published).runs
    }
    #expect(runs("Sở Y tế").last == Run("Sở Y tế)", staysTogether: true))
    #expect(runs("").map(\.text.last) == [")"])
  }
}
