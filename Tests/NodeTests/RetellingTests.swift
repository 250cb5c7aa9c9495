import Casework
import Node
import Records
import Storage
import TestSupport
import Testing
import Trust
import Wire

@Suite("Telling of units anew") struct RetellingTests {
    private let tree: Tree

    init() throws { tree = try Tree() }

    private func join(
        _ name: String, _ unit: Identifier, as role: Role, by above: Node
    ) throws -> Node {
        let wish = JoinWish(unitName: "", unitCode: "", role: role)
        let environment = tree.machine.environment
        let request = try Founding(in: tree.folder[name], environment: environment)
            .request(wish, passphrase: Office.passphrase)
        let ticket = try above.admit(request, to: unit, role: role, address: "")
        return try Opening(tree.folder[name], environment: environment)
            .joining(Office.passphrase).accept(ticket)
    }

    @Test("A village whose township lost its machine before it met anyone above is told of anew")
    func lostMachine() throws {
        let (county, lost) = (try tree.open(.county), try tree.open(.township))
        let unit = try lost.addUnit(
            below: lost.unit, as: Designation(code: "999901001009", name: "新村"))
        let village = try join("new village", unit, as: .worker, by: lost)
        try village.addFile("测新")
        let township = try join("new township", lost.unit, as: .supervisor, by: county)
        try Link.sync(village, township)
        try Link.sync(township, county)
        try Link.sync(township, county)
        #expect(try county.units()[unit]?.parent == lost.unit)
        #expect(try county.names() == ["测新"])
        for node in [county, township] {
            #expect(try node.incidents(.disagreement) == 0)
        }
    }
}
