import Casework
import Foundation
import Node
import Records
import Testing
import Wire

/// A unit with four people of different roles, each on a machine of their own; all hold a child's
/// file, a family and registers with a canary in every field, about some of which they disagree.
/// Somebody who left wrote the same once more, which is set aside.
struct ReadingStage {
    let stage: Stage
    /// The codes of the child's and the family's record.
    let child: String
    let family: String
    /// The names of what is in conflict.
    let conflicts: [String]
    /// The name of the log of which something was set aside.
    let setAside: String
    /// The code of a table that was reported.
    let summary: String

    static let roles: [FormRole] = [.administrator, .supervisor, .worker, .assessor]
    private static let office = machine(.administrator)
    /// The machine of whoever left.
    private static let former = "former"

    /// The machine of whoever has a role.
    static func machine(_ role: FormRole) -> String { "\(role)" }

    init() throws {
        stage = try Stage()
        _ = try stage.run(
            "hamlet unit found 测县 --code 999901 --level 县 --person 陈静", on: Self.office)
        var key = ""
        for role in Self.roles.dropFirst() {
            key = try Self.admit(role, on: Self.machine(role), stage)
        }
        (child, family) = try Self.plant(stage, openTo: key)
        try Self.leave(stage)
        let listed = try stage.answer("hamlet conflict list", on: Self.office)["conflicts"]
        conflicts = try #require(listed as? [[String: Any]]).compactMap { $0["name"] as? String }
        let frozen = try stage.answer("hamlet summary freeze", on: Self.office)
        summary = try #require(frozen["code"] as? String)
        _ = try stage.play(
            "hamlet serve --listen 127.0.0.1:0 --port-file port &", on: Self.office)
        for machine in [Self.former] + Self.roles.dropFirst().map({ Self.machine($0) }) {
            _ = try stage.run("hamlet peer add 127.0.0.1:$(cat port) && hamlet sync", on: machine)
        }
        let logs = try stage.answer("hamlet quarantine list", on: Self.office)["setAside"]
        let log = try #require(logs as? [[String: Any]]).first {
            $0["class"] as? String == "routine"
        }
        setAside = try #require(log?["log"] as? String)
    }

    /// Gives the name of the person's key.
    private static func admit(
        _ role: FormRole, on name: String, _ stage: Stage
    ) throws -> String {
        let request = try stage.answer(
            "hamlet join request --unit 测县 --code 999901 --role \(role) --out \(name).request",
            on: name)
        let fingerprint = try #require(request["fingerprint"] as? String)
        let admitted = try stage.answer(
            "hamlet join admit \(name).request --fingerprint '\(fingerprint)' "
                + "--out \(name).ticket", on: office)
        _ = try stage.run("hamlet join accept \(name).ticket --person 测\(name)", on: name)
        return try #require(admitted["person"] as? String)
    }

    /// Someone is revoked and writes what is not assigned to anyone before they hear of it.
    private static func leave(_ stage: Stage) throws {
        let key = try admit(.worker, on: former, stage)
        let node = try open(former, stage)
        for form in [Forms.child, Forms.family, Forms.register] {
            _ = try write(form, more: [], with: node)
        }
        _ = try stage.answer("hamlet member revoke @\(key) --reason 离职 --yes", on: office)
    }

    private static func open(_ machine: String, _ stage: Stage) throws -> Node {
        let directory = stage.folder + "/" + machine
        return try Opening(
            directory, environment: .machine(stateDirectory: directory + ".state")
        ).unlock(Stage.passphrase)
    }

    /// Writes past the checks of the commands, as another program might.
    private static func plant(
        _ stage: Stage, openTo assessor: String
    ) throws -> (child: String, family: String) {
        let node = try open(office, stage)
        let last = try #require(CalendarDay(year: 2099, month: 12, day: 31))
        let assignment = Records.Operation.add(
            collection: ChildField.assignments,
            fields: [
                EntryField(EntryFieldNumber.Assignment.key, .text(assessor)),
                EntryField(EntryFieldNumber.Assignment.to, last.value),
            ], corrects: nil)
        let naming = Records.Operation.write(
            .field(RegisterForm.unit), .bytes(node.unit.bytes), replacing: [])
        _ = try write(Forms.register, more: [naming], with: node)
        let family = try write(Forms.family, more: [], with: node)
        let belonging = Records.Operation.write(
            .field(ChildField.family), family.linkValue, replacing: [])
        let child = try write(Forms.child, more: [assignment, belonging], with: node)
        return (RecordCode(child).description, RecordCode(family).description)
    }

    private static func write(
        _ form: Form, more: [Records.Operation], with node: Node
    ) throws -> Dot {
        let day = try #require(CalendarDay(year: 2026, month: 3, day: 4))
        let edit = { (record: Dot?, operations: [Records.Operation]) in
            Edit(
                unit: node.unit, logClass: .routine, record: record, kind: form.kind,
                operations: operations)
        }
        let record = try node.write(edit(nil, form.planting(on: day) + more))
        let disputes = form.disputing(record, on: day)
        if !disputes.isEmpty { _ = try node.write(edit(record, disputes)) }
        return record
    }
}
