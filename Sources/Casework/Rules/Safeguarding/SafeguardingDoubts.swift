import Records

/// What does not fit together about guardianship, placement and registration. Found anew whenever
/// it is asked for, as all doubts are.
enum SafeguardingDoubts {
    /// Of a whole file: a restored guardianship that no court could have restored then, and
    /// registrations that were not begun, or ended without a number.
    static func warnings(of record: Record) -> [Warning] {
        restorations(in: record) + registrations(in: record)
    }

    private static func restorations(in record: Record) -> [Warning] {
        record.ladderEntries.compactMap { entry in
            guard entry.ladderStep == GuardianshipLadder.restored,
                let day = CalendarDay(entry.value(EntryFieldNumber.Custody.date)),
                let revoked = record.revokedBefore(day),
                !RestorationWindow.allows(day, after: revoked)
            else { return nil }
            return Warning(ChildField.custodyStep, .restoredOutsideWindow(revoked: revoked))
        }
    }

    private static func registrations(in record: Record) -> [Warning] {
        let entries = record.currentEntries(of: ChildField.registration)
        let hasHukou = !record.values(of: ChildField.hukouKind)
            .contains(.integer(Int64(HukouKind.none)))
        guard let last = entries.last else {
            return hasHukou ? [] : [Warning(ChildField.hukouKind, .registrationNotBegun)]
        }
        let state = Optional(last.value(EntryFieldNumber.Registration.state)).code
        guard state == RegistrationState.registered,
            record.values(of: ChildField.identityNumber).isEmpty
        else { return [] }
        return [Warning(ChildField.identityNumber, .registeredWithoutNumber)]
    }

    /// Of one entry of a collection of the child's form.
    static func checks(in field: Field, _ value: (Int) -> Value) -> [Warning] {
        switch field.number {
        case ChildField.placements where field.isChilds(ChildField.placements): placement(value)
        case ChildField.returns where field.isChilds(ChildField.returns): closing(value)
        default: []
        }
    }

    /// Nobody is left with a carer whom article 22 rules out.
    private static func placement(_ value: (Int) -> Value) -> [Warning] {
        let check = Optional(value(EntryFieldNumber.Placement.carerCheck)).code
        let state = Optional(value(EntryFieldNumber.Placement.state)).code
        guard check == CarerCheck.unfit, state != PlacementState.ended else { return [] }
        return [
            Warning(
                ChildField.placements, entryField: EntryFieldNumber.Placement.carerCheck,
                .carerUnfit)
        ]
    }

    /// A return is closed once each of its three results was seen (M38, M58).
    private static func closing(_ value: (Int) -> Value) -> [Warning] {
        let results = [
            EntryFieldNumber.Return.home, EntryFieldNumber.Return.school,
            EntryFieldNumber.Return.medical,
        ]
        let isSeen =
            results.allSatisfy { value($0) == .boolean(true) }
            && value(EntryFieldNumber.Return.checker) != .null
        guard value(EntryFieldNumber.Return.closed) != .null, !isSeen else { return [] }
        return [
            Warning(
                ChildField.returns, entryField: EntryFieldNumber.Return.closed, .returnNotSeen)
        ]
    }
}
