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

    /// The word, not the number by which grants name the role.
    public var defaultValueDescription: String { "\(self)" }

    var wording: Wording { FormRole(rawValue: rawValue)?.wording ?? Wording("角色", "role") }
}
