/// Who must be told that a published schedule changes, and what: everyone once, with what was for
/// them and what is now. Those who no longer come stand there as well.
///
/// What a schedule does not state of teams and guests is taken from the other one: whoever comes to
/// a meeting by the new schedule knows its published time.
package struct ToldList: Hashable, Sendable {
  /// In the order of `Recipient.Kind`, each kind as the campaign lists it.
  package var recipients: [Recipient]

  package init(recipients: [Recipient]) { self.recipients = recipients }

  /// One who must be told.
  package struct Recipient: Hashable, Sendable {
    /// What somebody is to the campaign, by the name that files give it.
    package enum Kind: String, CaseIterable, Sendable {
      case host, person, driver, guest
      /// A unit with steps of the work plan.
      case unit
      /// Whoever presents an item of a programme and is none of these.
      case presenter
    }

    package var kind: Kind
    /// The id in the campaign; of delegates without a name that of whom they come from, of presenters
    /// their name.
    package var id: String
    /// With the title, where there is one.
    package var name: String
    /// Never empty; in order of time as it is now, what is no longer comes last.
    package var lines: [Line]

    package init(kind: Kind, id: String, name: String, lines: [Line]) {
      self.kind = kind
      self.id = id
      self.name = name
      self.lines = lines
    }
  }

  /// One thing that changes for somebody: a day, a meeting or a step as it was published and as it is
  /// now, in the words of official documents. Where something is on another day now, the days are
  /// those before and after.
  package struct Line: Hashable, Sendable {
    package var was: [String]
    package var now: [String]

    package init(was: [String], now: [String]) {
      self.was = was
      self.now = now
    }
  }

  /// How many of a kind are told.
  package func count(_ kind: Recipient.Kind) -> Int { recipients.count { $0.kind == kind } }
}
