package import Records
package import Wire

/// What several files say, side by side, as far as a person may read it in all of them.
package struct FileComparison: Sendable {
    /// The fields in which something stands, by number; collections are counted apart.
    package let lines: [Line]
    /// The collections with entries, by number, without those that are about a file as such.
    package let tallies: [Tally]

    /// One of the files, and in what role it is read.
    package struct Source: Sendable {
        let record: Record
        let role: FormRole

        /// The record of the file, read in the role that the reader has in its unit.
        package init(_ record: Record, as role: FormRole) {
            self.record = record
            self.role = role
        }
    }

    /// One field.
    package struct Line: Sendable {
        /// As the form has it.
        package let field: Field
        /// What each file says, in the order of the files; nil where nothing stands.
        package let sides: [FileView.Line?]
        /// Judged by the values, not by their texts.
        package let agreement: Agreement
    }

    /// How files stand to each other in a field.
    package enum Agreement: String, Hashable, Sendable {
        /// All say the same.
        case same
        /// Two of them say different things.
        case different
        /// Those that say something say the same.
        case partial
    }

    /// How many entries that count each file has in a collection, in the order of the files.
    package struct Tally: Sendable {
        /// As the form has it.
        package let field: Field
        /// One for each file.
        package let counts: [Int]
    }

    /// - Parameters:
    ///   - day: the day to judge ages by.
    ///   - opensSealed: whether sealed items are opened; the caller has recorded that they are.
    ///   - form: as the reader's node sees it.
    ///   - unitName: what people call a unit.
    package init(
        _ sources: [Source], on day: CalendarDay, _ language: Language, opensSealed: Bool,
        form: Form = Forms.child, unitName: @escaping (Identifier) -> String
    ) {
        let views = sources.map {
            FileView(
                $0.record, on: day, role: $0.role, language, opensSealed: opensSealed,
                form: form, unitName: unitName)
        }
        let readable = form.fields.filter { field in
            sources.allSatisfy { form.mayRead(.field(field.number), as: $0.role) }
        }
        lines = readable.compactMap { Self.line($0, sources, views) }
        tallies = readable.compactMap { Self.tally($0, views) }
    }

    private static func line(
        _ field: Field, _ sources: [Source], _ views: [FileView]
    ) -> Line? {
        let sides = views.map { view in
            view.lines.first { $0.field.number == field.number && !$0.texts.isEmpty }
        }
        guard sides.contains(where: { $0 != nil }) else { return nil }
        let said = sources.map { $0.record.said(of: field) }.filter { !$0.isEmpty }
        let isOne = said.allSatisfy { other in
            other.count == said[0].count && other.allSatisfy(said[0].contains)
        }
        let agreement: Agreement =
            isOne ? (said.count == sources.count ? .same : .partial) : .different
        return Line(field: field, sides: sides, agreement: agreement)
    }

    /// What is about a file as such is told as its events.
    private static let left = ChildForm.beside + [ChildField.closings]

    private static func tally(_ field: Field, _ views: [FileView]) -> Tally? {
        guard field.isCollection, !left.contains(field.number) else { return nil }
        let counts = views.map { view in
            view.collections.first { $0.field.number == field.number }?.entries.count ?? 0
        }
        return counts.contains { $0 > 0 } ? Tally(field: field, counts: counts) : nil
    }
}

extension Record {
    /// All that stands in a field, each value once; their order says only how they came.
    fileprivate func said(of field: Field) -> [Value] {
        guard field.isSet else { return values(of: field.number) }
        return facts(of: field.number).map { .list([.integer(Int64($0.code)), $0.fact.value]) }
    }
}
