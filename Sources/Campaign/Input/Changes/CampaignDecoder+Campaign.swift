extension CampaignDecoder {
  /// A decoder that reads what refers to a campaign which has been read before, such as one more
  /// meeting. The meetings' own ids are not registered: whether a new one is free is for who adds it
  /// to find out.
  init(_ campaign: Campaign, folder: CampaignFolder, root: Fields, log: DiagnosticLog) {
    self.init(folder: folder, root: root, log: log)
    draft = CampaignDraft(campaign, legs: TravelLegs(count: 0), at: root.place)
    sessions = IDTable(.session, campaign.sessions.map(\.id))
    places = IDTable(.place, campaign.places.map(\.id))
    hosts = IDTable(.host, campaign.hosts.map(\.id))
    roles = IDTable(.role, campaign.roles.map(\.id))
    people = IDTable(.person, campaign.people.map(\.id))
    pools = IDTable(.pool, campaign.pools.map(\.id))
    guests = IDTable(.guest, campaign.guests.map(\.id))
    delegations = IDTable(.delegation, campaign.delegations.map(\.id))
  }
}
