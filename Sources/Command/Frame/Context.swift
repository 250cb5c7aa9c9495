import Casework
import Glibc
import Node
import Storage

/// What a command has at hand: the language, the store's place, and ways to ask and to print.
struct Context: Sendable {
    let language: Language
    let wantsJSON: Bool
    /// Where the store is, or is to be made.
    let directory: String
    let terminal: Terminal
    let environment: Environment

    init(_ common: CommonOptions) {
        let invocation = Invocation.current
        language = invocation.language
        wantsJSON = invocation.wantsJSON
        directory = common.directory
        terminal = Terminal(language: language)
        environment = .machine(stateDirectory: Self.stateDirectory)
    }

    /// Where it is remembered, outside the stores, how far each had come.
    private static var stateDirectory: String {
        if let state = Invocation.variable("HAMLET_STATE") { return state }
        if let state = Invocation.variable("XDG_STATE_HOME") { return state + "/hamlet" }
        return (Invocation.variable("HOME") ?? ".") + "/.local/state/hamlet"
    }

    /// The words of a text in the language of this context.
    func words(_ chinese: String, _ english: String) -> String {
        Wording(chinese, english)[language]
    }

    /// Opens the store: with the unlocked session if there is one, else with the passphrase. Where
    /// several people work, a file with a passphrase says who it is, whoever had unlocked.
    func openNode(for purpose: Opening.Purpose = .work) throws -> Node {
        let opening = try opening()
        let isNamed = try Secret.isInFile && opening.hasSeveralPeople
        if !isNamed, let node = try opening.resume(for: purpose) { return node }
        try opening.requireUnit()
        return try opening.unlock(try Secret.passphrase(asking: terminal), for: purpose)
    }

    /// The store before anyone has unlocked it.
    func opening() throws -> Opening { try Opening(directory, environment: environment) }

    /// Prints an answer: the JSON for a program, or the page for people.
    ///
    /// - Parameter write: fills the page; it is not called when JSON was asked for.
    func print(_ json: @autoclosure () -> JSON, _ write: (inout Page) throws -> Void) rethrows {
        if wantsJSON {
            Output.write(json().text + "\n")
        } else {
            var page = Page(language: language)
            try write(&page)
            Output.write(page.text)
        }
    }

    /// Does a long piece of work; on a terminal it is shown meanwhile that it goes on.
    func working<Result>(
        _ chinese: String, _ english: String, _ work: () throws -> Result
    ) rethrows -> Result {
        let progress = progress(chinese, english)
        defer { progress.finish() }
        return try work()
    }

    /// Shows on a terminal that a long piece of work goes on, until it is finished.
    func progress(_ chinese: String, _ english: String) -> Progress {
        Progress(words(chinese, english), isShown: terminal.showsProgress && !wantsJSON)
    }
}
