/// Whether travel is known between all places that are driven to, and is not beyond belief.
extension CheckContext {
  private static let mostListed = 3

  func checkTravel() {
    guard draft.trusts(.place, .host) else { return }
    let driven = campaign.drivenPlaces
    let used = draft.places.indices.filter { driven.contains(draft.places[$0].value.id) }
    var missing: [Mistake.Pair] = []
    var count = 0
    var isReported = false
    for from in used {
      for to in used where from != to {
        guard let leg = draft.legs[from, to] else {
          // Both directions are one gap.
          if from < to || draft.legs[to, from] != nil {
            count += 1
            if missing.count < CheckContext.mostListed { missing.append(pair(from, to)) }
          }
          continue
        }
        let isFar =
          leg.metres > Limits.kilometres * 1000
          || leg.minutes > Limits.travelMinutes.upperBound
        if isFar, !isReported {
          // One place with wrong coordinates is far from all others: the first pair will do.
          isReported = true
          log.add(
            .travelTooLong(
              pair(from, to), kilometres: leg.metres / 1000, minutes: leg.minutes),
            at: draft.places[to].place)
        }
      }
    }
    if let first = missing.first {
      let place = draft.places.first { $0.value.id.text == first.from }?.place
      log.add(
        .travelMissing(pairs: missing, more: count - missing.count),
        at: place ?? SourcePlace(file: draft.rulesPlace.file))
    }
  }

  private func pair(_ from: Int, _ to: Int) -> Mistake.Pair {
    Mistake.Pair(from: draft.places[from].value.id.text, to: draft.places[to].value.id.text)
  }
}

extension Campaign {
  /// The places that delegations may drive to: the base, those of hosts, of meetings, and of sites.
  var drivenPlaces: Set<PlaceID> {
    var driven = Set(meetings.flatMap(\.places))
    driven.formUnion(meetings.flatMap(\.programme).compactMap(\.site))
    driven.formUnion(meetings.flatMap { $0.site?.places ?? [] })
    driven.formUnion(hosts.flatMap(\.places))
    driven.insert(base)
    return driven
  }
}
