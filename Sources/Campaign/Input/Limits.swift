/// How much a campaign may hold. The limits keep every total within 64 bits and the reader fast;
/// `Documentation/CampaignFormat.md` states them.
enum Limits {
  static let windowDays = 400
  static let sessions = 8
  static let startsOfSession = 8
  static let nights = 30
  static let places = 1_100
  static let hosts = 1_100
  static let meetings = 1_000
  static let units = 200
  static let people = 2_000
  static let roles = 64
  static let delegations = 16
  static let vehicles = 64
  static let drivers = 64
  static let pools = 64
  static let guests = 10_000
  static let precedences = 10_000
  static let programmeItems = 60
  static let groups = 200
  static let targets = 1_000
  static let tasks = 1_000
  static let steps = 2_000
  static let reviews = 100
  static let stepDays = 0...400
  static let lag = 0...400
  static let latePoints = 1...1_000_000
  static let closures = 1_000
  static let travelRows = 1_300_000
  static let halls = 10_000
  static let litresPer100Kilometres = 1_000
  static let pricePerLitre = 0...1_000_000_000
  static let budgetTables = 20
  static let budgetColumns = 12
  static let budgetRows = 1_000
  static let quantity = 1_000_000
  static let dong = 0...1_000_000_000_000
  static let points = 0...1_000_000
  static let disruptionTimes = 1...1_000
  static let changes = 1_000
  static let weights = 1...1_000_000_000
  static let minutes = 1...1_440
  static let travelMinutes = 0...1_440
  static let kilometres = 5_000
  static let seatsInRoom = 1...1_000_000
}
