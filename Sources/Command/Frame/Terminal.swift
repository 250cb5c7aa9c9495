import Casework
import Glibc

/// The person at the terminal, if there is one. Questions go to the standard error, so that what a
/// command answers can be piped.
struct Terminal: Sendable {
    let language: Language

    /// Whether someone can be asked.
    var isInteractive: Bool { isatty(STDIN_FILENO) == 1 && isatty(STDERR_FILENO) == 1 }

    /// Whether someone watches.
    var showsProgress: Bool { isatty(STDERR_FILENO) == 1 }

    /// Asks for a line of text; the end of the input stops the command.
    ///
    /// - Throws: `CommandFailure.noTerminal` if nobody can be asked.
    func ask(_ question: Wording) throws -> String {
        try requirePerson(question)
        Output.writeAside(question[language] + " ")
        guard let line = readLine() else {
            Output.writeAside("\n")
            throw CommandFailure.cancelled
        }
        return line
    }

    /// Says why an answer is not taken, before it is asked for again.
    func reject(_ reason: Wording) { Output.writeAside("  ! " + reason[language] + "\n") }

    /// Asks until the answer is yes or no, in any width.
    func confirm(_ question: Wording) throws -> Bool {
        let whole = Wording(question.chinese + "(y/n)", question.english + " (y/n)")
        while true {
            if let answer = Self.isYes(try ask(whole)) { return answer }
            reject(Wording("请输入 y(是)或 n(否)", "type y for yes or n for no"))
        }
    }

    /// What becomes of something that was written.
    enum Keeping: Hashable, Sendable {
        case kept
        case dropped
        /// By what was typed instead of yes or no.
        case replaced(String)
    }

    /// Asks whether something that was written is to stay, until there is an answer.
    func keep(_ question: Wording) throws -> Keeping {
        let whole = Wording(
            question.chinese + "(y/n,或输入正确的内容)",
            question.english + " (y/n, or type what is right)")
        while true {
            let answer = try ask(whole)
            if let isYes = Self.isYes(answer) { return isYes ? .kept : .dropped }
            if !WrittenText.trimmed(answer).isEmpty { return .replaced(answer) }
            reject(
                Wording(
                    "请输入 y(是)、n(否)或正确的内容",
                    "type y for yes, n for no, or what is right"))
        }
    }

    /// Nil for what is neither yes nor no.
    private static func isYes(_ answer: String) -> Bool? {
        switch WrittenText.key(answer) {
        case "y", "yes", "是", "好": true
        case "n", "no", "否", "不": false
        default: nil
        }
    }

    /// Lists the choices by number and asks until one of them is named.
    ///
    /// - Returns: the place of the choice in the list.
    func choose(_ question: Wording, _ choices: [Wording]) throws -> Int {
        try requirePerson(question)
        for (place, choice) in choices.enumerated() {
            Output.writeAside("  \(place + 1)  \(choice[language])\n")
        }
        while true {
            let answer = WrittenText.key(try ask(question))
            if let number = Int(answer), (1...choices.count).contains(number) { return number - 1 }
            reject(
                Wording(
                    "请输入1至\(choices.count)中的一个数字", "type a number from 1 to \(choices.count)"))
        }
    }

    /// Asks for something that is not shown while it is typed.
    func askSecret(_ question: Wording) throws -> String {
        try requirePerson(question)
        defer { Output.writeAside("\n") }
        guard let line = SilentInput.readLine(asking: question[language] + " ") else {
            throw CommandFailure.cancelled
        }
        return line
    }

    private func requirePerson(_ question: Wording) throws {
        guard isInteractive else { throw CommandFailure.noTerminal(question) }
    }
}
