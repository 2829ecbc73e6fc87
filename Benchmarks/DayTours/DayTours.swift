import FoundationEssentials

/// An instance of the published day-tour benchmarks, as its JSON stands.
///
/// Slot t is session t mod `sessions.count` of day t / `sessions.count`, days counted from 0.
struct DayTours: Decodable {
  struct Staff: Decodable {
    var unit: String
    /// 0 head, 1 deputy, 2 specialist.
    var rank: Int
    /// Slots in which the person cannot be out.
    var busy: [Int]
  }

  struct Visit: Decodable {
    /// Units that must be represented.
    var need: [String]
    /// Slots refused.
    var forb: [Int]
    /// Points by slot.
    var pref: [String: Int]
    /// Points where the visit is left out.
    var prio: Int
  }

  struct Car: Decodable {
    var seats: Int
    /// Cost a kilometre.
    var rate: Int
    /// Days away.
    var busy: [Int]
  }

  /// Whole kilometres and minutes between places, both square; index 0 is the base, visit v stands
  /// at v + 1.
  var dist: [[Int]]
  var tmin: [[Int]]
  /// Start, in minutes from midnight, and length in minutes of each session of a day.
  var sessions: [[Int]]
  /// Number of days.
  var nd: Int
  var people: [Staff]
  var visits: [Visit]
  var veh: [Car]
  /// Delegations on one day at most.
  var K: Int

  /// - Throws: `DayToursError.unreadable`.
  init(path: String) throws(DayToursError) {
    guard let data = FileManager.default.contents(atPath: path) else {
      throw .unreadable(path: path, reason: "there is no such file")
    }
    do {
      self = try JSONDecoder().decode(DayTours.self, from: data)
    } catch {
      throw .unreadable(path: path, reason: String(describing: error))
    }
  }

  /// The name of an instance: its file's without the ending.
  static func name(path: String) -> String {
    URL(filePath: path).deletingPathExtension().lastPathComponent
  }
}

/// Why an instance gives no campaign.
enum DayToursError: Error, CustomStringConvertible {
  case unreadable(path: String, reason: String)
  /// A number or a shape is not what the instance's description says.
  case malformed(String)
  /// The instance is sound, but a campaign cannot say the same.
  case notExpressible(String)

  var description: String {
    switch self {
    case .unreadable(let path, let reason): "\(path) cannot be read: \(reason)"
    case .malformed(let what): "the instance is malformed: \(what)"
    case .notExpressible(let what): "a campaign cannot express the instance: \(what)"
    }
  }
}
