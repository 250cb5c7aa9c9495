import Node

/// A suite about three offices, which it calls by what they are.
protocol InOffices {
    var offices: Offices { get }
}

extension InOffices {
    var tree: Tree { offices.tree }
    var county: Node { offices.county }
    var township: Node { offices.township }
    var village: Node { offices.village }

    func bringUp() throws { try offices.bringUp() }
}
