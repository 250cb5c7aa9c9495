import Testing

/// Design section 5: a node dials its peers on their schedule; nobody has to run `hamlet sync`.
@Suite("Who serves dials by itself") struct DiallingTests {
    private let stage: Stage

    init() throws { stage = try Stage() }

    @Test("M69 Who serves dials at once where a network is, and by radio when something is urgent")
    func dialling() throws {
        defer { stage.strike() }
        try join()
        _ = try stage.run("hamlet child add 姓名=测甲", on: "village")
        try serve(on: "village")
        #expect(try stage.waits(for: "测甲", in: "hamlet child list", on: "county"))
        _ = try stage.play("stop", on: "village")
        _ = try stage.run("hamlet unit edit 测村 联络方式=电台 联络间隔=30", on: "county")
        _ = try stage.run("hamlet sync", on: "village")
        try serve(on: "village")
        _ = try stage.run("hamlet report add 测甲 情形=被遗弃 发现日期=2026-03-04", on: "village")
        #expect(try stage.waits(for: "测甲", in: "hamlet report list", on: "county"))
    }

    @Test("M69 Status says when who has only a radio calls again, and nothing of links that stand")
    func status() throws {
        defer { stage.strike() }
        try join()
        let isCalled = {
            try stage.run("hamlet status --lang en", on: "village").contains("called by ")
        }
        _ = try stage.run("hamlet sync", on: "village")
        #expect(try dials() == ["kept"] && !isCalled())
        _ = try stage.run("hamlet unit edit 测村 联络方式=电台", on: "county")
        #expect(try dials() == ["kept"])
        _ = try stage.run("hamlet sync", on: "village")
        #expect(try dials() == ["called"] && isCalled())
    }

    /// A county that serves, and a village that knows where.
    private func join() throws {
        _ = try stage.run(
            "hamlet unit found 测县 --code 999901 --level 县 --person 陈静", on: "county")
        _ = try stage.run("hamlet unit add 测村 --code 999901100201 --level 村", on: "county")
        try serve(on: "county")
        let request = try stage.answer(
            "hamlet join request --unit 测村 --code 999901100201 --role worker --out request",
            on: "village")
        let fingerprint = try #require(request["fingerprint"] as? String)
        _ = try stage.run(
            "hamlet join admit request --fingerprint '\(fingerprint)' "
                + "--address 127.0.0.1:$(cat county.port) --out ticket", on: "county")
        _ = try stage.run("hamlet join accept ticket --person 周宁", on: "village")
    }

    private func serve(on machine: String) throws {
        _ = try stage.play(
            "hamlet serve --listen 127.0.0.1:0 --port-file \(machine).port &", on: machine)
    }

    /// How the village dials its peers.
    private func dials() throws -> [String] {
        let status = try stage.answer("hamlet status", on: "village")
        let peers = try #require(status["peers"] as? [[String: Any]])
        return peers.compactMap { $0["dial"] as? String }
    }
}
