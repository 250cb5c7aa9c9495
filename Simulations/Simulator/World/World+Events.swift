import Casework
import Node
import Records
import Storage
import Wire

extension World {
    /// Lets one planned thing happen.
    func perform(_ event: PlannedEvent) throws {
        try links.advance(to: event.time)
        var generator = plan.generator.fork(.event, event.number)
        switch event.kind {
        case .work(let number): try work(one(of: number, &generator), &generator)
        case .meeting(let one, let other):
            let (one, other) = (self.one(of: one, &generator), self.one(of: other, &generator))
            try meet(
                present(one, of: other, &generator), present(other, of: one, &generator),
                &generator)
        case .fault(let fault, let number):
            try strike(fault, one(of: number, &generator), &generator)
        case .county(let change, let number): try perform(change, number, &generator)
        case .breakDown(let number): breakDown(installations[number])
        case .comeBack(let number): comeBack(installations[number])
        }
    }

    /// An installation, or one of its copies, or one that joined later beside it.
    private func one(of number: Int, _ generator: inout Generator) -> Int {
        let others = installations.filter { $0.original == number || $0.neighbour == number }
        return generator.pick([number] + others.map(\.number)) ?? number
    }

    /// A person does something, at the node itself or with a command beside it: another program
    /// that uses the same files.
    private func work(_ number: Int, _ generator: inout Generator) throws {
        guard !installations[number].isDown else { return }
        let installation = try running(number)
        let isBeside = generator.chance(percent: 30)
        let chance = generator.fork(.event)
        let people = [installation.keys] + installation.furtherPeople
        let who = isBeside ? generator.below(people.count) : 0
        var done: (reached: [Reached], work: Work?) = ([], nil)
        try attempt(installation, isBeside ? "works beside" : "works") {
            let node = isBeside ? try installation.openBeside(as: people[who]) : installation.node
            guard let node else { return [] }
            var person = Person(node: node, generator: chance)
            defer { done.reached = person.reached }
            let (work, dots) = try person.work()
            done.work = work
            if who > 0, !dots.isEmpty { reached.insert(.furtherPersonWrote) }
            return dots
        }
        reached.formUnion(done.reached)
        if isBeside { reached.insert(.secondProgram) }
        if let work = done.work { note("  it was \(work)") }
        if generator.chance(percent: 25) {
            try decideAfterwards(at: installation, all: generator.chance(percent: 50), &generator)
        }
    }

    /// Does something at an installation that it acknowledges with the changes that it made.
    func attempt(
        _ installation: Installation, _ what: String, _ body: () throws -> [Dot]
    ) throws {
        do {
            let dots = try body()
            guard try survived(installation) else { return }
            let written = try ledger.observe(installation, writes: true)
            note("\(installation.name) \(what): \(written) changes")
            guard Set(dots).count <= written else {
                throw Failure(.durability, "\(installation.name): acknowledged and not there")
            }
            if written > 0 {
                noteWriting(at: installation)
                try links.changed(at: installation)
            }
        } catch let error where !(error is Failure) {
            note("\(installation.name) \(what): \(error)")
            if !Self.isRefusal(error) { try failed(installation, error) }
            guard try survived(installation) else { return }
            try ledger.observe(installation, writes: true)
        }
    }

    /// Enters a child whom nobody else knows.
    func addChild(at node: Node, _ generator: inout Generator) throws -> [Dot] {
        try node.addChild(Vocabulary.child(&generator), to: node.unit, reason: "").dots
    }

    /// Faults that are there all the time take effect when something is written.
    private func noteWriting(at installation: Installation) {
        if installation.original != nil, !installation.isTwin, plan.has(.copy) { bite(.copy) }
        guard installation.machine.error != 0 else { return }
        reached.insert(installation.machine.drifts ? .clockDrifted : .clockWrong)
        bite(.clocks)
    }

    /// What a person is told when something cannot be done, and nothing was written.
    private static func isRefusal(_ error: any Error) -> Bool {
        error is FieldRefusal || error is ChildFault || error is ClosureFault || error is NodeError
            || error is ReportFault || error is CampaignFault
    }

