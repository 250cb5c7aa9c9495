import Node
import Casework

/// Why a command itself, not the node below it, does not do what was asked.
enum CommandFailure: Error {
    /// The arguments do not fit together.
    case usage(Wording)
    /// The question would have to be put to a person, and there is no terminal.
    case noTerminal(Wording)
    /// The person stopped the command.
    case cancelled
    /// The file with the passphrase, which the variable names, cannot be read.
    case passphraseFile(String, variable: String)
    /// There is neither a terminal to type the passphrase at nor a file that the variable names.
    case noPassphrase(variable: String)
    /// The passphrase was typed differently the second time.
    case passphrasesDiffer
    /// The kernel keeps no keys for this user.
    case noKeyring
    /// A file cannot be read or written; the system's error number.
    case unreadableFile(String, Int32)
    case unwritableFile(String, Int32)
    /// Nothing is overwritten.
    case fileExists(String)
    /// The file has no armoured text of that kind, or was mistyped.
    case notArmoured(String, Armour.Fault)
    /// The request is not the one whose fingerprint was read out.
    case otherFingerprint(given: String, found: String)
    /// The peer was reached, and the exchange did not end well.
    case exchange(Explanation)
    /// No open incident goes by that number.
    case unknownIncident(Int64)
    /// The unit that a child is to move to is not in this node's part of the tree.
    case targetOutOfSight(String)
    /// The store is damaged where it must be read before anything can be examined.
    case beyondRepair(String)
    /// The program that plays stories does not stand where it is expected.
    case noSimulator(String)
    /// A value was refused; the form knows the field's label.
    case refused(FieldRefusal, Form)

    /// Runs what may refuse a value of a record, or of an item of one of its fields, and remembers
    /// whose labels the refusal speaks of.
    static func refusing<Result>(
        itemsOf field: Field? = nil, of form: Form, _ body: () throws -> Result
    ) throws -> Result {
        do {
            return try body()
        } catch let refusal as FieldRefusal {
            switch refusal {
            case .missing, .tooLong, .notADay, .givenTwice, .otherKind, .notByHand:
                throw CommandFailure.refused(refusal, field.map { form.items(of: $0) } ?? form)
            default: throw CommandFailure.refused(refusal, form)
            }
        }
    }

    /// The same of what writes into a field of children's files.
    static func refusing<Result>(
        itemsOf number: Int, _ body: () throws -> Result
    ) throws -> Result {
        try refusing(itemsOf: Forms.child[number], of: Forms.child, body)
    }
}
