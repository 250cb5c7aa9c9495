package import Casework
import Records
import Storage
package import Wire

extension Node {
    /// The referrals of units' children that are not done, the most overdue first. Only files in
    /// which one stands are read.
    ///
    /// - Parameter application: by its number, only what belongs to one application (M42); nil for
    ///   all.
    package func openReferrals(
        of units: [Identifier], application: String? = nil
    ) throws -> [OpenReferral] {
        try read { transaction in
            let roles = try roles(transaction)
            let files = try UnitedChildren(transaction, sight(transaction))
            let wanted = files.children.filter { child in
                units.contains(child.unit) && roles.reader(in: child.unit) != .assessor
                    && child.summary.openItems.contains { $0.isReferral }
            }
            return try files.map(wanted) { referrals(of: $0, $1) }.flatMap { $0 }
                .filter { application == nil || $0.belongs(to: application ?? "") }
                .sorted {
                    ($0.deadline, $0.child.record, $0.number)
                        < ($1.deadline, $1.child.record, $1.number)
                }
        }
    }

    private func referrals(of child: KnownChild, _ record: Records.Record) -> [OpenReferral] {
        let entries = record.currentEntries(of: ChildField.referrals)
        return record.openItems.compactMap { item in
            guard item.isReferral, let clock = Clocks.clock(item.clock),
                let place = entries.firstIndex(where: { $0.id == item.entry })
            else { return nil }
            return OpenReferral(
                child: child, number: place + 1, entry: entries[place], clock: clock,
                deadline: item.deadline(by: .published, on: today))
        }
    }

    /// Enters a referral (M40): sent today by whoever enters it, unless something else is written.
    package func addReferral(_ written: [WrittenField], to file: ChildFile) throws -> WrittenFile {
        typealias Number = EntryFieldNumber.Referral
        let given = try named(written)
        let usual = [
            (Number.sent, today.description), (Number.state, String(ReferralState.sent.rawValue)),
        ]
        return try addEntry(
            usual.filter { !given.contains($0.0) }.map { WrittenField(String($0.0), $0.1) }
                + written, to: file, in: String(ChildField.referrals))
    }

    /// Writes what a department answered: today, unless another day is written. That someone looked
    /// at what came of it is no answer, and leaves its day (M38).
    package func answerReferral(
        _ number: String, _ state: String, _ written: [WrittenField], in file: ChildFile
    ) throws -> WrittenFile {
        typealias Number = EntryFieldNumber.Referral
        let given = try named(written)
        var usual = [(Number.state, state)]
        if state != String(ReferralState.verified.rawValue) {
            usual.append((Number.answered, today.description))
        }
        return try addEntry(
            usual.filter { !given.contains($0.0) }.map { WrittenField(String($0.0), $0.1) }
                + written, to: file, in: String(ChildField.referrals), correcting: number)
    }

    private func named(_ written: [WrittenField]) throws -> [Int] {
        guard let referrals = Forms.child[ChildField.referrals] else {
            preconditionFailure("the child form has referrals")
        }
        return try written.map { try referrals.itemField(named: $0.name).number }
    }

    /// What goes along with a referral. That it is given, for what and by whom is first written
    /// into the entry, and so is replicated upwards.
    ///
    /// - Parameters:
    ///   - number: by which the referral goes in the child's list.
    ///   - unitName: what people call a unit.
    package func referralPacket(
        _ number: String, of file: ChildFile, purpose: String, _ language: Language,
        unitName: @escaping (Identifier) -> String
    ) throws -> ReferralPacket {
        typealias Number = EntryFieldNumber.Referral
        let role = try role(in: file.working.unit)
        guard let field = Forms.child[ChildField.referrals] else {
            preconditionFailure("the child form has referrals")
        }
        try file.form.check(field, isReadableBy: role)
        guard !purpose.allSatisfy(\.isWhitespace) else {
            throw FieldRefusal.missing(field: Number.packetPurpose)
        }
        let item = try file.record.item(number, of: field)
        let entry = file.record.currentEntries(of: field.number).first { .entry($0.id) == item }
        let fields = [
            (Number.packetGiven, today.description), (Number.packetPurpose, purpose),
            (Number.packetPerson, try author().name),
        ]
        _ = try addEntry(
            fields.map { WrittenField(String($0.0), $0.1) }, to: file, in: String(field.number),
            correcting: number)
        let view = FileView(
            file.record, on: today, role: role, language, opensSealed: false,
            form: file.form, unitName: unitName)
        guard case .integer(let department)? = entry?.value(Number.to) else {
            return ReferralPacket(view, for: 0)
        }
        return ReferralPacket(view, for: Int(clamping: department))
    }
}

extension OpenItem {
    fileprivate var isReferral: Bool {
        Clocks.clock(clock)?.collection == ChildField.referrals
    }
}

extension OpenReferral {
    /// Whether it names the application's number, in any width.
    fileprivate func belongs(to application: String) -> Bool {
        WrittenText.key(text(EntryFieldNumber.Referral.application))
            == WrittenText.key(application)
    }
}
