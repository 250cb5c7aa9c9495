import Casework
import Records
import Storage
import Trust
import Wire

/// Finds what revoked writers wrote beyond where their logs end.
struct SetAside {
    private let node: Node
    private let transaction: Transaction
    private let book: GrantBook

    init(_ node: Node, _ transaction: Transaction) throws {
        self.node = node
        self.transaction = transaction
        book = try node.book(transaction)
    }

    /// What does not count of one branch.
    struct Rest {
        let branch: StoredLog
        let undecided: [ClosedRange<UInt64>]
        let left: [ClosedRange<UInt64>]
    }

    /// Every log of which something was set aside after a revocation, sorted.
    func logs() throws -> [SetAsideLog] {
        try transaction.quarantinedLogs().compactMap { try log($0.id) }
    }

    /// A log with what of it was set aside; nil if nothing was, or its writer was not revoked.
    func log(_ id: Identifier) throws -> SetAsideLog? {
        let rests = try rests(of: id)
        guard let log = rests.first?.branch else { return nil }
        let description = try LogDescription.decode(log.description)
        let revocations = book.ending(description.writer, in: description.unit)
        let judge = revocations.map(\.unit)
            .min { book.ancestors(of: $0).count < book.ancestors(of: $1).count }
        var authors = try AuthorDirectory(node, transaction)
        return SetAsideLog(
            log: id, unit: log.unit, logClass: log.logClass,
            writer: try authors.author(of: description), revocations: revocations,
            undecided: rests.reduce(0) { $0 + $1.undecided.total },
            left: rests.reduce(0) { $0 + $1.left.total }, judge: judge ?? log.unit,
            isJudgedHere: node.issuer(for: judge ?? log.unit, in: book) != nil)
    }

    /// The parts of each branch that do not count; empty if the writer was not revoked.
    func rests(of id: Identifier) throws -> [Rest] {
        let branches = try transaction.branches(of: id)
        guard let first = branches.first,
            case .upTo(let limit) = book.acceptance(
                of: try LogDescription.decode(first.description))
        else { return [] }
        let counting = BranchCounting(branches, transaction)
        return try branches.compactMap { branch in
            let held = max(branch.accepted, branch.origin)
            guard held < branch.number else { return nil }
            let rest = [(held + 1)...branch.number].without(branch.adopted)
            let left = try counting.numbers(of: limit.left, on: branch).joined(above: held)
            let undecided = rest.without(left)
            guard !rest.isEmpty else { return nil }
            return Rest(branch: branch, undecided: undecided, left: rest.without(undecided))
        }
    }

    /// The changes of a log that do not count, in the order of their numbers, but for those of
    /// records that the person may not see.
    func changes(of id: Identifier, _ language: Language) throws -> [SetAsideChange] {
        let sight = try node.sight(transaction)
        return try rests(of: id).flatMap { rest in
            let logged = try logged(in: rest).filter { one in
                try one.change.map { try sight.sees($0, at: one.dot, in: rest.branch.unit) } ?? true
            }
            var teller = try ChangeTeller(node, transaction, language, in: rest.branch.unit)
            return try logged.map { one in
                SetAsideChange(
                    number: one.dot.number,
                    isLeft: rest.left.contains { $0.contains(one.dot.number) },
                    line: try line(of: one, among: logged, &teller))
            }
        }
    }

    /// Under the names by which records know them, should the log have forked; the numbers are
    /// those of the log.
    private func logged(in rest: Rest) throws -> [LoggedChange] {
        let after = max(rest.branch.accepted, rest.branch.origin)
        let changes = try transaction.runs(of: rest.branch, after: after).flatMap { run in
            try transaction.content(of: run, in: rest.branch).changes
        }.filter { !rest.branch.counts($0.dot.number) && $0.dot.number > after }
        return try transaction.named(changes, in: rest.branch)
    }

    /// Tells of a change in its record as it would be with all that was set aside of it.
    private func line(
        of logged: LoggedChange, among all: [LoggedChange], _ teller: inout ChangeTeller
    ) throws -> HistoryLine {
        guard let change = logged.change else {
            return HistoryLine(
                dot: logged.dot, file: logged.dot, author: nil, time: nil, doubt: nil, reason: "",
                steps: [])
        }
        let id = change.record(at: logged.dot)
        let known = try transaction.recordRow(id).map { try transaction.changes(of: $0) } ?? []
        let more = all.filter { $0.record == id }
        let record = Fold.record(id, from: (known + more).readable)
        return try teller.line(change, at: logged.dot, of: record)
    }
}

extension [ClosedRange<UInt64>] {
    /// How many numbers there are in all of them.
    fileprivate var total: Int { reduce(0) { $0 + $1.count } }
}
