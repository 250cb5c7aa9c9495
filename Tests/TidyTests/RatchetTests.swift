import Testing

@Suite("Ratchet") struct RatchetTests {
    private let ratchet = Ratchet("# why\nlength Sources/A.swift 410\nlength Sources/B.swift 420\n")

    @Test("A debt that stands in the list is allowed as it is")
    func listed() {
        let counts = ["Sources/A.swift": 410, "Sources/B.swift": 420]
        #expect(ratchet.violations(of: "length", counts: counts).isEmpty)
    }

    @Test("A debt that grows, appears or shrinks without being written down is found")
    func moved() {
        let counts = ["Sources/A.swift": 411, "Sources/B.swift": 401, "Sources/C.swift": 405]
        let found = ratchet.violations(of: "length", counts: counts)
        #expect(found.map(\.path) == ["Sources/A.swift", "Sources/B.swift", "Sources/C.swift"])
        #expect(found[1].advice.contains("write `length Sources/B.swift 401`"))
    }

    @Test("A debt that is gone must leave the list")
    func paid() {
        let found = ratchet.violations(of: "length", counts: ["Sources/A.swift": 410])
        #expect(found.map(\.path) == ["Sources/B.swift"])
    }
}
