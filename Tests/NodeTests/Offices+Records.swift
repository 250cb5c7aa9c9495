import Casework
import Node
import Records
import Testing
import Wire

extension Offices {
    /// The unit whose records of a kind tests write: of what a unit says of itself the township's,
    /// for a village writes none.
    func unit(keeping kind: RecordKind) -> Identifier {
        kind == .unit ? township.unit : village.unit
    }

    /// Such a record; a child's file and a family's are begun.
    func record(_ kind: RecordKind) throws -> Dot {
        switch kind {
        case .child: return try village.addFile("测甲")
        case .family:
            let head = [WrittenField("户主", "玉罕")]
            return try village.addFamily(head, to: village.unit, children: [], reason: "").dots[0]
        case .register: return try village.beginRegisters(of: village.unit).named.id
        default: return try #require(try township.units()[township.unit]?.record)
        }
    }
}
