package import Casework
package import Records
package import Trust
package import Wire

/// Why a node does not do what was asked. Nothing was written.
package enum NodeError: Error, Hashable, Sendable {
    /// The passphrase opens no lock of this node.
    case wrongPassphrase
    /// The passphrase is shorter than this many characters.
    case shortPassphrase(least: Int)
    /// Another person of this node has that passphrase: which of them is meant could not be told.
    case takenPassphrase
    /// The person has asked to be admitted on this node and waits for the ticket.
    case notAdmitted
    /// The machine that asks is of that unit: a person of it is admitted there only.
    case otherUnit(Identifier)
    /// This store belongs to no unit yet: it has asked to join and waits for its ticket.
    case notJoined
    /// This store belongs to a unit already.
    case alreadyJoined
    /// The person has no role that allows this in that unit.
    case notAuthorised(unit: Identifier)
    /// The person was revoked, with the reason that was given.
    case revokedPerson(reason: String)
    /// This machine was revoked: no other exchanges with it.
    case revokedMachine
    /// The key that is to be admitted was revoked there; who comes back makes new keys.
    case revokedKey(PublicKey)
    /// Nobody revokes oneself, or the machine at which one sits.
    case ownMember
    /// No member goes by that name.
    case unknownMember(String)
    /// Several members go by that name.
    case ambiguousMember(String, [PublicKey])
    /// Nothing of that log was set aside after a revocation, or not that change of it.
    case notSetAside(String)
    /// Only those who hold a unit's key admit others: administrators of the unit where it was made.
    case noUnitKey
    /// The unit is not in this node's part of the tree; names there that are much like it.
    case unknownUnit(String, near: [String] = [])
    /// A unit of this level, by the code list of levels, does not stand below one of that level.
    case misplacedUnit(level: Int, below: Int)
    /// A unit moves only below another of the level of its present parent; the names of both.
    case unfitParent(String, below: String)
    /// The unit of that name has open files, or units below it that are not abolished.
    case unitInUse(String, children: Int, units: [String])
    /// Several units go by that name or code; by what each can be named instead.
    case ambiguousUnit(String, [String])
    /// A unit of that name and division code is in the tree already.
    case knownUnit(name: String, code: String)
    /// That is no short name of a key.
    case notAKey(String)
    /// No record goes by that code.
    case unknownRecord(String)
    /// The record was erased.
    case erased(Tombstone)
    /// The file of that code is not assigned to this assessor, or not any more; or what goes by it
    /// is no child's file.
    case notAssigned(String)
    /// Nobody has written into the registers of the unit of that name yet.
    case noRegisters(String)
    /// No summary table that was reported or published goes by that code.
    case unknownSummary(String)
    /// The table itself cannot be read: a newer program wrote it, or not this one.
    case unreadableSummary
    /// Several records go by that code.
    case ambiguousRecord(String, [Dot])
    /// There is no such conflict any more.
    case unknownConflict(String)
    /// This is done only with a reason.
    case reasonRequired(ReasonedAct)
    /// The file is not what it should be.
    case unreadable(NodeFile, WireError?)
    /// The ticket answers another request.
    case foreignTicket
    /// The change would be larger than a change may be; bytes.
    case changeTooLarge(Int)
    /// No peer goes by that name.
    case unknownPeer(String)
    /// Several peers go by that name.
    case ambiguousPeer(String, [PublicKey])
}
