import Testing

/// What a person at a terminal sees while a table is imported and exported, and is asked.
@Suite("A table at a terminal") struct SurveyDialogueTests {
    private let stage: Stage

    init() throws {
        stage = try Stage()
        for command in [
            "hamlet unit found 柳树湾村 --code 999901001 --level 村 --person 周宁",
            "printf '姓名,性别\\n玉香,女\\n' >survey.csv",
        ] { _ = try stage.run(command, on: "village") }
    }

    private func sit(_ command: String) throws -> Terminal {
        try Terminal(stage.process("exec " + command, on: "village"))
    }

    @Test("One row is asked about as one")
    func oneRow() throws {
        defer { stage.strike() }
        let terminal = try sit("hamlet import survey.csv --lang en")
        try terminal.answer("Import 1 row? (y/n)", "n")
        #expect(terminal.end() == 0)
        #expect(terminal.shown.contains("Only a preview; nothing was imported."))
    }

    @Test("What takes long says that it goes on, and wipes it away before anything is asked")
    func progress() throws {
        defer { stage.strike() }
        let wiped = "\r\u{1B}[K"
        let importing = try sit("hamlet import survey.csv")
        try importing.answer("导入以上1行", "y")
        #expect(importing.end() == 0)
        for label in ["正在读取表格…", "正在与档案核对…", "正在导入…"] {
            #expect(importing.shown.contains(wiped + label + wiped), "\(label)")
        }
        let exporting = try sit("hamlet export out.csv --purpose 核对")
        #expect(exporting.end() == 0)
        #expect(exporting.shown.contains(wiped + "正在导出…" + wiped))
        #expect(try stage.run("hamlet import out.csv --preview", on: "village").contains("无变化1"))
    }
}
