import Testing

@testable import Campaign

@Suite struct VersionNameTests {
  @Test(arguments: ["2023-04-12", "2023-04-12-2", "2023-04-12-9999"])
  func writesWhatItReads(text: String) {
    #expect(VersionName(text)?.description == text)
  }

  @Test(arguments: [
    "", "2023-04", "2023-04-31", "2023-4-12", "2023-04-12-", "2023-04-12-1", "2023-04-12-02",
    "2023-04-12-10000", "2023-04-12-2-3", "2023-04-12-x", "2023-04-12 ", "schedule",
    "2023-04-12--2", "2023-04-12-+2",
  ])
  func refusesOtherTexts(text: String) {
    #expect(VersionName(text) == nil)
  }

  @Test func isInOrderOfTime() {
    let names = ["2023-04-12", "2023-04-12-2", "2023-04-12-10", "2023-04-13"].compactMap {
      VersionName($0)
    }
    #expect(names.shuffled().sorted() == names)
    #expect(names[0].next == names[1])
  }
}