    private func meet(_ one: Int, _ other: Int, _ generator: inout Generator) throws {
        guard ![one, other].contains(where: { installations[$0].isDown }) else { return }
        let (dialling, answering) = (try running(one), try running(other))
        // In whose stead one came who joined later, that one may have met; this one need not.
        guard near(dialling, answering) else { return }
        let quality = quality(between: [dialling, answering], &generator)
        guard let connection = try dial(dialling, answering, quality) else { return }
        if generator.chance(percent: 35) { try crowd([one, other], &generator) }
        if quality.cutAt != nil || quality.liar != nil || quality.deafEnd != nil
            || !generator.chance(percent: 30)
        {
            try links.finish(connection)
        }
    }

    /// Joins two; nil if the disk of one of them does not let it.
    func dial(
        _ dialling: Installation, _ answering: Installation, _ quality: LinkQuality
    ) throws -> Connection? {
        do {
            return try links.connect(dialling, to: answering, quality)
        } catch NodeError.revokedMachine {
            return nil
        } catch let error where !(error is Failure) {
            let troubled = [dialling, answering].first { $0.disk.hasStruck }
            try failed(troubled ?? dialling, error)
            links.cutAll(of: dialling)
            return nil
        }
    }

    /// While two are joined, people go on working there, and others dial in.
    private func crowd(_ joined: [Int], _ generator: inout Generator) throws {
        for _ in 0..<generator.number(in: 1...5) {
            let most = [60, 400, 20_000][generator.below(3)]
            try links.advance(to: links.now + Int64(generator.below(most)))
            let place = joined[generator.below(2)]
            let neighbours = installations.filter {
                near(installations[place], $0) && !$0.isDown
            }.map(\.number)
            if generator.chance(percent: 60) {
                try work(place, &generator)
            } else if let third = generator.pick(neighbours) {
                let (dialling, answering) = (try running(third), try running(place))
                let quality = quality(between: [dialling, answering], &generator)
                _ = try dial(dialling, answering, quality)
            }
        }
    }

    /// Whether two may meet: one stands above the other or did, or both below the same unit.
    func near(_ one: Installation, _ other: Installation) -> Bool {
        one !== other
            && (oracle.areNear(one.unit, other.unit) || oracle.hasLeft(one.unit, other.unit)
                || oracle.hasLeft(other.unit, one.unit))
    }

    /// Whoever used to meet a unit from which it was moved meets mostly the one below which it
    /// came.
    private func present(
        _ upper: Int, of lower: Int, _ generator: inout Generator
    ) -> Int {
        let unit = installations[lower].unit
        guard oracle.hasLeft(unit, installations[upper].unit), generator.chance(percent: 60),
            let parent = installations.first(where: { $0.unit == oracle.parents[unit] })
        else { return upper }
        return parent.number
    }

    /// What the link is like between two, of whom the first dials.
    private func quality(
        between ends: [Installation], _ generator: inout Generator
    ) -> LinkQuality {
        var quality = LinkQuality()
        let has = { (fault: FaultKind) in self.plan.has(fault) }
        if has(.slow), generator.chance(percent: 40) {
            quality.latency = 600
            quality.bytesPerSecond = [300, 2000, 2000][generator.below(3)]
            let most = [30, 900][generator.below(2)]
            quality.budget = Int64(generator.number(in: 2...most) * 1000)
        }
        if has(.standing), generator.chance(percent: 30) {
            quality.stands = true
            quality.budget = Int64(generator.number(in: 60...4000) * 1000)
        }
        if has(.cut), generator.chance(percent: 40) {
            let most = [150, 1500, 12_000, 200_000][generator.below(4)]
            quality.cutAt = 1 + generator.below(most)
        }
        if has(.oneWay), generator.chance(percent: 15) { quality.deafEnd = generator.below(2) }
        if let liar = generator.pick(ends.indices.filter { ends[$0].lies }),
            generator.chance(percent: 50)
        {
            quality.liar = liar
            ends[liar].hasLied = true
        }
        return quality
    }
}
