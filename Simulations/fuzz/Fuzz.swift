import Foundation
import Fuzzing

// libFuzzer's own `main` cannot be used, for the package manager gives every executable one; its
// driver is called instead, and gets the rest of the arguments.
//
//     fuzz TARGET --seeds FOLDER    writes inputs to begin with
//     fuzz TARGET [OPTION|FOLDER|FILE]...

/// Feeds one target with what libFuzzer thinks of.
@main enum Fuzz {
    private typealias Body = @convention(c) (UnsafePointer<UInt8>?, Int) -> CInt

    /// The one target of this process; libFuzzer's callback can carry nothing.
    private static let target = CommandLine.arguments.dropFirst().first
        .flatMap { FuzzTarget(rawValue: $0) }

    static func main() throws {
        guard let target else {
            let names = FuzzTarget.allCases.map(\.rawValue).joined(separator: "\n")
            return FileHandle.standardOutput.write(Data((names + "\n").utf8))
        }
        let rest = CommandLine.arguments.dropFirst(2)
        if rest.first == "--seeds", let folder = rest.dropFirst().first {
            try write(target.seeds, to: URL(filePath: folder))
        } else {
            exit(drive([CommandLine.arguments[0]] + rest))
        }
    }

    private static func write(_ seeds: [[UInt8]], to folder: URL) throws {
        for (number, seed) in seeds.enumerated() {
            try Data(seed).write(to: folder.appending(path: "seed-\(number)"))
        }
    }

    private static func drive(_ arguments: [String]) -> CInt {
        var count = CInt(arguments.count)
        let copies = arguments.map { strdup($0) } + [nil]
        return copies.withUnsafeBufferPointer { buffer in
            var start = UnsafeMutablePointer(mutating: buffer.baseAddress)
            return runDriver(&count, &start) { bytes, count in
                Fuzz.target?.check(Array(UnsafeBufferPointer(start: bytes, count: count)))
                return 0
            }
        }
    }

    @_silgen_name("LLVMFuzzerRunDriver")
    private static func runDriver(
        _ count: UnsafeMutablePointer<CInt>,
        _ arguments: UnsafeMutablePointer<UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>?>,
        _ body: Body
    ) -> CInt
}
