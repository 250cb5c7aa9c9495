import Casework
import Node
import Records

/// Work of offices: families beside the files, tables that are reported and published, and what is
/// given to others.
extension Person {
    /// Begins a family's record with some children, or lets children join or leave one. Several
    /// people place one child in different families without knowing of each other.
    mutating func keepFamily() throws -> [Dot] {
        guard let child = try anyChild() else { return try enter(1) }
        guard let known = generator.pick(try node.families()), generator.chance(percent: 65) else {
            return try beginFamily(with: child)
        }
        let family = try node.family(RecordCode(known.record).description)
        if child.families.contains(known.record), generator.chance(percent: 50) {
            let dots = try node.unlinkFamily(family, child, reason: "分户")
            reached.append(.familyLeft)
            return dots
        }
        let dots = try node.linkFamily(family, [child], reason: "同住")
        if !dots.isEmpty { reached.append(.familyJoined) }
        return dots
    }

    private mutating func beginFamily(with child: ChildFile) throws -> [Dot] {
        let head = WrittenField(String(FamilyForm.head), "试户\(generator.below(10))")
        let dots = try node.addFamily(
            [head], to: child.working.unit, children: [child], reason: "建档"
        ).dots
        reached.append(.familyBegun)
        return dots
    }

    /// Keeps a table as it is now, under the next number of its unit. Two who have not met give one
    /// number to different tables, and both must stay.
    mutating func freeze() throws -> [Dot] {
        let usual = generator.chance(percent: 60) ? SummaryTables.survey : nil
        guard let table = usual ?? generator.pick(SummaryTables.all),
            let unit = generator.pick(try node.units(atOrBelow: nil))
        else { return [] }
        let hasRows = table.rows != nil && generator.chance(percent: 50)
        let report = try node.report(table, of: unit, by: hasRows ? .categories : .units)
        let dot = try node.freeze(report)
        reached.append(.tableFrozen)
        // By table, rows and number: two of one number stand side by side.
        let kept = try node.summaryVersions(of: [unit]).filter { !$0.isPublished }.map(\.frozen)
        if zip(kept, kept.dropFirst()).contains(where: { $0.isOf($1) && $0.version == $1.version })
        {
            reached.append(.numberShared)
        }
        return [dot]
    }

    /// Publishes one of the tables that were reported to all below the unit.
    mutating func publish() throws -> [Dot] {
        let kept = try node.summaryVersions(of: try node.units(atOrBelow: nil))
        guard let version = generator.pick(kept.filter { !$0.isPublished }) else {
            return try freeze()
        }
        guard let dot = try node.publish(version) else { return [] }
        reached.append(.tablePublished)
        return [dot]
    }

    /// Gives a department what it needs of the files, which the registers note.
    mutating func extract() throws -> [Dot] {
        guard let department = generator.pick(CodeLists.department.codes),
            let unit = generator.pick(try node.units(atOrBelow: nil))
        else { return [] }
        let tree = try node.units()
        _ = try node.extract(
            of: unit, for: department.number, purpose: "核对", receiver: "", .chinese
        ) { tree.name(of: $0) }
        reached.append(.extractGiven)
        return []
    }

    /// Hands a child's file to another county, which the file notes; or names a child's worker, or
    /// hands all files of one worker to another person.
    mutating func handOver() throws -> [Dot] {
        let choice = generator.below(3)
        guard choice > 0 else { return try handOverWork() }
        guard let child = try anyChild() else { return try enter(1) }
        guard choice > 1 else {
            let worker = WrittenField(String(ChildField.primaryWorker), anyWorker())
            return try node.editFile(child, [worker], reason: "分工").dots
        }
        _ = try node.handOver(child, to: "外县", purpose: "随迁")
        reached.append(.fileHandedOver)
        return []
    }

    private mutating func handOverWork() throws -> [Dot] {
        let (from, to) = (anyWorker(), anyWorker())
        let units = try node.units(atOrBelow: nil)
        let work = try node.handOver(from: from, to: to, of: units, reason: "调离")
        if !work.children.isEmpty { reached.append(.workHandedOver) }
        return []
    }

    private mutating func anyWorker() -> String { "试员\(generator.below(3))" }
}
