import Casework
import Node
import Records
import TestSupport
import Testing
import Wire

@Suite("Registers of a unit") struct RegisterTests {
    @Test(
        "Registers are begun by the first who writes into them, and read only once they are there")
    func begun() throws {
        let tree = try Tree()
        let node = try tree.open(.villageA)
        #expect(try node.registers(of: node.unit)?.named.id == nil)
        let begun = try node.beginRegisters(of: node.unit)
        #expect(try node.beginRegisters(of: node.unit).named.id == begun.named.id)
        #expect(try node.registers(of: node.unit)?.named.id == begun.named.id)
        #expect(begun.form.kind == .register)
    }
}
