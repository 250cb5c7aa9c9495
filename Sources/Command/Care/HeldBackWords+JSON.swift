import Casework
import Node
import Records
import Storage
import Trust
import Wire

extension HeldBackWords {
    func json(_ gap: LogGap) -> JSON {
        let remedy = remedy(for: gap)
        return .object(
            json(gap.log, gap.unit, gap.logClass, gap.writer, remedy).merging([
                "first": JSON(gap.missing.lowerBound), "last": JSON(gap.missing.upperBound),
                "runs": JSON(gap.waitingRuns), "since": JSON(time: gap.since),
                "holders": .array(gap.holders.map { peers.json($0) }),
                "others": .array(gap.others.map { peers.json($0) }),
            ]) { $1 })
    }

    func json(_ log: QuarantinedLog) -> JSON {
        let remedy = remedy(for: log)
        return .object(
            json(log.log, log.unit, log.logClass, log.writer, remedy).merging([
                "changes": JSON(log.changes), "above": JSON(log.above.map { names.unit($0) }),
                "peers": .array(log.peers.map { peers.json($0) }),
            ]) { $1 })
    }

    func json(_ log: SetAsideLog) -> JSON {
        let remedy = remedy(for: log)
        return .object(
            json(log.log, log.unit, log.logClass, log.writer, remedy).merging([
                "undecided": JSON(log.undecided), "left": JSON(log.left),
                "reasons": .array(log.revocations.map { .string($0.reason) }),
                "decidedBy": .string(names.unit(log.judge)),
            ]) { $1 })
    }

    func json(_ left: LeftBehindUnit) -> JSON {
        let remedy = remedy(for: left)
        return [
            "unit": .string(names.unit(left.unit)), "unitId": .string(left.unit.description),
            "below": JSON(left.parent.map { names.unit($0) }), "changes": JSON(left.changes),
            "peers": .array(left.peers.map { peers.json($0) }),
            "advice": .string(remedy.wording[names.language]), "command": JSON(remedy.command),
        ]
    }

    private func json(
        _ log: Identifier, _ unit: Identifier, _ logClass: LogClass, _ writer: Author,
        _ remedy: Remedy
    ) -> [String: JSON] {
        [
            "log": .string(log.description), "unit": .string(names.unit(unit)),
            "unitId": .string(unit.description), "class": .string("\(logClass)"),
            "writer": .object(names.json(writer)),
            "advice": .string(remedy.wording[names.language]), "command": JSON(remedy.command),
        ]
    }
}
