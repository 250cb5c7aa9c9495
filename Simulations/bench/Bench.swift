internal import ArgumentParser
internal import Benchmarks

/// The executable `bench`; everything that it does is in `Benchmarks`.
@main enum Bench {
    static func main() async { await BenchmarksCommand.main() }
}
