import Casework

extension CodeList {
    /// The number of a code as people name it in an argument; refused with the names that there
    /// are, but for sealed ones.
    func require(_ written: String) throws -> Int {
        if let found = find(written) { return found.code.number }
        let known = codes.filter { !$0.isSealed }.map(\.label)
        throw CommandFailure.usage(
            Wording(
                "没有“\(written)”,可用:\(known.map(\.chinese).joined(separator: "、"))",
                "no “\(written)” here; one of: \(known.map(\.english).joined(separator: ", "))"))
    }
}
