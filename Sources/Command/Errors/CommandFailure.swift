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
    /// The program that plays stories does not stand where it is expected.
    case noSimulator(String)
    /// A value was refused; the form knows the field's label.
    case refused(FieldRefusal, Form)

    /// Runs what may refuse a value of another form than the child's, and remembers which.
    static func refusing<Result>(
        in form: Form, _ body: () throws(FieldRefusal) -> Result
    ) throws -> Result {
        do {
            return try body()
        } catch {
            throw CommandFailure.refused(error, form)
        }
    }
}
