import ArgumentParser
import Casework
import Node

/// From when on and on what ground a unit is no longer what it was.
struct SuccessionOptions: ParsableArguments {
    @Option(help: .words("启用日期(默认今天)", "from which day (by default today)", value: "date"))
    var from: String?

    @Option(help: .words("依据(文件、决定)", "on what ground", value: "text"))
    var reason: String

    @OptionGroup var going: GoAhead

    func day(_ node: Node) throws -> CalendarDay {
        try Day.parse(from, on: node.today)
    }
}
