import ArgumentParser
import Casework

struct UnitGroup: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "unit",
        abstract: Wording("单位:村、乡镇、县……", "Units: villages, townships, counties…").chosen,
        subcommands: [
            UnitFound.self, UnitAdd.self, UnitList.self, UnitShow.self, UnitEdit.self,
            UnitEnrol.self,
            UnitRecode.self, UnitMove.self, UnitMerge.self, UnitSplit.self, UnitAbolish.self,
            UnitRoster.self, UnitCoverage.self, UnitWorkers.self, UnitHandOver.self,
        ])
}
