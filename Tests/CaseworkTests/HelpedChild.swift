import Casework
import Records
import Testing

/// A child's file that is helped, for tests.
struct HelpedChild {
    private(set) var clerk = Clerk(1)
    let file: Dot

    /// - Parameter texts: what stands in the file, by field number.
    init(_ texts: [(Int, String)] = []) throws {
        file = clerk.write(try begin([(ChildField.name, "岩温")] + texts))
    }

    var record: Record { fold(file, clerk) }

    /// Adds an item, as texts by the numbers of its fields.
    mutating func add(_ texts: [(field: Int, text: String)], to collection: Int) throws {
        var edits = RecordEdits(Forms.child, of: record)
        try edits.addEntry(to: try #require(Forms.child[collection]), texts)
        clerk.write(edits.operations, to: file)
    }

    /// A benefit that was decided, from a month to another.
    mutating func grant(
        _ kind: Int, from: String, to: String = "", paidThrough: String = ""
    ) throws {
        typealias Number = EntryFieldNumber.Entitlement
        try add(
            [
                (Number.kind, String(kind)), (Number.from, from), (Number.to, to),
                (Number.paidThrough, paidThrough),
            ], to: ChildField.entitlements)
    }

    /// What the child should have and has not.
    func gaps(
        by benefits: UnitBenefits = .standard, on today: CalendarDay = day(2026, 10, 11)
    ) -> [BenefitGap] {
        BenefitGap.all(of: ChildSummary(record), by: benefits, RulePacks.standard, on: today)
    }

    /// What follows for the help of the child.
    func facts(
        by benefits: UnitBenefits = .standard, on today: CalendarDay = day(2026, 10, 11),
        opensSealed: Bool = false
    ) -> HelpFacts {
        HelpFacts(
            of: record, ChildSummary(record), by: benefits, RulePacks.standard, on: today,
            opensSealed: opensSealed)
    }
}

extension UnitBenefits {
    /// Of a unit that says nothing.
    static let standard = UnitBenefits([])

    /// As a unit's own record has it: entries of one collection, as texts by number.
    static func written(
        _ entries: [[(field: Int, text: String)]], in collection: Int
    ) throws -> UnitBenefits {
        var clerk = Clerk(9)
        let unit = clerk.write([], kind: .unit)
        for texts in entries {
            var edits = RecordEdits(Forms.unit, of: fold(unit, clerk))
            try edits.addEntry(to: try #require(Forms.unit[collection]), texts)
            clerk.write(edits.operations, to: unit, kind: .unit)
        }
        return UnitBenefits([fold(unit, clerk)])
    }

    /// By a pack that the unit names.
    static func pack(_ name: String, from: String = "") throws -> UnitBenefits {
        typealias Number = EntryFieldNumber.BenefitPack
        return try written(
            [[(Number.pack, name), (Number.from, from)]], in: UnitForm.benefitPacks)
    }
}
