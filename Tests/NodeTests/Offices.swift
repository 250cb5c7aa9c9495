import Node
import Testing

/// A county, a township and a village, one above the other, each on a machine of its own.
struct Offices {
    let tree: Tree
    let county: Node
    let township: Node
    let village: Node

    init() throws {
        tree = try Tree()
        (county, township) = (try tree.open(.county), try tree.open(.township))
        village = try tree.open(.villageA)
    }

    /// These with another township, and a child's file in the village of which all but that know.
    static func besideSister() throws -> (offices: Offices, sister: Node) {
        let offices = try Offices()
        let sister = try offices.tree.sister(below: offices.county)
        try offices.village.addFile("测甲")
        try offices.bringUp()
        return (offices, sister)
    }

    /// Everything goes down to the village and back up.
    func meet() throws {
        try Link.sync(county, township)
        try Link.sync(township, village)
        try Link.sync(county, township)
    }

    /// Everything goes up, and what is granted on the way is known all over.
    func bringUp() throws {
        for _ in 0..<2 {
            try Link.sync(village, township)
            try Link.sync(township, county)
        }
    }

    /// The county puts the village below another unit; no machine has heard of it yet.
    func moveVillage(below parent: Node) throws {
        let units = try county.units()
        try county.moveUnit(
            try #require(units[village.unit]), below: try #require(units[parent.unit]),
            from: county.today, reason: "区划调整")
    }
}
