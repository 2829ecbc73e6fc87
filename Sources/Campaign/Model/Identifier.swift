/// A name that the campaign file gives to one thing, typed by the kind of thing it names.
///
/// Two identifiers are equal when their texts are. Order is by Unicode scalars, so that sorted
/// output does not depend on the machine's language.
package struct Identifier<Named>: Hashable, Comparable, Sendable, CustomStringConvertible,
  ExpressibleByStringLiteral
{
  /// The text as the file spells it, in normal form C.
  package let text: String

  package init(_ text: String) { self.text = text }
  package init(stringLiteral text: String) { self.text = text }

  package var description: String { text }

  package static func < (a: Identifier, b: Identifier) -> Bool {
    a.text.unicodeScalars.lexicographicallyPrecedes(b.text.unicodeScalars)
  }
}

package typealias PlaceID = Identifier<Place>
package typealias HostID = Identifier<Host>
package typealias MeetingID = Identifier<Meeting>
package typealias SessionID = Identifier<Session>
package typealias UnitID = Identifier<Unit>
package typealias PersonID = Identifier<Person>
package typealias RoleID = Identifier<Role>
package typealias DelegationID = Identifier<Delegation>
package typealias VehicleID = Identifier<Vehicle>
package typealias DriverID = Identifier<Driver>
package typealias PoolID = Identifier<GuestPool>
package typealias GuestID = Identifier<Guest>
package typealias ItemID = Identifier<ProgrammeItem>
package typealias TaskGroupID = Identifier<TaskGroup>
package typealias TaskID = Identifier<Task>
package typealias StepID = Identifier<Step>
