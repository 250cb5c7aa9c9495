import Testing

@Suite("File length") struct FileLengthTests {
    static let limit = 400

    /// The lengths of the files that are longer than they should be.
    static func excesses(in files: [SourceFile]) -> [String: Int] {
        var excesses: [String: Int] = [:]
        for file in files {
            let length = file.text.hasSuffix("\n") ? file.lines.count - 1 : file.lines.count
            if length > limit { excesses[file.path] = length }
        }
        return excesses
    }

    @Test("No file is longer than 400 lines, but for those in the ratchet")
    func tree() {
        let code = SourceTree.whole.files.filter {
            $0.path.hasSuffix(".swift") || $0.isUnder("tools", ".ci") || $0.path.hasSuffix(".c")
        }
        let counts = Self.excesses(in: code)
        expectNone(Ratchet.ofThisTree().violations(of: "file-length", counts: counts))
    }

    @Test("A file of 401 lines is found")
    func canary() {
        let long = String(repeating: "// a\n", count: 401)
        let short = String(repeating: "// a\n", count: 400)
        let files = [
            SourceFile(path: "Sources/Long.swift", text: long),
            SourceFile(path: "Sources/Short.swift", text: short),
        ]
        #expect(Self.excesses(in: files) == ["Sources/Long.swift": 401])
    }
}
