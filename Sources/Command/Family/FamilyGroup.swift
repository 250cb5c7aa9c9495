import ArgumentParser
import Casework

struct FamilyGroup: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "family",
        abstract: Wording("家庭档案(一家一情,兄弟姐妹共用)", "Families' records, shared by siblings").chosen,
        discussion: Wording(
            "照料人、家庭需求等逐条内容用 hamlet entry 填写。",
            "Carers, needs and what else is entered one by one: `hamlet entry`."
        ).chosen,
        subcommands: [
            FamilyAdd.self, FamilyShow.self, FamilyEdit.self, FamilyList.self, FamilyLink.self,
            FamilyUnlink.self,
        ])
}
