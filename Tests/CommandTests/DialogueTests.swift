import Foundation
import Testing

/// What a person at a terminal is asked, and what is kept of the answers.
@Suite("At a terminal") struct DialogueTests {
    private static let found =
        "hamlet unit found 青石县 --code 999901 --level 县 --person 林晓"
    private let stage: Stage

    init() throws { stage = try Stage() }

    private func sit(_ command: String, on machine: String = "county") throws -> Terminal {
        try Terminal(stage.process("exec " + command, on: machine))
    }

    private func play(_ lines: (machine: String, command: String)...) throws {
        for line in lines { _ = try stage.play(line.command, on: line.machine) }
    }

    /// Of one unit, two and two with one identity number, so that there are two conflicts.
    private func addFilesInConflict() throws {
        let numbers = ["999901201506011238", "999901201403050023"]
        try play(
            ("county", Self.found),
            ("county", "hamlet child add 姓名=测甲 身份证号码=\(numbers[0])"),
            ("county", "hamlet child add 姓名=测乙 身份证号码=\(numbers[0])"),
            ("county", "hamlet child add 姓名=测丙 身份证号码=\(numbers[1])"),
            ("county", "hamlet child add 姓名=测丁 身份证号码=\(numbers[1])"))
    }

    /// The county and the village write other risks and other schools without knowing of it.
    private func writeFieldsInConflict() throws {
        try play(
            ("county", Self.found),
            ("county", "hamlet unit add 柳树湾村 --code 999901001 --level 村"),
            ("village", "hamlet join request --unit 柳树湾村 --out request"),
            ("county", "hamlet join admit request --fingerprint '<fingerprint-1>' --out ticket"),
            ("village", "hamlet join accept ticket --person 周宁"),
            ("village", "hamlet child add 姓名=岩温 风险等级=中"),
            ("county", "hamlet serve --listen 127.0.0.1:0 &"),
            ("village", "hamlet sync 127.0.0.1:<port-1>"),
            ("county", "hamlet child edit 岩温 风险等级=低 学校=县小学"),
            ("village", "hamlet child edit 岩温 风险等级=高 学校=村小学"),
            ("village", "hamlet sync 127.0.0.1:<port-1>"), ("county", "stop"))
    }

