package import Records

extension HistoryStep {
    /// What was done, in one line.
    package func text(in language: Language) -> String {
        let name = label[language]
        let before = old.joined(separator: " ‖ ")
        switch act {
        case .set where old.isEmpty: return "\(name): \(new)"
        case .set: return "\(name): \(before) → \(new)"
        case .cleared: return "\(name): \(before) → " + Wording("(空)", "(nothing)")[language]
        case .put: return "\(name) + \(new)"
        case .taken: return "\(name) − \(before)"
        case .added: return "\(name) + \(new)"
        case .corrected: return "\(name) + \(new) " + Wording("(更正)", "(a correction)")[language]
        case .removed:
            return "\(name) − \(before)" + (new.isEmpty ? "" : " (\(new))")
        case .unknown:
            return Wording("新版本程序写入的内容", "something that a newer program wrote")[language]
        }
    }
}

extension Form {
    /// The label of a cell; of a field of an entry, with the collection's before it.
    package func label(of cell: Cell) -> Wording {
        guard case .entry(let collection, _, let inner) = cell else { return label(cell.field) }
        return label(collection, entryField: inner)
    }

    /// The label of what a warning is about.
    package func label(of warning: Warning) -> Wording {
        guard let inner = warning.entryField else { return label(warning.field) }
        return label(warning.field, entryField: inner)
    }

    private func label(_ collection: Int, entryField inner: Int) -> Wording {
        let outer = label(collection)
        guard let field = self[collection]?.itemFields.first(where: { $0.number == inner }) else {
            return outer
        }
        return Wording(
            outer.chinese + "/" + field.label.chinese, outer.english + " / " + field.label.english)
    }
}
