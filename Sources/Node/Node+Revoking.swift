package import Casework
package import Records
import Storage
package import Trust
import Wire

extension Node {
    /// Ends what was granted to a member: of a person also the key with which that person admits
    /// others, of a machine all keys that lie on it. What was written up to now counts; what comes
    /// later is set aside.
    ///
    /// - Parameters:
    ///   - last: codes of changes that are the last to count in their logs, where not all that is
    ///     here is to count.
    ///   - reason: required; everyone reads it who holds the unit's own records.
    /// - Returns: the keys that were revoked.
    package func revoke(
        _ member: Member, last: [RecordCode] = [], reason: String
    ) throws -> [PublicKey] {
        let reason = try reason.stated(for: .revocation)
        return try write { transaction in
            let keys = try keys(revokedWith: member, transaction)
            var revoking = try Revoking(self, transaction, reason: reason, last: last)
            let made = try keys.filter { try revoking.revoke($0) }
            try revoking.tell()
            try transaction.refresh(Derivation.derive)
            return made
        }
    }

    /// The member's key first. Nobody cuts off oneself, or the machine at which one sits: then
    /// nobody would be left to tell others of it.
    private func keys(
        revokedWith member: Member, _ transaction: Transaction
    ) throws -> [PublicKey] {
        let admissions = try MemberSearch(self, transaction).admissions
        var keys = [member.key]
        for admission in admissions where admission.contains(member.key) {
            switch member.post {
            case .person: keys += [admission.unit]
            case .machine: keys += [admission.person, admission.unit]
            case .unitKey: break
            }
        }
        let own = [try transaction.nodeKey().publicKey, person] + [self.keys.unit?.publicKey]
        guard !keys.contains(where: own.contains) else { throw NodeError.ownMember }
        var seen: Set<PublicKey> = []
        return keys.filter { seen.insert($0).inserted }
    }

    /// Adopts or leaves what was written in a log after its writer was revoked.
    ///
    /// - Parameters:
    ///   - numbers: of the changes that it is about; nil for all that nobody has decided about.
    ///   - reason: required.
    /// - Returns: how many changes it was about.
    package func decide(
        adopting adopts: Bool, _ numbers: [UInt64]?, of log: SetAsideLog, reason: String
    ) throws -> Int {
        let reason = try reason.stated(for: .verdict)
        return try write { transaction in
            let parts = try parts(of: log, numbers, adopts: adopts, transaction)
            guard !parts.isEmpty else {
                throw NodeError.notSetAside(String(log.log.description.prefix(8)))
            }
            var revoking = try Revoking(self, transaction, reason: reason, last: [])
            try revoking.judge(adopting: adopts, parts, in: log.unit, above: log.judge)
            try revoking.tell()
            try transaction.refresh(Derivation.derive)
            return parts.reduce(0) { $0 + $1.numbers.count }
        }
    }

    private func parts(
        of log: SetAsideLog, _ numbers: [UInt64]?, adopts: Bool, _ transaction: Transaction
    ) throws -> [LogPart] {
        try SetAside(self, transaction).rests(of: log.log).flatMap { rest in
            let named = numbers?.map { $0...$0 }
            let open = rest.undecided + (adopts && named != nil ? rest.left : [])
            let meant =
                named.map { named in
                    named.filter { one in open.contains { $0.overlaps(one) } }
                } ?? open
            return try meant.map { try LogPart($0, of: rest.branch, transaction) }
        }
    }

    /// The log of which something was set aside that goes by the beginning of its name.
    package func setAsideLog(named text: String) throws -> SetAsideLog {
        let found = try setAsideLogs().filter {
            text.count >= 4 && $0.log.description.hasPrefix(text.lowercased())
        }
        guard found.count == 1 else { throw NodeError.notSetAside(text) }
        return found[0]
    }

    /// The changes of a log that were set aside, in the order of their numbers, as far as this
    /// person may see the records that they are about.
    package func setAsideChanges(
        of log: SetAsideLog, _ language: Language
    ) throws -> [SetAsideChange] {
        try read { try SetAside(self, $0).changes(of: log.log, language) }
    }

    /// Every log of which something was set aside after a revocation, sorted.
    package func setAsideLogs() throws -> [SetAsideLog] {
        try read { try SetAside(self, $0).logs() }
    }
}

extension LogPart {
    /// Some numbers of a branch, all of which are its own.
    init(
        _ numbers: ClosedRange<UInt64>, of branch: StoredLog, _ transaction: Transaction
    ) throws {
        self.init(
            first: numbers.lowerBound,
            end: try LogEnd(of: branch, at: numbers.upperBound, transaction))
    }
}

extension LogEnd {
    /// A change of a branch as the last that counts.
    init(of branch: StoredLog, at number: UInt64, _ transaction: Transaction) throws {
        guard let hash = try transaction.chainHash(of: branch, at: number) else {
            throw StoreError.damaged(what: "chain of log \(branch.id)")
        }
        self.init(log: branch.id, number: number, hash: hash.identifier)
    }
}
