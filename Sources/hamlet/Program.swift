internal import Command

/// The executable `hamlet`; everything that it does is in `Command`.
@main enum Program {
    static func main() async { await Hamlet.main() }
}
