import ArgumentParser
import Casework

struct ProblemGroup: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "problem",
        abstract: Wording("问题清单:发现、交办、办结、核验", "Problems: found, assigned, done, verified").chosen,
        discussion: Wording(
            "没有结果和核验不能销号;核验人不能是办结人。其余字段用 hamlet entry 更正。",
            "Nothing closes without result and checker, and whoever did it does not check it. "
                + "Other fields are corrected by `hamlet entry`."
        ).chosen,
        subcommands: [
            ProblemAdd.self, ProblemList.self, ProblemAssign.self, ProblemDone.self,
            ProblemVerify.self,
        ])
}
