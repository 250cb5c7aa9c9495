import ArgumentParser
import Casework

struct ChildGroup: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "child",
        abstract: Wording("儿童档案", "Children's files").chosen,
        subcommands: [
            ChildAdd.self, ChildShow.self, ChildEdit.self, ChildList.self, ChildHistory.self,
            ChildClose.self, ChildMove.self, ChildLink.self, ChildUnlink.self,
            ChildHandOver.self, ChildReceive.self, ChildHandedOver.self,
            ChildEscort.self, ChildConfirm.self, ChildStale.self, ChildCard.self,
            ChildArchive.self,
        ])
}
