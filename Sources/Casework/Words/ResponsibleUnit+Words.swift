import Records
package import Wire

extension ResponsibleUnit {
    /// Which unit answers for the placement, and why.
    ///
    /// - Parameter unitName: what people call a unit.
    package func wording(_ unitName: (Identifier) -> String) -> Wording {
        let names = named.map { Self.name($0, unitName) }
        let (chinese, english) = (names.joined(separator: "、"), names.joined(separator: ", "))
        let (why, reason) = (ground.wording.chinese, ground.wording.english)
        guard !names.isEmpty else {
            return Wording(
                "安置责任单位:\(why),请补填", "answers for the placement: \(reason); not given")
        }
        return Wording(
            "安置责任单位:\(chinese)(\(why))", "answers for the placement: \(english) (\(reason))")
    }

    private static func name(_ value: Value, _ unitName: (Identifier) -> String) -> String {
        value.identifier.map(unitName) ?? Optional(value).text
    }
}

extension ResponsibleUnit.Ground {
    fileprivate var wording: Wording {
        switch self {
        case .registered: Wording("有户籍,由流出地(户籍所在单位)负责", "has a hukou: its unit of registration")
        case .unregistered: Wording("无户籍,由流入地(常住单位)负责", "has no hukou: the unit where it lives")
        case .disputed:
            Wording("有无户籍说法不一,裁决前双方都负责", "people disagree about the hukou: both until decided")
        case .unknown: Wording("有无户籍不明", "nobody has said whether it has a hukou")
        }
    }
}
