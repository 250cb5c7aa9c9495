import Foundation
import Testing

/// A score sheet that is asked item by item at a terminal.
@Suite("Assessing at a terminal") struct AssessmentDialogueTests {
    private let stage: Stage

    init() throws { stage = try Stage() }

    private func sit(_ command: String) throws -> Terminal {
        _ = try stage.play(
            "hamlet unit found 柳树湾村 --code 999901001 --level 村 --person 周宁", on: "village")
        _ = try stage.play("hamlet child add 姓名=岩温", on: "village")
        return try Terminal(stage.process("exec " + command, on: "village"))
    }

    @Test("M15 A sheet is asked item by item, what bypasses it first, and entered once confirmed")
    func guided() throws {
        defer { stage.strike() }
        let terminal = try sit("hamlet assess 岩温 return-risk --apply")
        for trigger in ["已再次离家", "家中有受侵害的危险"] { try terminal.answer(trigger, "n") }
        for (item, choice) in [
            ("以往离家次数:", "两次以上(2分)"), ("最近一次离家:", "半年以内(2分)"),
            ("离家的缘由:", "仍在(2分)"), ("家中照料:", "照料不足(1分)"), ("就学:", "未就学(2分)"),
            ("本人意愿:", "犹豫(1分)"),
        ] { try terminal.choose(choice, at: item) }
        try terminal.answer("10/12分,可能性高。登记这次评估?", "y")
        #expect(terminal.end() == 0)
        #expect(terminal.shown.contains("已写入风险等级。"))
        let file = try stage.run("hamlet child show 岩温", on: "village")
        #expect(file.contains("风险等级") && file.contains("1=2、2=2、3=2、4=1、5=2、6=1"))
    }

    @Test("M15 What is left open leaves the level open, and no is no entry")
    func leftOpen() throws {
        defer { stage.strike() }
        let terminal = try sit("hamlet assess 岩温 dropout --lang en")
        for item in ["unwilling:", "family hardship:", "illness or disability:", "distance:"] {
            try terminal.choose("not known, left open", at: item)
        }
        for item in ["looks after the family:", "working:", "registration or papers:"] {
            try terminal.choose("no (0)", at: item)
        }
        for item in ["trouble with pupils or teachers:", "guardian does not support it:"] {
            try terminal.choose("no (0)", at: item)
        }
        try terminal.answer("no reason found. Enter this assessment?", "n")
        #expect(terminal.end() == 1)
        let list = try stage.run("hamlet assess list 岩温 --lang en", on: "village")
        #expect(list.contains("0 assessments."))
    }
}
