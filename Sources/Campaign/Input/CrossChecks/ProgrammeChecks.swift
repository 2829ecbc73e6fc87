/// Whether a meeting is long enough for its programme.
extension CheckContext {
  /// Drives to sites and what stands in the way of an order come on top; planning looks at them.
  func checkProgrammes() {
    guard draft.trusts(.session) else { return }
    for located in draft.meetings where !located.value.programme.isEmpty {
      let meeting = located.value
      let minutes = meeting.programme.reduce(0) { $0 + $1.minutes }
      let runs = campaign.sessions.compactMap { campaign.sessions(of: meeting, from: $0.id) }
      let most = runs.map { run in
        run.dropLast().reduce(meeting.minutes) { $0 + $1.minutes }
      }.max()
      if let most, minutes > most {
        log.add(
          .programmeTooLong(id: meeting.id.text, minutes: minutes, most: most),
          at: located.place(of: "programme"))
      }
    }
  }
}
