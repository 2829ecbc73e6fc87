import Audit
import Campaign
import Logistics

/// Draws that were planned anew, after the audit has gone over each schedule.
struct CheckedRepairs {
  let outcomes: [StressReport.Outcome]
  /// What the audit says of schedules that it does not accept: mistakes of the program.
  let defects: [String]

  init(_ repairs: [StressTest.Repair], of schedule: Schedule, _ language: Language) {
    var outcomes: [StressReport.Outcome] = []
    var defects: [String] = []
    for repair in repairs {
      guard let changed = repair.changed, let found = repair.schedule else {
        outcomes.append(repair.isImpossible ? .impossible : .open)
        continue
      }
      let accepted = found.likenesses(to: schedule, in: changed).first {
        let report = Auditor.audit(changed, $0)
        return report.isClean && report.isFullyStated
      }
      if let accepted {
        let difference = ScheduleDifference(from: schedule, to: accepted, in: changed)
        outcomes.append(.repaired(meetings: difference.meetings.count))
      } else {
        let report = Auditor.audit(changed, found.ordered(for: changed))
        defects += DefectWording(language: language).sentences(
          .refused(report.findings.map { $0.sentence(changed, language) }))
      }
    }
    self.outcomes = outcomes
    self.defects = defects
  }
}
