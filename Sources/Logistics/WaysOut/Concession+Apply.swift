package import Campaign

extension Concession {
  /// The campaign with the concession made; nil where that changes nothing, or leaves what
  /// `Documentation/CampaignFormat.md` allows.
  package func applied(to campaign: Campaign) -> Campaign? {
    var changed = campaign
    return apply(to: &changed) ? changed : nil
  }

  private func apply(to campaign: inout Campaign) -> Bool {
    switch kind {
    case .laterEnd: campaign.endLater(by: amount)
    case .openDay(let date): campaign.open(date)
    case .earlierLeave: campaign.leaveEarlier(by: amount * Concession.halfHour)
    case .laterReturn: campaign.returnLater(by: amount * Concession.halfHour)
    case .leaveOut: campaign.makeOptional(in: extent)
    case .anyDate(let meeting): campaign.allowAllDates(of: meeting)
    case .laterDates(let meetings): campaign.allowLaterDates(of: meetings, by: amount)
    case .shorterMeeting(let meeting):
      campaign.prolong(meeting, by: -amount * Concession.quarterHour)
    case .longerMeeting(let meeting):
      campaign.prolong(meeting, by: amount * Concession.quarterHour)
    case .receive(let host): campaign.liftRefusals(of: host, in: extent)
    case .unpin(let meeting, let part): campaign.unpin(part, of: meeting)
    case .dropItem(let meeting, let item): campaign.drop(item, of: meeting)
    case .anySession(let meeting, let item): campaign.allowAllSessions(of: item, of: meeting)
    case .anyTime(let meeting, let item): campaign.allowAllTimes(of: item, of: meeting)
    case .dropItemOrder(let meeting, let first, let second):
      campaign.dropOrder(first, second, of: meeting)
    case .shorterOrder(let first, let second): campaign.loosen(first, second, by: amount)
    case .dropOrder(let first, let second): campaign.dropOrder(first, second)
    case .fewerHostDays: campaign.shortenHostDays(by: amount)
    case .moreDelegations: campaign.addDelegations(amount, in: extent)
    case .anyHost(let delegations): campaign.allowAllHosts(for: delegations)
    case .goOut(let delegations): campaign.liftAbsences(of: delegations, in: extent)
    case .moreMeetingsADay: campaign.raiseMeetingsADay(by: amount)
    case .moreRooms(let place): campaign.addRooms(amount, at: place)
    case .smallerRole(let role): campaign.shrink(role, by: amount)
    case .standIn(let role): campaign.allowStandIns(for: role, in: extent)
    case .anotherPerson(let role): campaign.addPeople(amount, for: role)
    case .present(let person): campaign.liftAbsence(of: person, in: extent)
    case .moreDaysAWeek(let people): campaign.raiseDaysAWeek(of: people, by: amount)
    case .moreDaysInARow(let people): campaign.raiseDaysInARow(of: people, by: amount)
    case .moreDaysAWeekForAll: campaign.raiseDaysAWeekForAll(by: amount)
    case .moreDaysInARowForAll: campaign.raiseDaysInARowForAll(by: amount)
    case .fewerOnDuty: campaign.lowerDuty(by: amount)
    case .hireVehicle(let seats): campaign.hireVehicles(amount, seats: seats, in: extent)
    case .keepVehicle(let vehicle, let date): campaign.liftAbsence(of: vehicle, on: date)
    case .hireDriver: campaign.hireDrivers(amount, in: extent)
    case .moreVehiclesADelegation: campaign.raiseVehiclesADelegation(by: amount)
    case .longerDriving: campaign.prolongDriving(by: amount * Concession.halfHour)
    case .moreDrivingDays: campaign.raiseDrivingDays(by: amount)
    case .anotherGuest(let pool): campaign.addGuests(amount, to: pool)
    case .fewerInvited(let pool): campaign.inviteFewer(amount, of: pool)
    case .moreInvitations(let pool): campaign.raiseInvitations(of: pool, by: amount)
    case .uninvite(let guest): campaign.uninvite(guest)
    case .raise(let line): campaign.raise(line, by: amount)
    case .laterPlanEnd: campaign.endPlanLater(by: amount)
    case .laterTaskDue(let task): campaign.postpone(task, by: amount)
    case .laterStepDue(let step): campaign.postpone(step, by: amount)
    case .earlierStep(let step): campaign.advance(step, by: amount)
    case .anyStepDate(let step): campaign.freeDate(of: step)
    case .shorterStep(let step): campaign.shorten(step, by: amount)
    case .lighterStep(let step): campaign.lighten(step, by: amount)
    case .shorterWait(let step, let event): campaign.loosen(step, after: event, by: amount)
    case .dropWait(let step, let event): campaign.dropWait(of: step, for: event)
    case .anotherInUnit(let unit): campaign.addPeople(amount, in: unit)
    }
  }
}
