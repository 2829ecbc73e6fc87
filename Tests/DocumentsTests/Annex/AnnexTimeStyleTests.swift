import Campaign
import Testing

@testable import Documents

@Suite struct AnnexTimeStyleTests {
  private let morning = ClockTime(minutes: 510)

  @Test func writesThePublishedForm() throws {
    let style = AnnexTimeStyle.published
    #expect(style.text(try day("2023-04-19"), morning) == "08h30' ngày 19/4/2023")
    #expect(
      style.text(try day("2023-04-18"), ClockTime(minutes: 840)) == "14h00' ngày 18/4/2023")
  }

  @Test func writesTheWeekday() throws {
    let style = AnnexTimeStyle.weekday
    #expect(style.text(try day("2023-04-19"), morning) == "08h30 thứ Tư, 19/4/2023")
    let names = (0..<7).map { style.text(CivilDate(dayNumber: 20_514 + $0), nil) }
    #expect(
      names == [
        "thứ Hai, 02/3/2026", "thứ Ba, 03/3/2026", "thứ Tư, 04/3/2026", "thứ Năm, 05/3/2026",
        "thứ Sáu, 06/3/2026", "thứ Bảy, 07/3/2026", "Chủ nhật, 08/3/2026",
      ])
  }

  @Test func writesTheLongForm() throws {
    let style = AnnexTimeStyle.long
    #expect(
      style.text(try day("2023-04-19"), morning) == "08 giờ 30 phút, ngày 19 tháng 4 năm 2023")
    #expect(style.text(try day("2026-02-05"), nil) == "ngày 05 tháng 02 năm 2026")
  }

  @Test func givesLeadingZerosToDaysBelowTenAndToMonthsOneAndTwoOnly() throws {
    let texts = try ["2026-01-05", "2026-02-05", "2026-03-05", "2026-04-10", "2026-12-09"].map {
      AnnexTimeStyle.published.text(try day($0), nil)
    }
    #expect(
      texts == [
        "ngày 05/01/2026", "ngày 05/02/2026", "ngày 05/3/2026", "ngày 10/4/2026",
        "ngày 09/12/2026",
      ])
  }

  private func day(_ text: String) throws -> CivilDate { try #require(CivilDate(text)) }
}
