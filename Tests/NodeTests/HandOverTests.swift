import Casework
import Node
import Records
import Testing
import Wire

/// One worker for each child, and what becomes of the children when the worker leaves.
@Suite("Workers and their successors") struct HandOverTests: OnPair {
    let pair: Pair

    init() throws {
        pair = try Pair.belowCounty()
        for name in ["周宁", "岩龙"] {
            _ = try township.enrol([WrittenField("name", name)], in: pair.village.unit)
        }
        try pair.meet()
    }

    private func child(_ name: String, of worker: String) throws -> Dot {
        try village.addFile(
            name, more: worker.isEmpty ? [] : [(ChildField.primaryWorker, .text(worker))])
    }

    private func workers(of file: Dot, at node: Node) throws -> [Value] {
        try node.values(ChildField.primaryWorker, in: file)
    }

    @Test("M66 A preview writes nothing; handing over writes all files of the one who leaves")
    func handOver() throws {
        let files = try [child("测甲", of: "周宁"), child("测乙", of: "周 宁")]
        let other = try child("测丙", of: "玉香")
        try pair.meet()
        let before = try township.changeCount(of: village.unit)
        let work = try township.previewHandOver(from: "周宁", to: "岩龙", of: [village.unit])
        #expect(work.children.map(\.record) == files.sorted() && work.outsideRoster.isEmpty)
        #expect(try township.changeCount(of: village.unit) == before)
        let done = try township.handOver(
            from: "周宁", to: "岩龙", of: [village.unit], reason: "")
        #expect(done.children.map(\.record) == work.children.map(\.record))
        try pair.meet()
        for node in [village, township] {
            for file in files { #expect(try workers(of: file, at: node) == [.text("岩龙")]) }
            #expect(try workers(of: other, at: node) == [.text("玉香")])
            let lines = try node.history(of: try node.child(files[0]), .chinese)
            #expect(lines.last?.reason == "责任人交接:周宁 → 岩龙")
        }
    }

    @Test("M66 A successor whom no roster has is pointed out, and nobody takes over nothing")
    func unknown() throws {
        let file = try child("测甲", of: "周宁")
        try pair.meet()
        let work = try township.previewHandOver(from: "周宁", to: "罗芳", of: [village.unit])
        #expect(work.outsideRoster.map(\.record) == [file])
        #expect(throws: FieldRefusal.missing(field: ChildField.primaryWorker)) {
            try township.previewHandOver(from: "周宁", to: " ", of: [village.unit])
        }
    }

    @Test("M66 Files handed over while someone else reassigned a child disagree openly")
    func offline() throws {
        let (one, other) = (try child("测甲", of: "周宁"), try child("测乙", of: "周宁"))
        try pair.meet()
        _ = try township.handOver(from: "周宁", to: "岩龙", of: [village.unit], reason: "调离")
        try village.set(ChildField.primaryWorker, to: .text("玉香"), in: one)
        try village.set(ChildField.guardianPhone, to: .text("12000000002"), in: other)
        try pair.meet()
        for node in [village, township] {
            #expect(try Set(workers(of: one, at: node)) == [.text("岩龙"), .text("玉香")])
            #expect(try workers(of: other, at: node) == [.text("岩龙")])
            #expect(
                try node.values(ChildField.guardianPhone, in: other) == [.text("12000000002")])
            let next = try node.previewHandOver(from: "岩龙", to: "周宁", of: [village.unit])
            #expect(next.children.map(\.record) == [other])
            #expect(next.disputed.map(\.record) == [one])
        }
        _ = try village.handOver(from: "岩龙", to: "周宁", of: [village.unit], reason: "")
        #expect(try workers(of: one, at: village).count == 2)
    }

    @Test("M66 Children without a worker, or whose worker left the roster, are listed")
    func unattended() throws {
        _ = try child("测甲", of: "周宁")
        _ = try child("测乙", of: "")
        _ = try child("测丙", of: "罗芳")
        try pair.meet()
        for node in [village, township] {
            let list = try node.workers(of: [village.unit])
            #expect(list.unattended.map(\.summary.name).sorted() == ["测丙", "测乙"].sorted())
            #expect(list.workers.map(\.name) == ["周宁", "罗芳"].sorted())
            #expect(
                list.workers.map(\.isOnRoster)
                    == ["周宁", "罗芳"].sorted().map { $0 == "周宁" })
        }
    }
}
