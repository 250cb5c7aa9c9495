import ArgumentParser

/// An argument of the shape `field=value`; the value may be empty, which clears the field.
struct Setting: Hashable, Sendable, ExpressibleByArgument {
    let field: String
    let value: String

    init?(argument: String) {
        guard let sign = argument.firstIndex(where: { $0 == "=" || $0 == "\u{FF1D}" }),
            sign > argument.startIndex
        else { return nil }
        field = String(argument[..<sign])
        value = String(argument[argument.index(after: sign)...])
    }
}

extension ArgumentHelp {
    /// How a field and its value are given in arguments.
    static var setting: ArgumentHelp {
        .words(
            "字段=值;字段可用编号、英文名或中文名称",
            "field=value; a field goes by number, English name or Chinese label",
            value: "field=value")
    }
}
