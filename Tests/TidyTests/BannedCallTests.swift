import Testing

@Suite("Banned calls") struct BannedCallTests {
    static func violations(in files: [SourceFile]) -> [Violation] {
        let byFirst = Dictionary(grouping: BannedCall.all) { $0.tokens[0] }
        return files.flatMap { file in
            file.tokens.indices.flatMap { index in
                (byFirst[file.word(index)] ?? [])
                    .filter { $0.applies(file) && stands($0, at: index, in: file) }
                    .map { violation($0, at: index, in: file) }
            }
        }
    }

    /// A member or a declaration of the same name is another function.
    private static func stands(_ call: BannedCall, at index: Int, in file: SourceFile) -> Bool {
        let isOther = [".", "func", "case"].contains(file.word(index - 1))
        return !isOther
            && call.tokens.indices.allSatisfy { file.word(index + $0) == call.tokens[$0] }
    }

    private static func violation(
        _ call: BannedCall, at index: Int, in file: SourceFile
    ) -> Violation {
        Violation(
            path: file.path, line: file.tokens[index].line,
            advice: "`\(call.tokens.joined())` is not used here; use \(call.replacement)")
    }

    @Test("Calls that have a better replacement are not made")
    func tree() {
        expectNone(Self.violations(in: SourceTree.whole.swift))
    }

    @Test("Every ban finds its planted call", arguments: BannedCall.all.indices)
    func canary(index: Int) {
        let call = BannedCall.all[index]
        let folders = ["Sources/Storage", "Simulations/Simulator", "Tests/WireTests"]
        let found = folders.flatMap { folder in
            let text = "let a = \"\"\n\(call.tokens.joined(separator: " "))\n"
            return Self.violations(in: [SourceFile(path: "\(folder)/A.swift", text: text)])
        }
        #expect(!found.isEmpty)
        #expect(found.allSatisfy { $0.line == 2 })
    }

    @Test("A banned call is found in an interpolation, and not in a text, a comment or a likeness")
    func texts() {
        let text = """
            // try! this
            let a = "fatalError(now)" /* as! /* nested */ fatalError() */
            let b = "x \\(try! c()) y"
            let d = #"\\(try! c())"#
            console.print(a)
            let e = try !f() && node.environment.random(1).isEmpty
            let g = try! f() && Bool.random()
            let h = UInt8.random(in: 0...9)
            """
        let found = Self.violations(in: [SourceFile(path: "Sources/Trust/A.swift", text: text)])
        #expect(found.map(\.line) == [3, 7, 7, 8])
    }

    @Test("The node's clock may read the clock and the command may print")
    func exceptions() {
        let files = [
            SourceFile(path: "Sources/Node/SystemClock.swift", text: "let now = Date()"),
            SourceFile(path: "Sources/Command/Status.swift", text: "print(1)"),
            SourceFile(path: "Simulations/Benchmarks/Load.swift", text: "ContinuousClock()"),
        ]
        #expect(Self.violations(in: files).isEmpty)
    }
}
