import Records

/// What goes along with a referral: the fields that are declared for the department, and of these
/// only what stands in the file and is not sealed (M40).
package struct ReferralPacket: Sendable {
    /// By number, each with its texts; several where people disagree.
    package let lines: [(field: Field, text: String)]

    /// - Parameters:
    ///   - view: of the child's file, in which nothing sealed is opened.
    ///   - department: by the code list.
    package init(_ view: FileView, for department: Int) {
        let numbers = ReferralPackets.fields(for: department)
        lines = view.lines.filter { numbers.contains($0.field.number) }.compactMap { line in
            let texts = line.texts.filter { !$0.isEmpty && !Self.isSealed($0) }
            return texts.isEmpty ? nil : (line.field, texts.joined(separator: " / "))
        }
    }

    /// That something sealed stands there is itself not told.
    private static func isSealed(_ text: String) -> Bool {
        text == CodeList.sealedWording.chinese || text == CodeList.sealedWording.english
    }
}
