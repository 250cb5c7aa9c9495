import Wire

extension LateUnit: EncodedPart {
    private enum Kind {
        static let silent = 1
        static let unheard = 2
        static let empty = 3
        static let unreported = 4
    }

    /// Unit, name, why, and for a silent one since when.
    func encode(into writer: inout CBORWriter) {
        writer.write(arrayOf: 4)
        writer.write(unit)
        writer.write(name)
        switch reason {
        case .silent(let day):
            writer.write(Kind.silent)
            writer.write(Int64(day.number))
        case .unheard:
            writer.write(Kind.unheard)
            writer.writeNull()
        case .empty:
            writer.write(Kind.empty)
            writer.writeNull()
        case .unreported:
            writer.write(Kind.unreported)
            writer.writeNull()
        }
    }

    init(from reader: inout CBORReader) throws(WireError) {
        try reader.readArray(exactly: 4)
        let (unit, name) = (try reader.readIdentifier(), try reader.readText())
        let start = reader.position
        switch try reader.readNumber() {
        case Kind.silent:
            self.init(unit: unit, name: name, reason: .silent(since: try reader.readDay()))
        case Kind.unheard where reader.readNullIfPresent():
            self.init(unit: unit, name: name, reason: .unheard)
        case Kind.empty where reader.readNullIfPresent():
            self.init(unit: unit, name: name, reason: .empty)
        case Kind.unreported where reader.readNullIfPresent():
            self.init(unit: unit, name: name, reason: .unreported)
        default: throw WireError(.unexpected(expected: "reason"), at: start)
        }
    }
}
