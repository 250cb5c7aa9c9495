/// Every order of the elements.
package func orders<Element>(of elements: [Element]) -> [[Element]] {
    if elements.isEmpty { return [[]] }
    return elements.indices.flatMap { place in
        var others = elements
        let chosen = others.remove(at: place)
        return orders(of: others).map { [chosen] + $0 }
    }
}

/// Every subset of the elements, each in their order.
package func subsets<Element>(of elements: [Element]) -> [[Element]] {
    (0..<(1 << elements.count)).map { bits in
        elements.indices.filter { bits >> $0 & 1 == 1 }.map { elements[$0] }
    }
}
