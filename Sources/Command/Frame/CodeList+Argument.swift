import Casework

extension CodeList {
    /// The number of the code that an argument names.
    func number(named text: String) throws -> Int {
        if let found = find(text) { return found.code.number }
        let known = codes.filter { !$0.isSealed }.map(\.label)
        throw CommandFailure.usage(
            Wording(
                "没有“\(text)”,可用:\(known.map(\.chinese).joined(separator: "、"))",
                "no “\(text)” here; one of: \(known.map(\.english).joined(separator: ", "))"))
    }
}
