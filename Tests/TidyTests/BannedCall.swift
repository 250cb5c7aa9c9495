/// A way of writing that some folder may not use, and what to write in its place.
struct BannedCall {
    /// The tokens that follow one another.
    let tokens: [String]
    let replacement: String
    /// Whether the ban holds for a file.
    let applies: @Sendable (SourceFile) -> Bool

    init(
        _ tokens: String..., use replacement: String,
        in applies: @escaping @Sendable (SourceFile) -> Bool
    ) {
        self.tokens = tokens
        self.replacement = replacement
        self.applies = applies
    }

    private static let product: @Sendable (SourceFile) -> Bool = {
        $0.isUnder("Sources", "Simulations")
    }
    /// The one place that hands plain work to all processors within a transaction.
    private static let concurrent: @Sendable (SourceFile) -> Bool = { file in
        product(file) && file.path != "Sources/Storage/Array+Concurrent.swift"
    }
    private static let layers: @Sendable (SourceFile) -> Bool = {
        $0.isUnder("Sources") && !$0.isUnder("Sources/Command")
    }
    private static let tests: @Sendable (SourceFile) -> Bool = { $0.isUnder("Tests") }
    private static let everywhere: @Sendable (SourceFile) -> Bool = { _ in true }
    /// The clock's own file, and the executables that measure.
    private static let timeless: @Sendable (SourceFile) -> Bool = { file in
        let isClock = file.isUnder("Sources/Node") && file.name.hasSuffix("Clock")
        let measures = file.isUnder("Simulations/Benchmarks", "Simulations/simulate")
        return product(file) && !isClock && !measures && !file.isUnder("Sources/Command")
    }
    /// Randomness enters in the node and inside Crypto; everything else, the simulator above all,
    /// is told its bits. The executables that measure name their folders as they like.
    private static let determined: @Sendable (SourceFile) -> Bool = { file in
        let isSource = file.isUnder("Sources/Node", "Sources/Command")
        let measures = file.isUnder("Simulations/Benchmarks", "Simulations/simulate")
        return product(file) && !isSource && !measures
    }

    static let all = traps + output + clocks + random + waiting

    private static let traps = [
        BannedCall("try!", use: "`try` and let the error travel", in: product),
        BannedCall("as!", use: "`as?` with a refusal, or a generic", in: product),
        BannedCall("fatalError", "(", use: "a thrown error, or `precondition`", in: product),
        BannedCall("assert", "(", use: "`precondition`, which release keeps", in: product),
        BannedCall(
            "@", "unchecked", use: "a struct, a Mutex or an actor that the compiler checks",
            in: everywhere),
        BannedCall(
            "nonisolated", "(", "unsafe", use: "a value that the compiler can check",
            in: everywhere),
        BannedCall("UserDefaults", use: "a named file in the data folder", in: product),
        BannedCall("NSLock", use: "Mutex from Synchronization", in: product),
        BannedCall("DispatchQueue", use: "a task, or `mapConcurrently`", in: concurrent),
        BannedCall("exit", "(", use: "a thrown error; Command gives the exit code", in: layers),
    ]
    private static let output = [
        BannedCall("print", "(", use: "return a value; Command prints", in: layers),
        BannedCall("debugPrint", "(", use: "return a value; Command prints", in: product),
        BannedCall("dump", "(", use: "return a value; Command prints", in: product),
        BannedCall("NSLog", use: "a Logger, without personal values", in: everywhere),
    ]
    private static let clocks = [
        BannedCall("Date", "(", ")", use: "the node's clock, handed in", in: timeless),
        BannedCall("Date", ".", "now", use: "the node's clock, handed in", in: timeless),
        BannedCall("ContinuousClock", use: "the node's clock, handed in", in: timeless),
        BannedCall("SuspendingClock", use: "the node's clock, handed in", in: timeless),
        BannedCall("DispatchTime", use: "the node's clock, handed in", in: timeless),
        BannedCall(
            "NIODeadline", ".", "now", use: "a TimeAmount, or the node's clock", in: timeless),
        BannedCall("clock_gettime", use: "the node's clock, handed in", in: timeless),
        BannedCall("gettimeofday", use: "the node's clock, handed in", in: timeless),
    ]
    private static let random = [
        BannedCall("SystemRandomNumberGenerator", use: "a generator handed in", in: determined),
        BannedCall("UUID", "(", ")", use: "an Identifier from handed-in bits", in: determined),
        BannedCall("randomElement", "(", ")", use: "a generator handed in", in: determined),
        BannedCall("shuffled", "(", ")", use: "a generator handed in", in: determined),
        BannedCall(".", "random", "(", ")", use: "a generator handed in", in: determined),
        BannedCall(".", "random", "(", "in", use: "a generator handed in", in: determined),
        BannedCall(
            ".", "hashValue", use: "SHA-256; a hash value changes with every process",
            in: everywhere),
    ]
    private static let waiting = [
        BannedCall("Task", ".", "sleep", use: "a virtual clock, or wait for the event", in: tests),
        BannedCall("sleep", "(", use: "a virtual clock, or wait for the event", in: tests),
        BannedCall("usleep", "(", use: "a virtual clock, or wait for the event", in: everywhere),
        BannedCall("Thread", ".", "sleep", use: "a virtual clock, or an event", in: everywhere),
        BannedCall("XCTest", use: "Swift Testing", in: tests),
    ]
}
