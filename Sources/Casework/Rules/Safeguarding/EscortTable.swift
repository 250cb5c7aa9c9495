package import Records

/// Where a child is escorted who was found begging or alone (M59): a table that a unit may replace
/// by its own. Taking blood (一律采血, S1) is a police act: it is no row, no field and is never kept.
package struct EscortTable: Hashable, Sendable {
    /// In the order in which they are shown.
    package let rows: [EscortRow]

    package init(rows: [EscortRow]) { self.rows = rows }

    /// Reads a unit's own table; nil if its record has none.
    package init?(_ unit: Record) {
        rows = unit.currentEntries(of: UnitForm.escortTable).compactMap { EscortRow($0) }
        guard !rows.isEmpty else { return nil }
    }

    /// The table of 北京房山区 2014 (S1).
    package static let standard = EscortTable(rows: [
        EscortRow(
            isAccompanied: false, receiver: Wording("市未成年人救助保护中心", "city protection centre")),
        EscortRow(
            isAccompanied: false, fromAge: 6, hasOffended: true,
            receiver: Wording("市第二未成年人救助保护中心", "second city protection centre")),
        EscortRow(
            isAccompanied: true, receiver: Wording("区救助管理站", "district aid station"),
            duty: Wording("进行身份甄别,由公安机关核查", "who the grown-up is: the police check it")),
    ])

    /// The row for such a child: of those that fit the one that asks for most, of equals the first;
    /// nil if none fits.
    package func row(for question: EscortQuestion) -> EscortRow? {
        rows.filter { $0.fits(question) }
            .reduce(nil) { best, next in
                (best?.asked ?? -1) < next.asked ? next : best
            }
    }
}
