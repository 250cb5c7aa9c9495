import Casework
import Node
import Records
import Wire

extension NodeError {
    /// What was named is not here.
    var unknownExplanation: Explanation {
        switch self {
        case .unknownUnit(let text, let near):
            Explanation(
                .notFound, "unknown-unit",
                Wording("没有单位“\(text)”", "there is no unit “\(text)”"),
                advice: Self.near(near)
                    ?? Wording(
                        "单位可用名称、区划代码或编号开头;hamlet unit list 列出全部",
                        "a unit goes by name, division code or the beginning of its id; "
                            + "`hamlet unit list` shows them"))
        case .unknownRecord(let text):
            Explanation(
                .notFound, "unknown-record",
                Wording("没有档案“\(text)”", "there is no file “\(text)”"),
                advice: Wording(
                    "编号形如 7K3QX-12-2,末位是校验;hamlet child list 列出全部",
                    "a code looks like 7K3QX-12-2, its last character is a check; "
                        + "`hamlet child list` shows them"))
        case .erased(let tombstone): Self.erased(tombstone)
        case .noRegisters(let unit): Self.noRegisters(unit)
        case .unknownConflict(let text):
            Explanation(
                .notFound, "unknown-conflict",
                Wording("没有分歧“\(text)”,可能已经裁决", "there is no conflict “\(text)” (any more)"),
                advice: Wording("hamlet conflict list 列出全部", "`hamlet conflict list` shows them"))
        case .unknownPeer(let text): Self.unknownPeer(text)
        default: Explanation(.failure, "node", Wording("\(self)", "\(self)"))
        }
    }

    private static func erased(_ stone: Tombstone) -> Explanation {
        let (code, day) = (RecordCode(stone.record).description, stone.day?.description ?? "?")
        let ground = stone.groundWording
        return Explanation(
            .notFound, "erased",
            Wording(
                "档案 \(code) 已于\(day)删除(\(ground.chinese))",
                "the file \(code) was erased on \(day) (\(ground.english))"),
            advice: Wording("hamlet erasure list 列出全部", "`hamlet erasure list` shows them"))
    }

    private static func unknownPeer(_ text: String) -> Explanation {
        Explanation(
            .notFound, "unknown-peer",
            Wording("没有对端“\(text)”", "there is no peer “\(text)”"),
            advice: Wording("hamlet peer list 列出全部", "`hamlet peer list` shows them"))
    }

    private static func noRegisters(_ unit: String) -> Explanation {
        Explanation(
            .notFound, "no-registers",
            Wording("“\(unit)”的登记簿还没有填写过", "nothing stands in the registers of “\(unit)” yet"))
    }

    /// Asks whether one of the names was meant; nil if there are none.
    private static func near(_ names: [String]) -> Wording? {
        if names.isEmpty { return nil }
        let chinese = names.map { "“\($0)”" }.joined(separator: "、")
        let english = names.map { "“\($0)”" }.joined(separator: " or ")
        return Wording("是不是\(chinese)?", "did you mean \(english)?")
    }

    /// What was named is several things.
    var ambiguousExplanation: Explanation {
        switch self {
        case .ambiguousUnit(let text, let names):
            return Explanation(
                .usage, "ambiguous-unit",
                Wording(
                    "“\(text)”有\(names.count)个单位:\(names.joined(separator: "、"))",
                    "“\(text)” is \(names.count) units: \(names.joined(separator: ", "))"),
                advice: Wording("请用其中一个指明", "name the unit by one of these"))
        case .ambiguousRecord(let text, let records): return Self.ambiguous(text, records)
        case .ambiguousPeer(let text, let found):
            let keys = found.map(\.short).joined(separator: " ")
            return Explanation(
                .usage, "ambiguous-peer",
                Wording(
                    "“\(text)”有\(found.count)个对端:\(keys)",
                    "“\(text)” is \(found.count) peers: \(keys)"),
                advice: Wording("请用密钥指明", "name the peer by its key"))
        default: return Explanation(.failure, "node", Wording("\(self)", "\(self)"))
        }
    }

    /// Files that once went by one code have others since their log has branches; those of two logs
    /// that share the code's letters are told apart by more letters.
    private static func ambiguous(_ text: String, _ records: [Dot]) -> Explanation {
        let short = Set(records.map { RecordCode($0) })
        let codes = short.count == records.count ? short : Set(records.map { RecordCode(long: $0) })
        let list = codes.map(\.description).sorted().joined(separator: " ")
        return Explanation(
            .usage, "ambiguous-record",
            Wording(
                "“\(text)”有\(records.count)份档案:\(list)",
                "“\(text)” is \(records.count) files: \(list)"),
            advice: Wording("请用其中一个编号指明", "name the file by one of these"))
    }
}
