import Casework
import Node
import Records
import Trust
import Wire

/// What people write.
extension Stage {
    func enter(_ slots: Slots) throws {
        try work(slots, "enters a child") { node in
            let written = [Self.name(slots.child)] + slots.fields
            return try node.addChild(written, to: node.unit, reason: "").dots
        }
    }

    private static func name(_ text: String) -> WrittenField {
        WrittenField(String(ChildField.name), text)
    }

    /// Each file has a remark that nobody could guess, so that it costs what files cost.
    func enterMany(_ slots: Slots) throws {
        try work(slots, "enters children") { node in
            try (0..<slots.count).flatMap { _ in
                entered += 1
                let digits = (0..<40).map { _ in String(generator.below(10)) }.joined()
                let written = [
                    Self.name("测\(entered)"),
                    WrittenField(String(ChildField.remarks), "记" + digits),
                ]
                return try node.addChild(written, to: node.unit, reason: "").dots
            }
        }
    }

    func edit(_ slots: Slots) throws {
        try work(slots, "writes") { node in
            try node.editFile(try node.child(slots.child), slots.fields, reason: "核实").dots
        }
    }

    func visit(_ slots: Slots) throws {
        try work(slots, "visits") { node in
            try node.addVisit(slots.visit, to: try node.child(slots.child)).dots
        }
    }

    func correctVisit(_ slots: Slots) throws {
        try work(slots, "corrects a visit") { node in
            try node.addVisit(
                slots.visit, to: try node.child(slots.child), correcting: String(slots.count),
                reason: "更正"
            ).dots
        }
    }

    func takeOutVisit(_ slots: Slots) throws {
        try work(slots, "takes a visit out") { node in
            let child = try node.child(slots.child)
            guard let visits = Forms.child[ChildField.visits],
                child.visits.indices.contains(slots.count - 1)
            else { throw ChildFault.unknownVisit(String(slots.count)) }
            var edits = RecordEdits(Forms.child, of: child.record)
            try edits.removeEntry(
                child.visits[slots.count - 1], from: visits, reason: slots.reason)
            return [
                try node.write(edits.operations, to: child.working.id, reason: slots.reason)
            ]
        }
    }

    /// No form lets a person write such a day; a program that does not care might.
    func visitOnNoDay(_ slots: Slots) throws {
        try work(slots, "visits on no day") { node in
            let visit = [EntryField(VisitField.date, .day(.max))]
            let operation = Operation.add(
                collection: ChildField.visits, fields: visit, corrects: nil)
            return [try node.write([operation], to: try node.child(slots.child).working.id)]
        }
    }

    /// Of the situations that must be reported, the first.
    func reportDanger(_ slots: Slots) throws {
        try work(slots, "reports a danger") { node in
            let situation = WrittenField("situation", "1")
            return try node.addReport([situation], to: try node.child(slots.child)).dots
        }
    }

    func close(_ slots: Slots) throws {
        try work(slots, "closes") { node in
            try node.closeChild(
                try node.child(slots.child), status: String(ChildStatus.closed), reason: "1",
                note: slots.reason)
        }
    }

    /// The ground is that it was ordered.
    func erase(_ slots: Slots) throws {
        try work(slots, "erases a file") { node in
            let file = try node.child(slots.child)
            _ = try node.erase(Erasable(file), ground: 6, note: slots.reason)
            return []
        }
    }

    func move(_ slots: Slots) throws {
        let unit = unit(of: slots.other)
        try work(slots, "moves a file") { node in
            [try node.moveChild(try node.child(slots.child), to: unit, reason: slots.reason)]
        }
    }

    func handOver(_ slots: Slots) throws {
        try work(slots, "hands a file over") { node in
            handedOver[slots.child] = try node.handOver(
                try node.child(slots.child), to: "邻县", purpose: slots.reason
            ).bytes
            return []
        }
    }

    /// As the other county writes it when it has the file.
    ///
    /// - Parameter isMeant: false if the sum in it is of something else.
    func takeReceipt(_ slots: Slots, isMeant: Bool) throws {
        guard let bytes = handedOver[slots.child] else {
            throw StageError.unplayable("\(slots.child) was not handed over")
        }
        let sum = Sum.of(isMeant ? bytes : bytes + [0]).identifier.description
        let code = try HandOver.decode(bytes).code
        let receipt = HandOverReceipt(sum: sum, oldCode: code, unit: "邻县", newCode: "BBBB")
        try work(slots, "takes a receipt") { node in
            _ = try node.close(by: receipt.encode())
            return []
        }
    }

    func recode(_ slots: Slots) throws {
        let unit = unit(of: slots.other)
        try work(slots, "recodes") { node in
            let designation = Designation(
                code: slots["code"], name: slots["name"], from: node.today)
            try node.recodeUnit(try node.requireUnit(unit), as: designation)
            return []
        }
    }

    func writeAsNewer(_ slots: Slots) throws {
        let installation = try running(slots.place)
        let node = try node(slots.place)
        let file = try node.child(slots.child).working.id
        try world.writeAsNewer(installation, node, in: file, number: 1)
    }

    func beginUnknownKind(_ slots: Slots) throws {
        try world.writeAsNewer(
            try running(slots.place), try node(slots.place), in: nil, number: 1)
    }

    func overstep(_ slots: Slots) throws { try world.overstep(try running(slots.place)) }
}
