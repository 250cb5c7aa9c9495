import ArgumentParser
import Casework
import Trust

extension Role: ExpressibleByArgument {
    /// Reads a role by its English or Chinese name.
    public init?(argument: String) {
        let key = argument.lowercased()
        guard let role = Role.allCases.first(where: { "\($0)" == key || $0.wording.chinese == key })
        else { return nil }
        self = role
    }

    /// For help and completion.
    public static var allValueStrings: [String] { allCases.map { "\($0)" } }

    /// What each is called, by its word: not by the number by which grants name the role.
    public static var allValueDescriptions: [String: String] {
        Dictionary(uniqueKeysWithValues: allCases.map { ("\($0)", $0.wording.chosen) })
    }

    var wording: Wording { FormRole(rawValue: rawValue)?.wording ?? Wording("角色", "role") }
}
