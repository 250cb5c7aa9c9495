package import Wire

/// What one side holds of a unit's logs, a part at a time.
package struct UnitClaims: Hashable, Sendable {
    /// A unit of the scope; the session refuses claims about any other.
    package let unit: Identifier
    /// Nil if the own part is not spoken of.
    package let own: [Claim]?
    /// Nil if the files are not spoken of.
    package let files: [Claim]?

    package init(unit: Identifier, own: [Claim]?, files: [Claim]?) {
        self.unit = unit
        self.own = own
        self.files = files
    }

    /// The parts that are spoken of, with their claims.
    package var parts: [(unitPart: UnitPart, claims: [Claim])] {
        let own = own.map { (unitPart: UnitPart(unit, .own), claims: $0) }
        let files = files.map { (unitPart: UnitPart(unit, .files), claims: $0) }
        return [own, files].compactMap { $0 }
    }

    var isEmpty: Bool { (own ?? []).isEmpty && (files ?? []).isEmpty }

    /// Bytes on the wire, at most.
    var encodedBytes: Int {
        24 + Claim.encodedBytes * ((own?.count ?? 0) + (files?.count ?? 0))
    }
}

extension UnitClaims {
    func encode(into writer: inout CBORWriter) {
        writer.write(arrayOf: 3)
        writer.write(unit)
        for claims in [own, files] {
            if let claims { claims.encode(into: &writer) } else { writer.writeNull() }
        }
    }

    static func decode(from reader: inout CBORReader) throws(WireError) -> UnitClaims {
        try reader.readArray(exactly: 3)
        let unit = try reader.readIdentifier()
        let own = reader.readNullIfPresent() ? nil : try [Claim].decode(from: &reader)
        let files = reader.readNullIfPresent() ? nil : try [Claim].decode(from: &reader)
        return UnitClaims(unit: unit, own: own, files: files)
    }
}

extension UnitClaims {
    init(_ unitPart: UnitPart, _ claims: [Claim]) {
        self.init(
            unit: unitPart.unit, own: unitPart.part == .own ? claims : nil,
            files: unitPart.part == .files ? claims : nil)
    }

    /// What is said of one unit, in one item.
    func joined(with other: UnitClaims) -> UnitClaims {
        UnitClaims(
            unit: unit, own: Self.joined(own, other.own), files: Self.joined(files, other.files))
    }

    private static func joined(_ claims: [Claim]?, _ others: [Claim]?) -> [Claim]? {
        guard let claims, let others else { return claims ?? others }
        return claims + others
    }
}
