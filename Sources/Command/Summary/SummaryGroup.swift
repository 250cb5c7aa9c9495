import ArgumentParser
import Casework

struct SummaryGroup: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "summary",
        abstract: Wording(
            "汇总表:查看、导出、存档、通报,指标与工作情况",
            "Summary tables: seen, exported, frozen, published; indicators, and work done"
        ).chosen,
        discussion: Wording(
            """
            不写子命令即为 table,例如 hamlet summary、hamlet summary left-behind --unit 青石镇。\
            数字都由档案逐名、由登记簿逐条计入,各列之和恒等;未报的单位列名,绝不计为零。
            """,
            """
            Without a subcommand it is `table`: `hamlet summary`, `hamlet summary left-behind \
            --unit 青石镇`. Each child, and in `registers` each entry, is counted once in each group, \
            so the sums always hold; a unit that has not reported is named and never counted as \
            zero.
            """
        ).chosen,
        subcommands: [
            SummaryTableCommand.self, SummaryFreeze.self, SummaryList.self, SummaryShow.self,
            SummaryPublish.self, SummaryIndicators.self, SummaryWork.self,
        ], defaultSubcommand: SummaryTableCommand.self)
}
