import Testing

@Suite("Function length") struct FunctionLengthTests {
    static let never = 50
    static let rarely = 30
    static let median = 10
    static let folders = ["Sources", "Simulations", "Tests"]

    static func tooLong(_ functions: [Function]) -> [Violation] {
        functions.filter { $0.length > never }.map { function in
            Violation(
                path: function.path, line: function.line,
                advice: "`\(function.name)` has \(function.length) lines; "
                    + "cut it where a part can have a name (never more than \(never))")
        }
    }

    /// How many functions in each top folder need a reason for their length.
    static func longOnes(_ functions: [Function]) -> [String: Int] {
        var counts: [String: Int] = [:]
        for function in functions where function.length > rarely {
            let folder = function.path.split(separator: "/").first.map(String.init) ?? ""
            counts[folder, default: 0] += 1
        }
        return counts
    }

    static func medianLength(_ functions: [Function]) -> Int {
        let lengths = functions.map(\.length).sorted()
        return lengths.isEmpty ? 0 : lengths[lengths.count / 2]
    }

    private let functions = SourceTree.whole.swift.flatMap(Function.all)

    @Test("No function is longer than 50 lines")
    func tree() {
        expectNone(Self.tooLong(functions))
    }

    @Test("Functions longer than 30 lines may only become fewer")
    func ratchet() {
        let counts = Self.longOnes(functions)
        let found = Ratchet.ofThisTree().violations(of: "functions-above-30", counts: counts)
        let longest = functions.filter { $0.length > Self.rarely }.map {
            Violation(path: $0.path, line: $0.line, advice: "`\($0.name)`: \($0.length) lines")
        }
        expectNone(found.isEmpty ? [] : found + longest)
    }

    @Test("The median function has at most 10 lines")
    func shortOnTheWhole() {
        let median = Self.medianLength(functions.filter { $0.path.hasPrefix("Sources/") })
        #expect(median <= Self.median)
    }

    @Test("A function of 51 lines, an initializer and a computed property of 31 are found")
    func canary() {
        let body = { (count: Int) in String(repeating: "    a += 1 // {\n", count: count) }
        let text = """
            protocol P { func required(a: Int)
                var size: Int { get } }
            func \u{60}long\u{60}(a: Int = { 3 }()) -> Int {
            \(body(51))}
            struct S { let stored: Int
                init(a: (Int) -> Int) where Int: Hashable {
            \(body(31))}
                var computed: [Int] {

                    // Why.
            \(body(31))} }
            func short() {}
            """
        let found = Function.all(in: SourceFile(path: "Sources/A/S.swift", text: text))
        #expect(found.map(\.name) == ["long", "init", "computed", "short"])
        #expect(found.map(\.length) == [51, 31, 31, 1])
        #expect(Self.tooLong(found).map(\.line) == [3])
        #expect(Self.longOnes(found) == ["Sources": 3])
        #expect(Self.medianLength(found) == 31)
    }
}
