import ArgumentParser
import Casework

extension Hamlet {
    /// The commands about children and families, their visits, the tables they come in and what
    /// people disagree about.
    static let casework = CommandGroup(
        name: Wording("儿童档案", "Children's files").chosen,
        subcommands: [
            ChildGroup.self, FamilyGroup.self, EntryGroup.self, VisitGroup.self, ReportGroup.self,
            AssessGroup.self, ImportCommand.self, ExportCommand.self, DueCommand.self,
            ProblemGroup.self, CampaignGroup.self, ConflictGroup.self, ReferralGroup.self,
            AidGroup.self,
        ])
}
