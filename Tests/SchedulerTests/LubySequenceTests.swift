import Testing

@testable import Scheduler

@Suite struct LubySequenceTests {
  @Test func beginsAsPublished() {
    #expect((1...15).map(LubySequence.term) == [1, 1, 2, 1, 1, 2, 4, 1, 1, 2, 1, 1, 2, 4, 8])
  }
}