    @Test("A conflict is shown with who wrote what; it is decided by number, with a reason")
    func decides() throws {
        defer { stage.strike() }
        try writeFieldsInConflict()
        let terminal = try sit("hamlet conflict resolve")
        try terminal.choose("采用“低”", at: "怎样裁决?")
        try terminal.answer("理由(必填):", "已电话核实")
        try terminal.choose("结束", at: "怎样裁决?")
        #expect(terminal.end() == 0)
        for text in [
            "── 还有2个", "风险等级: 硬分歧。", "裁决前暂按:高", "原先:中",
            "  低\n       林晓 (青石县、管理员)", "  高\n       周宁 (柳树湾村、儿童主任)",
            "  采用“高”\n", "── 还有1个", "已裁决1个分歧。",
        ] { #expect(terminal.shown.contains(text), "\(text)") }
        let rest = try stage.run("hamlet conflict list", on: "county")
        #expect(rest.contains("硬分歧0,软分歧1,"))
        let history = try stage.run("hamlet child history 岩温", on: "county")
        #expect(history.contains("理由:已电话核实") && history.contains("→ 低"))
    }

    @Test("An answer that does not fit is refused in a sentence, and asked for again")
    func wrongKeys() throws {
        defer { stage.strike() }
        try writeFieldsInConflict()
        let terminal = try sit("hamlet conflict resolve --field 学校")
        for wrong in ["9", "0", "x", ""] { try terminal.answer("怎样裁决?", wrong) }
        try terminal.choose("写另一个值", at: "怎样裁决?")
        try terminal.answer("新值:", String(repeating: "长", count: 201))
        try terminal.answer("新值:", "镇小学")
        try terminal.answer("理由:", "")
        #expect(terminal.end() == 0)
        let pieces = terminal.shown.components(separatedBy: "  ! 请输入1至6中的一个数字\n")
        #expect(pieces.count == 5)
        #expect(terminal.shown.contains("  ! 学校太长:201字,最多200字\n"))
        let shown = try stage.run("hamlet child show 岩温", on: "county")
        #expect(shown.contains("镇小学") && !shown.contains("县小学"))
    }

    @Test("No answer to the day of a visit means today; a day may be told from today")
    func today() throws {
        defer { stage.strike() }
        try play(("county", Self.found), ("county", "hamlet child add 姓名=测甲"))
        let terminal = try sit("hamlet visit add 测甲")
        try terminal.answer("走访日期(回车为今天;年-月-日):", "")
        for question in [
            "走访方式", "走访层级", "见到儿童", "见到监护人", "生活状况", "在校正常", "健康状况", "情绪",
            "走访情况", "发现的问题",
        ] { try terminal.answer(question, "") }
        try terminal.answer("下次走访日期", "明天")
        try terminal.answer("登记这次走访?", "y")
        #expect(terminal.end() == 0)
        #expect(!terminal.shown.contains("  ! "))
        let listed = try stage.run("hamlet visit list 测甲", on: "county")
        #expect(listed.contains("共1次走访") && !listed.contains("存疑"))
    }

    @Test("A reason that is needed may not be empty; digits may be of full width")
    func reason() throws {
        defer { stage.strike() }
        try addFilesInConflict()
        let terminal = try sit("hamlet conflict resolve --lang en")
        try terminal.answer("how?", "\u{FF12}")
        try terminal.answer("why (needed):", " ")
        try terminal.answer("why (needed):", "two families")
        try terminal.choose("stop here", at: "how?")
        #expect(terminal.end() == 0)
        #expect(terminal.shown.contains("  ! this may not be left empty\n"))
    }

    @Test("Who leaves at once has changed nothing", arguments: ["9\n", "\u{4}"])
    func leaves(keys: String) throws {
        defer { stage.strike() }
        try addFilesInConflict()
        let look = "hamlet conflict list; hamlet child history 测甲; hamlet status"
        let before = try stage.run(look, on: "county")
        let terminal = try sit("hamlet conflict resolve")
        try terminal.type(keys, at: "怎样裁决?")
        #expect(terminal.end() == 0)
        #expect(terminal.shown.hasSuffix("\n已裁决0个分歧。\n"))
        #expect(try stage.run(look, on: "county") == before)
    }

    @Test("A conflict between files is shown whole, and can be left for later with a note")
    func leavesForLater() throws {
        defer { stage.strike() }
        try addFilesInConflict()
        let terminal = try sit("hamlet conflict resolve")
        try terminal.choose("留待以后,附说明", at: "怎样裁决?")
        try terminal.answer("说明:", " ")
        try terminal.answer("说明:", "等派出所答复")
        try terminal.choose("结束", at: "怎样裁决?")
        #expect(terminal.end() == 0)
        for text in [
            "  依据:身份证号码相同(9999012015******38)\n", "       建档:林晓 (青石县、管理员)",
            "  姓名      测甲", "  ! 不能留空\n", "已附说明,留待以后。\n── 还有1个", "已裁决0个分歧。",
        ] { #expect(terminal.shown.contains(text), "\(text)") }
        let rest = try stage.run("hamlet conflict list", on: "county")
        #expect(rest.contains("    待议:等派出所答复\n") && rest.contains("档案之间2。"))
    }

    @Test("What was decided before the end of the input stays decided, and is said to be")
    func endsLater() throws {
        defer { stage.strike() }
        try addFilesInConflict()
        let terminal = try sit("hamlet conflict resolve")
        try terminal.choose("不是同一儿童:不再提示", at: "怎样裁决?")
        try terminal.answer("理由(必填):", "两家不同")
        try terminal.choose("不是同一儿童:不再提示", at: "怎样裁决?")
        try terminal.type("\u{4}", at: "理由(必填):")
        #expect(terminal.end() == 0)
        #expect(terminal.shown.hasSuffix("\n已裁决1个分歧。\n"))
        let rest = try stage.run("hamlet conflict list", on: "county")
        #expect(rest.contains("档案之间1。") && rest.contains("测丁"))
    }

    @Test("An entry is asked for field by field; a correction shows what stands there")
    func entries() throws {
        defer { stage.strike() }
        try play(("county", Self.found), ("county", "hamlet child add 姓名=岩温"))
        let adding = try sit("hamlet entry add 岩温 照料人")
        try adding.answer("照料人姓名(必填):", "")
        try adding.answer("照料人姓名(必填):", "玉罕")
        try adding.answer("与儿童关系(", "4")
        try adding.answer("联系电话:", "12000000001")
        for field in ["起(", "止("] { try adding.answer(field, "") }
        try adding.answer("增加这一条?", "y")
        #expect(adding.end() == 0)
        #expect(adding.shown.contains("  ! 必须填写照料人姓名\n"))
        let correcting = try sit("hamlet entry correct 岩温 照料人 1")
        try correcting.answer("照料人姓名(现为“玉罕”,回车不变):", "")
        try correcting.answer("与儿童关系(现为“祖母”,回车不变;", "")
        try correcting.answer("联系电话(现为“12000000001”,回车不变):", "12000000002")
        for field in ["起(", "止("] { try correcting.answer(field, "") }
        try correcting.answer("这样更正?", "y")
        #expect(correcting.end() == 0)
        let list = try stage.run("hamlet entry list 岩温 照料人", on: "county")
        #expect(list.contains("照料人姓名 玉罕、与儿童关系 祖母、联系电话 12000000002\n"))
    }

    @Test("Where a doubtful value is asked about, the right one can be typed at once")
    func typedInstead() throws {
        defer { stage.strike() }
        try play(("county", Self.found))
        let terminal = try sit("hamlet child add")
        try terminal.answer("姓名", "测甲")
        try terminal.answer("性别", "")
        try terminal.answer("出生日期", "男")
        for typed in ["", "上月", "2015-03-18"] { try terminal.answer("照这样保留", typed) }
        try terminal.type(String(repeating: "\n", count: 14), at: "身份证号码")
        try terminal.answer("建立这份档案", "y")
        #expect(terminal.end() == 0)
        let shown = try stage.run("hamlet child show 测甲", on: "county")
        #expect(shown.contains("2015-03-18") && !shown.contains("上月"))
    }

    @Test("Nobody is admitted unless someone says yes")
    func declined() throws {
        defer { stage.strike() }
        try play(
            ("county", Self.found), ("county", "hamlet unit add 柳树湾村 --level 村"),
            ("village", "hamlet join request --unit 柳树湾村 --out request"))
        let terminal = try sit("hamlet join admit request --out ticket")
        try terminal.answer("(y/n)", "可能")
        try terminal.answer("(y/n)", "n")
        #expect(terminal.end() == 1)
        #expect(terminal.shown.contains("  ! 请输入 y(是)或 n(否)\n"))
        #expect(terminal.shown.contains("已取消,没有改动"))
        #expect(!FileManager.default.fileExists(atPath: stage.folder + "/ticket"))
    }
}
