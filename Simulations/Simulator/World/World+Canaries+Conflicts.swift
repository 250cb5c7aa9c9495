import Casework
import Node
import Records
import Storage

extension World {
    /// Two people disagree about a child's risk, and no machine lists it: all are of one mind, and
    /// what they hold is right, so nobody but candour can tell before everything is derived anew.
    func concealConflict(between one: Installation, _ other: Installation) throws {
        guard let file = try addNamedChild(at: other) else { return }
        try heal()
        for (installation, risk) in [(one, "1"), (other, "3")] {
            try attempt(installation, "says how great the risk is") {
                guard let node = installation.node else { return [] }
                let written = WrittenField(String(ChildField.risk), risk)
                return try node.editFile(try node.child(file), [written], reason: "核实").dots
            }
        }
        try heal()
        for installation in installations {
            let row = try installation.node?.read { try $0.recordRow(file) }
            guard let row else { continue }
            try tamper(installation, "DELETE FROM conflict WHERE record = \(row.key)")
        }
    }

    /// Two units each begin a file for one child, and no machine finds that they are one child's.
    func overlookFiles(of one: Installation, _ other: Installation) throws {
        let child = [
            WrittenField(String(ChildField.name), "测子丑"),
            WrittenField(
                String(ChildField.identityNumber), Vocabulary.number(of: Vocabulary.repeated)),
        ]
        for installation in [one, other] {
            try attempt(installation, "enters a child who has a file") {
                try installation.node?.addChild(child, to: installation.unit, reason: "").dots ?? []
            }
        }
        try heal()
        for installation in installations { try tamper(installation, "DELETE FROM likeness") }
    }

    /// A child of whom nothing is known yet but the name.
    private func addNamedChild(at installation: Installation) throws -> Dot? {
        var file: Dot?
        try attempt(installation, "enters a child") {
            let written = [WrittenField(String(ChildField.name), "测子丑")]
            let dots = try installation.node?.addChild(
                written, to: installation.unit, reason: ""
            ).dots
            file = dots?.first
            return dots ?? []
        }
        return file
    }
}
