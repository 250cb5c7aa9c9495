import Records
import Storage
import Trust
import Wire

/// Makes revocations and verdicts in the name of a unit above, and the changes that tell of them.
struct Revoking {
    private let node: Node
    private let transaction: Transaction
    private let reason: String
    private let last: [RecordCode]
    private let unitKey: SigningKey
    private let book: GrantBook
    private var made = Statements()
    private var edits: [Edit] = []
    /// Read when the first key is ended.
    private var knownLogs: LogEnds?

    init(_ node: Node, _ transaction: Transaction, reason: String, last: [RecordCode]) throws {
        guard let unitKey = node.keys.unit else { throw NodeError.noUnitKey }
        self.node = node
        self.transaction = transaction
        self.reason = reason
        self.last = last
        self.unitKey = unitKey
        book = try node.book(transaction)
    }

    /// Keeps what was made, and writes it where everyone reads it who may hold what it is about.
    func tell() throws {
        try node.learn(made, in: transaction)
        _ = try node.write(edits, in: transaction)
    }

    /// Ends what a key was granted in this node's unit and below; false if nothing is in force.
    /// What has ended is ended once more where its logs are to end earlier.
    mutating func revoke(_ key: PublicKey) throws -> Bool {
        let granted = book.grants(of: key).filter {
            (book.isInForce($0) || !last.isEmpty && !book.ending($0).isEmpty)
                && book.isUnit($0.unit, atOrBelow: node.unit)
        }
        let units = granted.map(\.unit)
        let highest = granted.filter { grant in
            !units.contains { $0 != grant.unit && book.isUnit(grant.unit, atOrBelow: $0) }
        }
        var seen: Set<Identifier> = []
        for grant in highest where seen.insert(grant.unit).inserted { try revoke(grant) }
        return !highest.isEmpty
    }

    private mutating func revoke(_ grant: Grant) throws {
        let isUnit = grant.subject.isUnit
        let issuer = try issuer(above: grant.unit, strictly: isUnit)
        let (ends, rest) = try isUnit ? ([], []) : logs().ends(of: grant.key)
        let revocation = Revocation.issue(
            of: grant.key, in: grant.unit, under: issuer, reason: reason,
            ends: Array(ends.prefix(LogEnds.most)), keeping: isUnit ? kept(of: grant) : [],
            time: node.environment.now(), with: unitKey)
        made.revocations.append(revocation)
        // Not among the records of the grant's unit: those beside and above it meet its machines
        // too.
        edits.append(TreeChange.edit(revocation, chain(of: issuer), in: node.unit))
        let more = ends.dropFirst(LogEnds.most).map { LogPart(first: 1, end: $0) } + rest
        try judge(adopting: true, more, in: grant.unit, above: grant.unit)
    }

    private mutating func logs() throws -> LogEnds {
        let logs = try knownLogs ?? LogEnds(transaction, last: last)
        knownLogs = logs
        return logs
    }

    /// Says what is to become of parts of logs.
    ///
    /// - Parameters:
    ///   - unit: among whose own records it is told.
    ///   - upper: the unit of which, or above which, the deciding key must be.
    mutating func judge(
        adopting adopts: Bool, _ parts: [LogPart], in unit: Identifier, above upper: Identifier
    ) throws {
        let issuer = try issuer(above: upper, strictly: false)
        for start in stride(from: 0, to: parts.count, by: LogEnds.most) {
            let verdict = Verdict.issue(
                adopting: adopts, Array(parts[start...].prefix(LogEnds.most)), under: issuer,
                reason: reason, time: node.environment.now(), with: unitKey)
            made.verdicts.append(verdict)
            edits.append(TreeChange.edit(verdict, chain(of: issuer), in: unit))
        }
    }

    /// The grant under which this node's unit key may end something in a unit, the nearest to it.
    private func issuer(above unit: Identifier, strictly: Bool) throws -> Grant {
        let able = book.grants(of: unitKey.publicKey).filter {
            $0.subject.isUnit && book.isInForce($0) && book.isUnit(unit, atOrBelow: $0.unit)
                && !(strictly && $0.unit == unit)
        }
        let depth = { (grant: Grant) in book.ancestors(of: grant.unit).count }
        guard let issuer = able.max(by: { depth($0) < depth($1) }) else {
            throw NodeError.noUnitKey
        }
        return issuer
    }

    /// What a reader who knows only the root needs to check a statement.
    private func chain(of issuer: Grant) -> [Grant] {
        Array(book.chain(of: issuer).dropFirst())
    }

    /// All that the key of a unit has stated as far as it is known here: whom it admitted stays
    /// admitted.
    private func kept(of grant: Grant) -> [Identifier] {
        let own = book.grants(of: grant.key).filter {
            $0.subject.isUnit && book.isUnit($0.unit, atOrBelow: grant.unit)
        }
        return own.flatMap { book.statements(under: $0) }
    }
}
