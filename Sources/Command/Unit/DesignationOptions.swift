import ArgumentParser
import Casework

/// What a new unit is called.
struct DesignationOptions: ParsableArguments {
    @Argument(help: .words("单位名称", "the unit's name", value: "name"))
    var name: String

    @Option(help: .words("区划代码", "the division code", value: "code"))
    var code = ""

    @Option(
        help: .words(
            "级别:村、乡镇、县、地级、省", "its level: village, township, county, prefecture, province",
            value: "level"),
        completion: .list(UnitLevel.names))
    var level: String

    func designation() throws -> Designation {
        let designation = Designation(code: code, name: name, level: try UnitLevel.parse(level))
        return try CommandFailure.refusing(
            itemsOf: Forms.unit[UnitForm.designations], of: Forms.unit
        ) { try designation.named() }
    }
}
