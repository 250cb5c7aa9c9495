import Records

extension StructuralConflict {
    /// What at least two of the files have in common that makes them look like one child's, in the
    /// order of the files.
    package func grounds(among children: [KnownChild]) -> [MatchKey] {
        let keys = children.filter { files.contains($0.record) }.map(\.summary.matchKeys)
        var shared: [MatchKey] = []
        for key in keys.joined() where !shared.contains(key) {
            if keys.count(where: { $0.contains(key) }) > 1 { shared.append(key) }
        }
        let hasLostDigits = children.contains(where: \.summary.hasLostDigits)
        return shared.filter { key in
            switch key {
            case .partialNumber: hasLostDigits
            case .nameAndBirth: !shared.contains(where: \.namesGuardian)
            case .identityNumber, .person: true
            }
        }
    }
}

extension MatchKey {
    /// Whether the key says all that name and birth date do, and more.
    fileprivate var namesGuardian: Bool { if case .person = self { true } else { false } }
}
