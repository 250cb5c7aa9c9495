import Node

/// A suite about a village and its township, which it calls by what they are.
protocol OnPair {
    var pair: Pair { get }
}

extension OnPair {
    var village: Node { pair.village }
    var township: Node { pair.township }
}
