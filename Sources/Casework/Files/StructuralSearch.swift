import Records
import Wire

/// Finds files that may be about one child by their keys.
struct StructuralSearch {
    private let children: [KnownChild]
    private let links: LinkedFiles
    private let shared: [Shared]

    /// A key that several files have.
    private struct Shared {
        let key: MatchKey
        /// Places of the files, rising.
        let members: [Int]
    }

    /// - Parameter children: open files, sorted by record.
    init(_ children: [KnownChild]) {
        self.children = children
        links = LinkedFiles(children)
        shared = Self.sharedKeys(of: children)
    }

    var conflicts: [StructuralConflict] {
        var found: [StructuralConflict] = []
        for shared in shared {
            guard case .identityNumber(let number) = shared.key else { continue }
            found += judge(number, shared.members)
        }
        let certain = Set(found.flatMap { pairs($0.files) })
        var proposed: [StructuralConflict] = []
        for shared in shared where isProposal(shared) {
            let files = shared.members.map { children[$0].record }
            guard !links.areOne(files), !pairs(files).allSatisfy(certain.contains),
                !areDistinct(shared.members)
            else { continue }
            let conflict = StructuralConflict.probablySameChild(files: files)
            if !proposed.contains(conflict) { proposed.append(conflict) }
        }
        return found + proposed
    }

    private func isProposal(_ shared: Shared) -> Bool {
        switch shared.key {
        case .person: true
        case .partialNumber: shared.members.contains { children[$0].summary.hasLostDigits }
        case .identityNumber, .nameAndBirth: false
        }
    }

    /// In the order of the files that have them, not of the table that finds them.
    private static func sharedKeys(of children: [KnownChild]) -> [Shared] {
        var members: [MatchKey: [Int]] = [:]
        var repeated: [MatchKey] = []
        for (place, child) in children.enumerated() {
            for key in child.summary.matchKeys {
                members[key, default: []].append(place)
                if members[key]?.count == 2 { repeated.append(key) }
            }
        }
        let shared = repeated.map { Shared(key: $0, members: members[$0] ?? []) }
        return shared.sorted { $0.members.lexicographicallyPrecedes($1.members) }
    }

    /// Files with one number: those that agree on the name or the guardian are one child's.
    private func judge(_ number: String, _ members: [Int]) -> [StructuralConflict] {
        let clusters = clusters(members)
        var found: [StructuralConflict] = []
        for cluster in clusters {
            for files in filesByUnit(cluster) where files.count > 1 && !links.areOne(files) {
                found.append(.twoFiles(identityNumber: number, files: files))
            }
            if filesByUnit(cluster).count > 1 {
                let files = cluster.map { children[$0].record }
                found.append(.claimedByUnits(identityNumber: number, files: files))
            }
        }
        guard clusters.count > 1, !areDistinct(clusters.map { $0[0] }) else { return found }
        let files = members.map { children[$0].record }
        return found + [.sharedNumber(identityNumber: number, files: files)]
    }

    private func clusters(_ members: [Int]) -> [[Int]] {
        var clusters: [[Int]] = []
        for member in members {
            let agreeing = clusters.indices.filter { index in
                clusters[index].contains { agree($0, member) }
            }
            let joined = (agreeing.flatMap { clusters[$0] } + [member]).sorted()
            for index in agreeing.reversed() { clusters.remove(at: index) }
            clusters.append(joined)
        }
        return clusters.sorted { $0[0] < $1[0] }
    }

    private func agree(_ left: Int, _ right: Int) -> Bool {
        let (one, other) = (children[left].summary, children[right].summary)
        if links.areOne([children[left].record, children[right].record]) { return true }
        if areDistinct(left, right) { return false }
        return one.sharesNameOrGuardian(with: other)
    }

    /// Whether someone looked at each pair of the files and found two children.
    private func areDistinct(_ members: [Int]) -> Bool {
        members.indices.allSatisfy { place in
            members[(place + 1)...].allSatisfy { areDistinct(members[place], $0) }
        }
    }

    private func areDistinct(_ left: Int, _ right: Int) -> Bool {
        children[left].summary.distinct.contains(children[right].record)
            || children[right].summary.distinct.contains(children[left].record)
    }

    private func filesByUnit(_ members: [Int]) -> [[Dot]] {
        let sorted = members.sorted { (children[$0].unit, $0) < (children[$1].unit, $1) }
        return sorted.runs { children[$0].unit == children[$1].unit }
            .map { $0.map { children[$0].record } }
    }

    private func pairs(_ files: [Dot]) -> [FilePair] {
        files.indices.flatMap { first in
            files[(first + 1)...].map { FilePair(first: files[first], second: $0) }
        }
    }
}

/// Two files, the lesser first.
private struct FilePair: Hashable {
    let first: Dot
    let second: Dot
}

extension Array {
    /// Splits into runs of neighbours that belong together.
    func runs(_ belong: (Element, Element) -> Bool) -> [[Element]] {
        var runs: [[Element]] = []
        for element in self {
            if let last = runs.last?.last, belong(last, element) {
                runs[runs.count - 1].append(element)
            } else {
                runs.append([element])
            }
        }
        return runs
    }
}
