import Casework
import Records

extension Form {
    /// What makes people disagree about a record, as if someone had written who saw nothing of what
    /// was planted: about each text that not everyone reads, and in each amended collection about
    /// one that is sealed.
    ///
    /// - Parameter planted: the change that planted the texts.
    func disputing(_ planted: Dot, on day: CalendarDay) -> [Operation] {
        let fields = self.fields.filter { !$0.isCollection && !$0.isOpenToAll }.compactMap {
            dispute(.field($0.number), Canary(form: self, field: $0, item: nil))
        }
        let items = planting(on: day).enumerated().compactMap { place, operation -> Operation? in
            guard case .add(let collection, _, _) = operation, let field = self[collection],
                field.upkeep == .amended
            else { return nil }
            let entry = EntryID(dot: planted, ordinal: place)
            return field.entryFields.lazy.filter { $0.sensitivity == .sealed }.compactMap { item in
                dispute(
                    .entry(collection, entry, item.number),
                    Canary(form: self, field: field, item: item))
            }.first
        }
        return fields + items
    }

    private func dispute(_ cell: Cell, _ canary: Canary) -> Operation? {
        canary.holdsText ? .write(cell, .text(canary.text + "另"), replacing: []) : nil
    }
}

extension Field {
    /// Whether every role reads it and nothing in it is sealed.
    var isOpenToAll: Bool {
        ([self] + (isCollection ? entryFields : [])).allSatisfy { inner in
            inner.sensitivity != .sealed && inner.access.readers.count == FormRole.allCases.count
        }
    }
}
