import ArgumentParser

/// An argument of the shape `field=value`; the value may be empty, which clears the field.
struct Setting: Hashable, Sendable, ExpressibleByArgument {
    let field: String
    let value: String

    init?(argument: String) {
        guard let sign = argument.firstIndex(where: { $0 == "=" || $0 == "=" }),
            sign > argument.startIndex
        else { return nil }
        field = String(argument[..<sign])
        value = String(argument[argument.index(after: sign)...])
    }
}
