/// Something that visits cannot do without the steps of the work plan finding no dates, or only late
/// ones: where all of its facts hold of the visits, that follows.
///
/// Facts are such that more of the same keeps them true: more people out, meetings still later or
/// still earlier. So a cut that is learned from one schedule speaks of all that leave even less room.
struct StepCut: Hashable {
  /// At least `count` times somebody of a unit is out on the dates.
  struct Outing: Hashable {
    /// A place in `StepWatch.units`.
    var unit: Int
    /// Places in the problem's dates.
    var days: ClosedRange<Int>
    var count: Int
  }

  /// Some meeting of a group is held on the date or later, where steps wait for them; on the date or
  /// earlier, where they wait for steps.
  struct Timing: Hashable {
    /// A place in `StepWatch.groups`.
    var group: Int
    var day: Int
  }

  var outings: [Outing] = []
  var timings: [Timing] = []
  /// Points of lateness that the steps come to at least; nil where they find no dates at all.
  var lateness: Int?
}
