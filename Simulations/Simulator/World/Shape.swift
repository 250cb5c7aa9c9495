/// How the county's units stand: one county, its townships, and the villages below each.
struct Shape {
    /// How many villages each township has.
    let villages: [Int]

    init(villages: [Int]) { self.villages = villages }

    init(units: Int, _ generator: inout Generator) {
        let below = max(2, units - 1)
        let townships = min(below / 2, max(1, below / generator.number(in: 3...8)))
        var villages = [Int](repeating: 1, count: townships)
        for _ in 0..<(below - 2 * townships) { villages[generator.below(townships)] += 1 }
        self.villages = villages
    }

    /// The number of the unit above each unit; nil for the county, which is number 0.
    var parents: [Int?] {
        var parents: [Int?] = [nil]
        for count in villages {
            let township = parents.count
            parents.append(0)
            parents += [Int?](repeating: township, count: count)
        }
        return parents
    }

    /// 0 for the county, 1 for townships, 2 for villages.
    var levels: [Int] {
        let parents = parents
        return parents.map { parent in
            guard let parent else { return 0 }
            return parents[parent] == nil ? 1 : 2
        }
    }
}
