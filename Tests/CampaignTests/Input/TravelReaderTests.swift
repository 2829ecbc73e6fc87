import Testing

@testable import Campaign

@Suite struct TravelReaderTests {
  private static func travel(_ lines: String, files: [String: String] = [:]) throws -> TravelTable {
    var fixture = CampaignFixture.whole.adding(lines)
    for (name, text) in files { fixture = fixture.file(name, text) }
    let result = fixture.read()
    #expect(result.diagnostics.map { "\($0.summary) \($0.message)" } == [])
    return try #require(result.campaign).travel
  }

  @Test func measuresAlongTheGreatCircle() {
    // One degree of a meridian: 6,371,008.8 m × π / 180 = 111,195.08 m.
    let metres = Haversine.metres(
      from: .init(latitude: 20, longitude: 106), to: .init(latitude: 21, longitude: 106))
    #expect(abs(metres - 111_195.08) < 0.01)
    // Half of the equator.
    let half = Haversine.metres(
      from: .init(latitude: 0, longitude: -90), to: .init(latitude: 0, longitude: 90))
    #expect(abs(half - 20_015_114.35) < 0.1)
  }

  @Test func roundsMinutesUpFromMetres() throws {
    let yaml = """
      format: 1
      title: T
      window: 2023-04-18
      base: a
      places: [{id: a, lat: 20, lon: 106}]
      hosts: [{id: b, lat: 21, lon: 106}]
      visits: {}

      """
    let standard = try #require(CampaignFixture(yaml).read().campaign)
    // 111,195.08 m × 1.3 = 144,553.6 m; at 40 km/h 216.83 minutes.
    #expect(standard.travel.metres == [[0, 144_554], [144_554, 0]])
    #expect(standard.travel.minutes == [[0, 217], [217, 0]])
    let faster = try #require(
      CampaignFixture(yaml + "travel: {road-factor: 1, speed: 60}\n").read().campaign)
    #expect(faster.travel.metres[0][1] == 111_195)
    #expect(faster.travel.minutes[0][1] == 112)
  }

  @Test func tableWinsOverCoordinatesInBothDirectionsUnlessTheReverseStandsToo() throws {
    let table = try TravelReaderTests.travel(
      "travel: {table: t.csv}",
      files: [
        "t.csv":
          "from;to;minutes;km\nso;yen-my;30;21,5\nso;van-lam;50;40\nvan-lam;so;55;40.125\n"
      ])
    #expect(table.minutes[0] == [0, 30, 50])
    #expect(table.minutes[1][0] == 30)
    #expect(table.minutes[2][0] == 55)
    #expect(table.metres[0] == [0, 21_500, 40_000])
    #expect(table.metres[2][0] == 40_125)
    #expect(table.metres[1][2] > 10_000)
  }

  @Test func readsAnAnswerOfOSRMInTheOrderOfThePlaces() throws {
    let table = try TravelReaderTests.travel(
      "travel: {table: t.json}",
      files: [
        "t.json": """
        {"code": "Ok",
         "durations": [[0, 60, 60.1], [61, 0, 119.9], [0.4, 120, 0]],
         "distances": [[0, 10.5, 20.4], [30, 0, 40], [50, 60, 0]],
         "sources": [{"name": "đường A", "location": [106, 20]}, {"name": ""}, {}],
         "destinations": [{"name": ""}, {"name": ""}, {"name": ""}]}
        """
      ])
    #expect(table.minutes == [[0, 1, 2], [2, 0, 2], [1, 2, 0]])
    #expect(table.metres == [[0, 11, 20], [30, 0, 40], [50, 60, 0]])
  }

  @Test func readsAnAnswerOfOSRMByNames() throws {
    let names = "[{\"name\": \"van-lam\"}, {\"name\": \"so\"}, {\"name\": \"yen-my\"}]"
    let table = try TravelReaderTests.travel(
      "travel: {table: t.json}",
      files: [
        "t.json": """
        {"durations": [[0, 60, 120], [180, 0, 240], [null, 300, 0]],
         "distances": [[0, 1, 2], [3, 0, 4], [5, 6, 0]],
         "sources": \(names), "destinations": \(names)}
        """
      ])
    #expect(table.minutes == [[0, 4, 3], [5, 0, 2], [1, 2, 0]])
    #expect(table.metres[1][2] == 2)
  }
}
