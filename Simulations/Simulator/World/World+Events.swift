import Casework
import Node
import Wire

extension World {
    /// Lets one planned thing happen.
    func perform(_ event: PlannedEvent) throws {
        try links.advance(to: event.time)
        var generator = plan.generator.fork(.event, event.number)
        switch event.kind {
        case .work(let number): try work(number, &generator)
        case .meeting(let one, let other): try meet(one, other, &generator)
        case .fault: break
        }
    }

    private func work(_ number: Int, _ generator: inout Generator) throws {
        let installation = try running(number)
        guard let node = installation.node else { return }
        var person = Person(node: node, generator: generator)
        do {
            let (what, dots) = try person.work()
            let written = try ledger.observe(installation, writes: true)
            reached.formUnion(person.reached)
            note("\(installation.name) \(what): \(written) changes")
            guard dots.count <= written else {
                throw Failure(.durability, "\(installation.name): acknowledged and not there")
            }
            if written > 0 { try links.changed(at: installation) }
        } catch let error where Self.isRefusal(error) {
            note("\(installation.name) refused: \(error)")
            try ledger.observe(installation, writes: true)
        }
    }

    /// What a person is told when something cannot be done, and nothing was written.
    private static func isRefusal(_ error: any Error) -> Bool {
        error is FieldRefusal || error is ChildFault || error is NodeError
    }

    private func meet(_ one: Int, _ other: Int, _ generator: inout Generator) throws {
        let (dialling, answering) = (try running(one), try running(other))
        let quality = LinkQuality()
        guard let connection = try links.connect(dialling, to: answering, quality) else { return }
        try links.finish(connection)
    }
}
