import ProofChecker
import Testing

@testable import Scheduler

@Suite struct ModelFileTests {
  @Test func writesVariablesConstraintsAndObjective() throws {
    var model = Model()
    let x = try model.integer(0...9, "x\nof two\u{7} lines")
    let y = try model.integer(values: [-1, 0, 4, 9])
    let b = model.boolean("b")
    try model.post(2 * x - y <= 7, if: b)
    try model.post(.clause([x.equals(3), !y.isAtMost(0), !b, x.differs(from: 2)]), if: y.equals(4))
    try model.minimize(2 * x + 3 * b + 1)
    try model.maximize(y)
    #expect(
      model.file == """
        schedule-model 1
        variable 0 9 # x of two  lines
        variable -1 9 1..3 5..8
        variable 0 1 # b
        constraint if 2>=1 linear ( 2 0 -1 1 ) ( ) 0 <= 7
        constraint if 1=4 clause ( 0=3 1>=1 2<=0 0!=2 )
        minimize ( 2 0 ) ( 3 2>=1 ) 1
        minimize ( -1 1 ) ( ) 0

        """)
    _ = try ProofModel(Array(model.file.utf8))
  }
}
