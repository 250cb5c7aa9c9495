package import Records

/// Which files are said to be about one child. A link in either file joins both, and what is linked
/// to one of them is linked to all.
package struct LinkedFiles: Sendable {
    private let files: [Dot]
    /// The place of the first file of each file's group.
    private var first: [Int]

    /// - Parameter children: files sorted by record; links to files that are not among them have no
    ///   effect.
    package init(_ children: [KnownChild]) {
        files = children.map(\.record)
        first = Array(files.indices)
        for (index, child) in children.enumerated() {
            for link in child.summary.links {
                if let other = place(of: link) { join(index, other) }
            }
        }
    }

    /// The groups of two and more, each sorted, in the order of their first file.
    package var groups: [[Dot]] {
        let sorted = files.indices.sorted { (root($0), $0) < (root($1), $1) }
        return sorted.runs { root($0) == root($1) }.filter { $0.count > 1 }
            .map { $0.map { files[$0] } }
    }

    /// The file and all that are linked to it, sorted; the file alone if there are none.
    package func group(of file: Dot) -> [Dot] {
        guard let place = place(of: file) else { return [file] }
        return files.indices.filter { root($0) == root(place) }.map { files[$0] }
    }

    /// Whether the files are all said to be about one child.
    package func areOne(_ dots: [Dot]) -> Bool {
        let roots = dots.map { place(of: $0).map { root($0) } ?? -1 }
        return roots.allSatisfy { $0 >= 0 && $0 == roots[0] }
    }

    private mutating func join(_ left: Int, _ right: Int) {
        let (one, other) = (root(left), root(right))
        first[max(one, other)] = min(one, other)
    }

    private func root(_ index: Int) -> Int {
        var index = index
        while first[index] != index { index = first[index] }
        return index
    }

    private func place(of dot: Dot) -> Int? {
        var low = 0
        var high = files.count
        while low < high {
            let middle = (low + high) / 2
            if files[middle] < dot { low = middle + 1 } else { high = middle }
        }
        return low < files.count && files[low] == dot ? low : nil
    }
}
