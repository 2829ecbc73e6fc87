import Campaign
import Scheduler
import Testing

@testable import Logistics

/// What the judge says of visits is what dating the steps beside them from scratch says, and what it
/// has learned is true of all visits seen.
@Suite struct StepJudgeTests {
  #if DEBUG
    private static let perGroup = 4
  #else
    private static let perGroup = 40
  #endif

  @Test(arguments: UInt64(0)..<8) func answersWhatTheSolverSaysFromScratch(group: UInt64) throws {
    for index in 0..<UInt64(StepJudgeTests.perGroup) {
      let seed = 0x10D6E + group * 10_000 + index
      var maker = TinyCampaign(seed: seed)
      let campaign = maker.makeYear()
      let problem = Problem(campaign)
      guard let judge = StepJudge(problem, leastLateness: 0) else { continue }
      judge.allow(steps: 10_000_000)
      var random = RandomSource(seed: seed)
      var weights = Weights(violation: 1_000)
      weights[.balance] = random.below(2)
      weights[.lateness] = random.below(3)
      var board = TourBoard(problem, weights, steps: judge.knowledge)
      let kinds: [any Move.Type] = [ShiftMove.self, JoinMove.self, BarMove.self, NightMove.self]
      guard var moves = RandomMoves(kinds, problem, board) else { continue }
      for step in 0..<60 {
        guard moves.draw(on: board, &random), moves.make(on: &board) else { continue }
        let place = "seed \(seed), step \(step)"
        let schedule = board.plan().schedule(problem)
        let exact = StepPlanner(
          campaign, schedule: schedule,
          PlanningOptions(seed: seed, workers: 1, timeLimitSeconds: nil, stepLimit: 1_000),
          aim: .leastLateness)?.run(seconds: nil, isInterrupted: { false })
        guard let known = board.stepBreaches(), let view = board.stepView else { continue }
        let answer = judge.answer(view, certain: known.lateness)
        for cut in answer.cuts { board.learn(cut) }
        guard let learned = board.stepBreaches() else { continue }
        switch exact {
        case .dated(_, let lateness, _):
          #expect(known.blocks == 0 && learned.blocks == 0, "\(place)")
          #expect(known.lateness <= lateness && learned.lateness <= lateness, "\(place)")
          let dating = try #require(answer.dating, "\(place)")
          #expect(dating.fits(view, judge.watch), "\(place)")
          if campaign.objective.levels.joined().contains(where: { $0.term == .lateness }) {
            #expect(dating.lateness == lateness, "\(place)")
            #expect(learned.lateness == lateness, "\(place)")
          }
        case .impossible:
          #expect(answer.dating == nil, "\(place)")
          #expect(learned.blocks > 0, "\(place)")
        case .nothing, nil: Issue.record("\(place): nothing")
        }
        var twin = TourBoard(problem, weights, board.state, steps: judge.knowledge)
        let (energy, plan) = (twin.energy, twin.plan())
        let (ownEnergy, ownPlan) = (board.energy, board.plan())
        #expect(energy == ownEnergy, "\(place)")
        #expect(plan == ownPlan, "\(place)")
      }
    }
  }

  /// A unit of three with work for two on every day of April: one may be out, whoever and whenever.
  @Test func learnsHowManyMayBeOut() throws {
    let campaign = ruleCampaign {
      $0.window = april(17)...april(21)
      $0.units = [Unit(id: "u", name: "u")]
      $0.people = ["p", "q", "r"].map { Person(id: $0, name: "", unit: "u", rank: .specialist) }
      $0.roles = [Role(id: "r", count: 2, unit: "u", ranks: [.specialist])]
      for place in $0.meetings.indices { $0.meetings[place].roles = ["r"] }
      $0.workPlan = WorkPlan(
        window: april(17)...april(21),
        tasks: [
          Task(id: "t", name: "", lead: "u", steps: [Step(id: "a", unit: "u", days: 5, load: 200)])
        ])
    }
    let judge = try #require(StepJudge(Problem(campaign), leastLateness: 0))
    var out = Array(repeating: 0, count: 5)
    out[3] = 2
    let answer = judge.answer(StepView(out: out, days: []), certain: 0)
    #expect(answer.dating == nil)
    #expect(
      answer.cuts
        == (0..<5).map { StepCut(outings: [.init(unit: 0, days: $0...$0, count: 2)]) })
  }

  @Test func learnsThatMeetingsMustNotBeSoLate() throws {
    // The step waits for both meetings and takes two of the days up to Friday.
    let campaign = ruleCampaign {
      $0.window = april(17)...april(21)
      $0.units = [Unit(id: "u", name: "u")]
      $0.people = [Person(id: "p", name: "", unit: "u", rank: .specialist)]
      $0.roles = []
      let after: [Step.Predecessor] = [.init(.meeting("ma")), .init(.meeting("mb"))]
      $0.workPlan = WorkPlan(
        window: april(17)...april(24),
        tasks: [
          Task(
            id: "t", name: "", lead: "u", due: DueDate(april(21)), latePoints: 5,
            steps: [Step(id: "a", unit: "u", days: 2, after: after)])
        ])
      $0.minimize((.lateness, 1))
    }
    let judge = try #require(StepJudge(Problem(campaign), leastLateness: 0))
    #expect(judge.watch.groups.map(\.meetings) == [[0, 1]])
    // The later meeting on Thursday: a day late, and as late where it is held on Friday.
    let late = judge.answer(StepView(out: [], days: [3]), certain: 0)
    #expect(late.dating?.lateness == 5)
    #expect(late.cuts == [StepCut(timings: [.init(group: 0, day: 3)], lateness: 5)])
    let early = judge.answer(StepView(out: [], days: [2]), certain: 0)
    #expect(early.dating?.lateness == 0)
    #expect(early.cuts == [])
  }
}
