import ArgumentParser

/// What is written into fields, and why.
struct WrittenItem: ParsableArguments {
    @Argument(help: .setting) var fields: [Setting] = []

    @Option(help: .words("说明", "why", value: "text"))
    var reason = ""
}
