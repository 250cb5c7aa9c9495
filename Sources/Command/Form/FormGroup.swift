import ArgumentParser
import Casework

struct FormGroup: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "form",
        abstract: Wording("自设字段和代码", "Fields and codes of one's own").chosen,
        discussion: Wording(
            """
            县、乡镇可以为本单位及下级的儿童档案和家庭档案增设字段,为自设的和可增设的内置代码表增设代码,\
            不需要换程序:定义随单位资料下达。\
            定义后含义不变,只能更正名称、停用。法律禁止收集的内容不能增设。
            """,
            """
            An office adds fields and codes to the files of its unit and those below it, without a \
            new program: the definition flows down. What it means never changes; its labels may be \
            corrected, and it may end. What must not be collected cannot be added.
            """
        ).chosen,
        subcommands: [
            FormList.self, FormShow.self, FormCodes.self, FormAddField.self, FormAddCode.self,
            FormEndField.self, FormEndCode.self,
        ])
}
