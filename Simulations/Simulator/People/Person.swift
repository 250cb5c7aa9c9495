import Casework
import Node
import Records
import Storage
import Wire

/// Someone who sits at a node and does what people do, through the same functions as the commands.
struct Person {
    let node: Node
    var generator: Generator
    /// What was reached by what was done.
    var reached: [Reached] = []

    init(node: Node, generator: Generator) {
        self.node = node
        self.generator = generator
    }

    /// Does one thing, and says what it was and which changes the node has acknowledged.
    mutating func work() throws -> (what: Work, dots: [Dot]) {
        let work = isOutside ? Work.assess : Work.drawn(&generator)
        return (work, try perform(work))
    }

    private mutating func perform(_ work: Work) throws -> [Dot] {
        switch work {
        case .enterChild: return try enter(1)
        case .enterMany: return try enter(generator.number(in: 3...12))
        case .edit: return try edit()
        case .visit, .correctVisit: return try visit(corrects: work == .correctVisit)
        case .resolve: return try resolve()
        case .reopenConflict: return try reopen()
        case .decideFiles: return try decide()
        case .close: return try close()
        case .move: return try move()
        case .recodeUnit: return try recode()
        case .leaveNote: return try leaveNote()
        case .importTable: return try importTable()
        case .enterItem: return try enterItem()
        case .reportDanger: return try reportDanger()
        case .followReport: return try followReport()
        case .workOnProblem: return try workOnProblem()
        case .refer: return try refer()
        case .survey: return try survey()
        case .enterInRegisters: return try enterInRegisters()
        case .readLists: return try readLists()
        case .keepFamily: return try keepFamily()
        case .freezeTable: return try freeze()
        case .publishTable: return try publish()
        case .extract: return try extract()
        case .handOver: return try handOver()
        case .assign: return try assign()
        case .assess: return try assess()
        }
    }

    private mutating func anyUnit() throws -> Identifier {
        guard generator.chance(percent: 40) else { return node.unit }
        return generator.pick(try node.units(atOrBelow: nil)) ?? node.unit
    }

    /// One of the children that became known last. The whole list is read where somebody reads it.
    mutating func anyChild() throws -> ChildFile? {
        let files = try node.read { try $0.recordRows(of: nil, kind: .child).suffix(12).map(\.id) }
        return try generator.pick(files).map { try node.child($0) }
    }

    mutating func enter(_ count: Int) throws -> [Dot] {
        let unit = try anyUnit()
        var dots: [Dot] = []
        for _ in 0..<count {
            dots += try node.addChild(Vocabulary.child(&generator), to: unit, reason: "").dots
        }
        return dots
    }

    private mutating func edit() throws -> [Dot] {
        guard let child = try anyChild() else { return try enter(1) }
        return try node.editFile(child, [Vocabulary.edit(&generator)], reason: "核实").dots
    }

    private mutating func visit(corrects: Bool) throws -> [Dot] {
        guard let child = try anyChild() else { return try enter(1) }
        let count = child.visits.count
        guard corrects, count > 0 else {
            return try node.addVisit(Vocabulary.visit(&generator), to: child).dots
        }
        reached.append(.visitCorrected)
        return try node.addVisit(
            Vocabulary.visit(&generator), to: child,
            correcting: String(1 + generator.below(count)), reason: "更正"
        ).dots
    }

    private mutating func resolve() throws -> [Dot] {
        let conflicts = try node.conflicts().cells
        guard let conflict = generator.pick(conflicts) else { return [] }
        reached.append(.conflictSeen)
        if conflict.conflict.rule.isHard { reached.append(.hardConflictSeen) }
        if conflict.conflict.isDisputedResolution { reached.append(.conflictDisputed) }
        guard let side = generator.pick(conflict.conflict.sides) else { return [] }
        let dots = try node.resolve(conflict, as: side.value, reason: "核实")
        reached.append(.conflictResolved)
        return dots
    }

    private mutating func reopen() throws -> [Dot] {
        guard let child = try anyChild() else { return [] }
        let decided = child.record.cells.filter { cell in
            !cell.isConflicted && cell.live.contains { $0.replacing.count > 1 }
        }
        guard let cell = generator.pick(decided), case .field(let number) = cell.cell else {
            return []
        }
        let dots = try node.reopen("\(RecordCode(child.named.id))/\(number)", reason: "再议")
        reached.append(.conflictReopened)
        return dots
    }

    private mutating func decide() throws -> [Dot] {
        guard let conflict = generator.pick(try node.conflicts().files) else { return [] }
        reached.append(.fileConflictSeen)
        let files = conflict.conflict.files
        if files.count > 1 { reached.append(.likenessSeen) }
        let kept = files[generator.below(files.count)]
        let several: [FileDecision] = [.sameChild, .different, .keep(kept), .close(kept)]
        let choices: [FileDecision] = files.count == 1 ? [.open, .closeAgain] : several
        let dots = try node.decide(
            [conflict], choices[generator.below(choices.count)], reason: "核实")
        reached.append(.fileConflictDecided)
        if files.count > 1 { reached.append(.likenessDecided) }
        return dots
    }

    private mutating func close() throws -> [Dot] {
        guard let child = try anyChild() else { return [] }
        let dots = try node.closeChild(
            child, status: String(5 + generator.below(4)), reason: "1", note: "结案")
        reached.append(.fileClosed)
        return dots
    }

    private mutating func move() throws -> [Dot] {
        guard let child = try anyChild(),
            let unit = generator.pick(try node.units(atOrBelow: nil))
        else { return [] }
        let file = try node.moveChild(child, to: unit, reason: "迁居")
        reached.append(.fileMoved)
        return [file]
    }

    private mutating func recode() throws -> [Dot] {
        guard let unit = try node.units()[node.unit] else { return [] }
        let code = "999902\(100 + generator.below(900))"
        try node.recodeUnit(unit, as: Designation(code: code, name: "改\(generator.below(9))"))
        reached.append(.unitRecoded)
        return []
    }

    private mutating func leaveNote() throws -> [Dot] {
        let conflicts = try node.conflicts()
        if let conflict = generator.pick(conflicts.cells) {
            return [try node.deferConflict(conflict, note: "待查")]
        }
        guard let conflict = generator.pick(conflicts.files) else { return [] }
        return try node.deferConflicts([], [conflict], note: "待查")
    }
}
