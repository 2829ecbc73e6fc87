import Testing

@testable import Campaign

@Suite struct SpellingTests {
  @Test(arguments: [
    ("vehicels", "vehicles"), ("Yen_My", "yen-my"), ("yen-mi", "yen-my"), ("van-fong", "van-phong"),
    ("gd", nil), ("x", nil), ("hoan-toan-khac", nil), ("", nil),
  ])
  func suggestsOnlyWhatIsReallyNear(_ pair: (String, String?)) {
    let words = ["vehicles", "yen-my", "van-phong", "so"]
    #expect(Spelling.nearest(to: pair.0, among: words) == pair.1)
  }

  @Test func findsWhatWasMeant() {
    let ids = ["yen-my", "my-hao", "van-giang", "van-lam"]
    #expect(Spelling.nearest(to: "yen-mi", among: ids) == "yen-my")
    #expect(Spelling.nearest(to: "VAN-LMA", among: ids) == "van-lam")
    #expect(Spelling.nearest(to: "van lam", among: ids) == "van-lam")
    #expect(Spelling.nearest(to: "hung-yen", among: ids) == nil)
    #expect(Spelling.nearest(to: "3", among: ["1", "2"]) == nil)
    #expect(Spelling.nearest(to: "ab", among: ["", "b"]) == nil)
    #expect(Spelling.nearest(to: "", among: ids) == nil)
  }

  @Test func longTextsAreNotCompared() {
    let long = String(repeating: "x", count: 64)
    #expect(Spelling.nearest(to: long, among: [long + "y"]) == long + "y")
    #expect(Spelling.nearest(to: long + "x", among: [long]) == nil)
  }

  @Test func slipsInLongWordsAreAtMostThree() {
    #expect(Spelling.nearest(to: "nguyen-van-thanh", among: ["nguyen-tan-tanm"]) != nil)
    #expect(Spelling.nearest(to: "nguyen-van-thanh", among: ["nguyen-tan-tamm"]) == nil)
  }
}
