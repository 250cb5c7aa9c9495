extension Form {
    /// The same with more codes in the lists of its fields, and with names of own rule packs.
    ///
    /// - Parameter codes: by the names of the lists.
    func growing(by codes: [String: [Code]], packs: [String]) -> Form {
        guard !codes.isEmpty || !packs.isEmpty else { return self }
        return Form(
            kind: kind, version: version, label: label,
            fields: fields.map { $0.growing(by: codes, packs) })
    }

    /// Every code list of the form's fields, and of those of its entries.
    var lists: [CodeList] {
        fields.flatMap { [$0] + $0.entryFields }.compactMap(\.codes)
    }
}

extension Field {
    /// The same field with more codes in its list, or in those of its entries' fields; likewise
    /// with names of rule packs. Itself where nothing was added: then it is equal at a glance.
    fileprivate func growing(by codes: [String: [Code]], _ packs: [String]) -> Field {
        switch type {
        case .code(let list):
            codes[list.name].map { Field(self, holding: .code(list.adding($0))) } ?? self
        case .codeSet(let list):
            codes[list.name].map { Field(self, holding: .codeSet(list.adding($0))) } ?? self
        case .entries(let fields): holding(fields.map { $0.growing(by: codes, packs) })
        case .rulePack where !packs.isEmpty: Field(self, holding: .rulePack(own: packs))
        default: self
        }
    }

    private func holding(_ fields: [Field]) -> Field {
        zip(fields, entryFields).allSatisfy { $0 === $1 }
            ? self : Field(self, holding: .entries(fields))
    }
}
