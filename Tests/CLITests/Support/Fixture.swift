/// Campaigns small enough that a person can tell what must come out.
enum Fixture {
  /// Three visits with one best schedule: B and A on 19 April, C on 20 April.
  ///
  /// A has no mornings and B no afternoons, and C has the morning of 20 April alone; A and B on one
  /// day drive 20 + 10 + 20 km. On 18 April the head is away, so that day would cost a stand-in.
  /// So 50 + 80 = 130 km at 10,000 đồng, 2 days of 100,000 and 2² points of balance at 5,000:
  /// 1,520,000. The published schedule goes out three times: 40 + 40 + 80 = 160 km.
  static let three = [
    "campaign/campaign.yaml": """
    format: 1
    title: Làm việc tại ba huyện
    window: 2023-04-18..2023-04-20
    base: so
    places:
      - {id: so, name: Sở}
      - {id: a, name: UBND huyện A}
      - {id: b, name: UBND huyện B}
      - {id: c, name: UBND huyện C}
    travel:
      table:
        - {from: so, to: a, minutes: 30, km: 20}
        - {from: so, to: b, minutes: 30, km: 20}
        - {from: so, to: c, minutes: 60, km: 40}
        - {from: a, to: b, minutes: 15, km: 10}
        - {from: a, to: c, minutes: 60, km: 40}
        - {from: b, to: c, minutes: 60, km: 40}
    hosts:
      - {id: a, name: UBND huyện A, refuses: [morning]}
      - {id: b, name: UBND huyện B, refuses: [afternoon]}
      - {id: c, name: UBND huyện C, refuses: [2023-04-18..2023-04-19, afternoon]}
    units: [{id: lanh-dao, name: Lãnh đạo Sở, leadership: true}]
    people:
      - {id: gd, name: Nguyễn Văn A, unit: lanh-dao, rank: head, away: [2023-04-18]}
      - {id: pgd, name: Trần Thị B, unit: lanh-dao, rank: deputy}
    vehicles: [{id: x7, name: Xe 7 chỗ, seats: 6, km: 10000}]
    visits: {hosts: all, minutes: 150}
    baseline: baseline.csv

    """,
    "campaign/baseline.csv": """
    date,session,host
    2023-04-18,14:00,a
    2023-04-19,08:00,b
    2023-04-20,08:00,c

    """,
  ]

  /// The same three visits; their 1,300,000 đồng of kilometres are charged to a line with so much.
  static func funded(_ amount: Int) -> [String: String] {
    var files = three
    files["campaign/campaign.yaml"]? += """
      budget:
        title: Kinh phí đi lại
        unit: nghìn đồng
        sections:
          - name: Đoàn công tác
            lines: [{id: xang, name: Xăng xe, amount: \(amount / 1_000)}]
        charges: {fuel: xang}

      """
    return files
  }

  /// A budget and nothing else.
  static let money = [
    "campaign/campaign.yaml": """
    format: 1
    title: Dự toán năm 2023
    window: 2023-01-03..2023-12-29
    budget:
      title: Dự toán năm 2023
      unit: triệu đồng
      sections:
        - {name: Tuyên truyền, amount: 4, lines: [{name: Lớp tập huấn, amount: 4}]}
        - {name: Mô hình, amount: 110}
        - {name: Chi thường xuyên, amount: 16}
      total: 130

    """
  ]

  /// Three visits, one delegation, one day of two sessions.
  static let crowded = [
    "campaign/campaign.yaml": """
    format: 1
    title: Một ngày quá ngắn
    window: 2023-04-19..2023-04-19
    base: so
    places: [{id: so, name: Sở, lat: 20.60, lon: 106.00}]
    hosts:
      - {id: a, name: UBND huyện A, lat: 20.61, lon: 106.00}
      - {id: b, name: UBND huyện B, lat: 20.62, lon: 106.00}
      - {id: c, name: UBND huyện C, lat: 20.63, lon: 106.00}
    visits: {hosts: all, minutes: 150}

    """
  ]

  /// A refuses the one day on which the only person is there.
  static let impossible = [
    "campaign/campaign.yaml": """
    format: 1
    title: Không gặp được
    window: 2023-04-18..2023-04-19
    base: so
    places: [{id: so, name: Sở, lat: 20.60, lon: 106.00}]
    hosts:
      - {id: a, name: UBND huyện A, lat: 20.61, lon: 106.00, refuses: [2023-04-18]}
      - {id: b, name: UBND huyện B, lat: 20.62, lon: 106.00}
    units: [{id: phong, name: Phòng Quản lý}]
    people:
      - {id: tp, name: Nguyễn Văn A, unit: phong, rank: head, away: [2023-04-19]}
    visits: {hosts: all, minutes: 150}

    """
  ]

  /// B a day after A and C a day after B, in a window of two days.
  static let disordered = [
    "campaign/campaign.yaml": """
    format: 1
    title: Thứ tự không thể giữ
    window: 2023-04-18..2023-04-19
    base: so
    places: [{id: so, name: Sở, lat: 20.60, lon: 106.00}]
    hosts:
      - {id: a, name: UBND huyện A, lat: 20.61, lon: 106.00}
      - {id: b, name: UBND huyện B, lat: 20.62, lon: 106.00}
      - {id: c, name: UBND huyện C, lat: 20.63, lon: 106.00}
    visits: {hosts: all, minutes: 150}
    order: [{first: a, second: b, days: 1}, {first: b, second: c, days: 1}]

    """
  ]

  /// A key misspelled, and a date outside the window.
  static let mistaken = [
    "campaign/campaign.yaml": """
    format: 1
    titel: Làm việc tại các huyện
    title: Làm việc tại các huyện
    window: 2023-04-18..2023-04-19
    base: so
    places: [{id: so, name: Sở, lat: 20.60, lon: 106.00}]
    hosts: [{id: a, name: UBND huyện A, lat: 20.61, lon: 106.00}]
    meetings: [{host: a, pin: {date: 2023-05-01}}]

    """
  ]

  /// Sixty visits on a grid with teams and weekly limits: nothing that is proven in a minute.
  static let long: [String: String] = {
    var lines = [
      "format: 1", "title: Nhiều đơn vị", "window: 2023-03-06..2023-03-24", "base: so",
      "delegations: 4", "places: [{id: so, name: Sở, lat: 20.50, lon: 106.00}]", "hosts:",
    ]
    for index in 0..<60 {
      // Spread like the digits of multiples of 7 and 11, which never line up.
      let (north, east) = (index * 7 % 60, index * 11 % 60)
      lines.append(
        "  - {id: h\(index), name: Đơn vị \(index), lat: 20.\(50 + north / 2), "
          + "lon: 106.\(10 + east), dislikes: [\(["monday", "tuesday", "friday"][index % 3]) "
          + "afternoon \(1 + index % 9)]}")
    }
    lines += ["units: [{id: p, name: Phòng}, {id: q, name: Ban}]", "people:"]
    for index in 0..<8 {
      let rank = index == 0 ? "head" : "deputy"
      lines.append("  - {id: p\(index), unit: p, rank: \(rank)}")
      lines.append("  - {id: q\(index), unit: q, rank: \(rank)}")
    }
    lines += ["vehicles:"]
    lines += (0..<5).map { "  - {id: x\($0), seats: 6, km: \(9_000 + 700 * $0)}" }
    lines += ["rules: {person: {most-days-a-week: 3}}", "visits: {hosts: all, minutes: 150}"]
    return ["campaign/campaign.yaml": lines.map { $0 + "\n" }.joined()]
  }()
}
