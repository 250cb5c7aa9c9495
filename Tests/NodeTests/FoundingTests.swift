import Casework
import Foundation
import Node
import Records
import Storage
import Testing
import Trust
import Wire

@Suite("Founding and joining") struct FoundingTests {
    @Test("A county, a township and its villages stand in one tree after requests and tickets")
    func tree() throws {
        let tree = try Tree()
        let county = try tree.open(.county)
        let township = try tree.open(.township)
        let village = try tree.open(.villageA)
        #expect(county.unit == tree.unit(.county))
        #expect(village.unit == tree.unit(.villageA))
        let above = try village.store.read(key: tree.keys(.villageA).data) { transaction in
            try village.book(transaction).ancestors(of: village.unit)
        }
        #expect(above == [township.unit, county.unit])
    }

    @Test("Each founded unit is listed with its name, a unit before those below it")
    func names() throws {
        let tree = try Tree()
        #expect(try tree.open(.county).units().units.map(\.name) == ["试县", "试镇"])
        let township = try tree.open(.township).units()
        #expect(township.units.filter { $0.depth == 2 }.map(\.name) == ["甲村", "乙村", "丙村"])
    }
}
