import Casework
import Node
import Records

/// Tables, items of collections, registers, and what people only read.
extension Person {
    mutating func importTable() throws -> [Dot] {
        let preview = try node.previewSurvey(Vocabulary.table(&generator), unit: node.unit)
        let dots = try node.importSurvey(preview, reason: "排查")
        if !dots.isEmpty { reached.append(.tableImported) }
        return dots
    }

    mutating func enterItem() throws -> [Dot] {
        guard let child = try anyChild() else { return try enter(1) }
        return try enterItem(in: child)
    }

    /// What an office keeps beside its files. Those above write into it too: they verify what was
    /// done there.
    mutating func enterInRegisters() throws -> [Dot] {
        let below =
            generator.chance(percent: 30) ? generator.pick(try node.units(atOrBelow: nil)) : nil
        let begun = try below.flatMap { try node.registers(of: $0) }
        let registers = try begun ?? node.beginRegisters(of: node.unit)
        reached.append(.registersBegun)
        return try enterItem(in: registers)
    }

    /// Adds an item to some collection or set of a record, corrects one or takes one out. Not all
    /// that is drawn can be entered: then it is refused.
    private mutating func enterItem(in file: ChildFile) throws -> [Dot] {
        let holding = file.form.fields.filter { field in
            field.holdsItems && (try? file.form.check(isEnteredByHand: field)) != nil
        }
        let begun = holding.filter { !file.record.entries(of: $0.number).isEmpty }
        let fields = begun.isEmpty || generator.chance(percent: 50) ? holding : begun
        guard let field = generator.pick(fields) else { return [] }
        let count = file.record.entries(of: field.number).count
        let name = String(field.number)
        if count > 0, generator.chance(percent: 10) {
            let dots = try node.removeEntry(
                String(1 + generator.below(count)), from: file, in: name, reason: "误登"
            ).dots
            reached.append(.itemRemoved)
            return dots
        }
        let corrects = count > 0 && generator.chance(percent: 30)
        let dots = try node.addEntry(
            Vocabulary.item(of: field, &generator), to: file, in: name,
            correcting: corrects ? String(1 + generator.below(count)) : nil, reason: "登记"
        ).dots
        reached.append(corrects ? .itemCorrected : .itemAdded)
        return dots
    }

    /// Whoever reads everything writes nothing; none of it may fail.
    mutating func readLists() throws -> [Dot] {
        let units = try node.units(atOrBelow: nil)
        _ = try (node.overview(), node.unitStandings(), node.conflicts(), node.families())
        _ = try node.dueVisits(
            of: units, until: node.today, revisits: generator.chance(percent: 50))
        _ = try node.worklist(of: units, until: node.today, revisits: generator.chance(percent: 50))
        _ = try (node.campaigns(), node.problems(ProblemFilter(units: Set(units))))
        _ = try (node.benefitGaps(of: units), node.staleChildren(of: units))
        _ = try (node.comingChanges(of: units, until: node.today), node.archivedChildren(of: units))
        _ = try node.exportSurvey(of: units, named: "排查表")
        if let child = try anyChild() { _ = try node.history(of: child, .chinese) }
        if try !node.unitedChildren().isEmpty { reached.append(.listsRead) }
        return []
    }
}
