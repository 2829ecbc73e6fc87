@testable import Campaign

/// The files of a campaign, held in memory, that a test changes one line of.
struct CampaignFixture {
  var files: [String: String]

  /// One YAML file alone.
  init(_ yaml: String) { files = ["campaign.yaml": yaml] }

  /// A small campaign with every part, and no mistake in it.
  static let whole = CampaignFixture(
    """
    format: 1
    title: Làm việc tại các huyện
    organizer: Sở Khoa học và Công nghệ
    window: 2023-04-18..2023-04-28
    base: so
    places:
      - {id: so, name: Sở, lat: 20.646, lon: 106.051}
    hosts:
      - {id: yen-my, name: UBND huyện Yên Mỹ, lat: 20.883, lon: 106.035, capacity: 40}
      - {id: van-lam, name: UBND huyện Văn Lâm, lat: 20.974, lon: 106.043}
    units:
      - {id: lanh-dao, name: Lãnh đạo Sở, leadership: true}
      - {id: van-phong, name: Văn phòng}
    people:
      - {id: gd, name: A, unit: lanh-dao, rank: head}
      - {id: pgd, name: B, unit: lanh-dao, rank: deputy}
      - {id: cvp, name: C, unit: van-phong, rank: head}
      - {id: cv, name: D, unit: van-phong, rank: specialist, skills: [it]}
    vehicles:
      - {id: xe7, name: Xe 7 chỗ, seats: 6, km: 12000}
    drivers:
      - {id: lx, name: E}
    pools:
      - {id: dn, name: Doanh nghiệp}
    guests:
      - {id: k1, name: F, pool: dn}
      - {id: k2, name: G, pool: dn, hosts: [yen-my]}
    meetings:
      - {host: yen-my, invites: [dn 1..2]}
      - {host: van-lam, minutes: 120}
    order:
      - {first: yen-my, second: van-lam}

    """)

  func replacing(_ old: String, _ new: String) -> CampaignFixture {
    var copy = self
    let yaml = files["campaign.yaml"] ?? ""
    let parts = yaml.split(separator: old, maxSplits: 1, omittingEmptySubsequences: false)
    copy.files["campaign.yaml"] = parts.count == 2 ? "\(parts[0])\(new)\(parts[1])" : ""
    return copy
  }

  func adding(_ lines: String) -> CampaignFixture {
    var copy = self
    copy.files["campaign.yaml", default: ""] += lines + "\n"
    return copy
  }

  func file(_ name: String, _ text: String) -> CampaignFixture {
    var copy = self
    copy.files[name] = text
    return copy
  }

  func read(_ language: Language = .vietnamese) -> CampaignReader.ReadResult {
    CampaignReader.read(
      folder: CampaignFolder(files: files.mapValues { Array($0.utf8) }), main: "campaign.yaml",
      language: language)
  }
}

extension Diagnostic {
  /// `campaign.yaml:3:7 error unknown-key`.
  var summary: String {
    let place = [line, column].compactMap { $0.map { ":\($0)" } }.joined()
    return "\(file)\(place) \(severity.rawValue) \(id)"
  }
}
