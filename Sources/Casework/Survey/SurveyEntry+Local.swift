import Records

extension SurveyEntry {
    /// The row with the names of a unit's own list of categories (M12) read as what they mean.
    ///
    /// - Parameter record: the file that the row is about; of several categories that a name may
    ///   mean, those count that stand in it.
    func translated(by list: CategoryList?, beside record: Record?) -> SurveyEntry {
        guard let list,
            let place = fields.firstIndex(where: { $0.field.number == ChildField.categories })
        else { return self }
        let (field, parsed) = (fields[place].field, fields[place].parsed)
        let translated = parsed.translated(by: list, beside: record, in: field.number)
        guard translated != parsed else { return self }
        var copy = self
        copy.fields[place] = SurveyValue(field: field, parsed: translated)
        copy.warnings =
            (warnings.filter { $0.field != ChildField.categories } + translated.warnings)
            .sorted { $0.field < $1.field }
        return copy
    }
}

extension ParsedText {
    fileprivate func translated(
        by list: CategoryList, beside record: Record?, in field: Int
    ) -> ParsedText {
        guard case .elements(let elements) = content,
            let unlisted = elements.first(where: { $0.code == CodeList.unlisted })
        else { return self }
        let words = WrittenText.pieces(unlisted.fact.basis ?? "", at: ["、"])
        var (codes, left, doubts) = ([Int](), [String](), [WarningMatter]())
        let present = record?.currentFacts(of: field).map(\.code) ?? []
        for word in words {
            guard let item = list.item(named: word) else {
                left.append(word)
                continue
            }
            let known = item.categories.filter(present.contains)
            codes += known.isEmpty ? [item.categories[0]] : known
            if known.isEmpty, item.categories.count > 1 {
                doubts.append(
                    .widerCategory(
                        name: word, item.categories.map(CodeLists.category.label)))
            }
        }
        guard left.count < words.count else { return self }
        return ParsedText(
            .elements(Self.joined(elements, codes, left: left)),
            kept(left: left) + doubts.map { Warning(field, $0) })
    }

    private static func joined(
        _ elements: [Element], _ codes: [Int], left: [String]
    ) -> [Element] {
        var joined = elements.filter { $0.code != CodeList.unlisted }
        for code in codes where !joined.contains(where: { $0.code == code }) {
            joined.append(Element(code))
        }
        joined.sort { $0.code < $1.code }
        guard !left.isEmpty else { return joined }
        let basis = left.joined(separator: "、")
        return [Element(CodeList.unlisted, SetFact(basis: basis))] + joined
    }

    /// The warnings but for the names that were found after all.
    private func kept(left: [String]) -> [Warning] {
        warnings.compactMap { warning in
            guard case .notInCodeList(let names) = warning.matter else { return warning }
            let rest = names.filter(left.contains)
            return rest.isEmpty ? nil : Warning(warning.field, .notInCodeList(rest))
        }
    }
}
