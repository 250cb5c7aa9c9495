/// Refuses fields that must not exist, under whatever name. Full-width letters, spaces, signs, case
/// and the usual traditional characters do not hide a name.
package enum ForbiddenFields {
    /// What a field of this name or label would collect; nil if nothing speaks against it.
    package static func subject(of name: String) -> ForbiddenSubject? {
        let key = plain(name)
        if allowed.contains(key) { return nil }
        return words.first { entry in entry.words.contains { occurs($0, in: key, name) } }?.subject
    }

    /// What a code of this name would say of someone. The codes of a list may name illnesses and
    /// custody in general terms that a field of free text may not ask for.
    package static func subject(ofCode name: String) -> ForbiddenSubject? {
        guard let subject = subject(of: name), ofPersons.contains(subject) else { return nil }
        return subject
    }

    /// Whether a text speaks of an infection that only the sealed category may name.
    package static func speaksOfSealed(_ text: String) -> Bool {
        guard !text.isEmpty else { return false }
        if text.utf8.allSatisfy({ $0 < 0x80 }) == false, text.unicodeScalars.contains("滋") {
            return plain(text).contains("艾滋")
        }
        return latinWords(in: text).contains { $0 == "hiv" || $0 == "aids" }
    }

    private static let ofPersons: [ForbiddenSubject] = [
        .ethnicity, .religion, .politics, .behaviourLabel, .biometrics, .coordinates,
    ]

    /// Chinese words count anywhere in a name. Latin ones count as a whole word, or anywhere if they
    /// are long enough not to hide in another.
    private static func occurs(_ word: String, in key: String, _ name: String) -> Bool {
        guard word.utf8.first.map({ $0 < 0x80 }) == true else { return key.contains(word) }
        if word.utf8.count >= 6 { return key.contains(word) }
        return latinWords(in: name).contains(word)
    }

    private static func latinWords(in name: String) -> [String] {
        WrittenText.narrow(name).lowercased().unicodeScalars
            .split { !("a"..."z").contains($0) }.map { String($0) }
    }

    /// Folds width and case, drops whatever is not a letter or digit, and writes the traditional
    /// characters that these names need in their simplified form.
    private static func plain(_ name: String) -> String {
        var result = String.UnicodeScalarView()
        for scalar in WrittenText.key(name).unicodeScalars
        where scalar.properties.isAlphabetic || scalar.properties.numericType != nil {
            result.append(simplified[scalar] ?? scalar)
        }
        return String(result)
    }

    private static let simplified: [Unicode.Scalar: Unicode.Scalar] = {
        let pairs = Array(
            "黨党團团貌貌績绩績绩員员紋纹臉脸別别識识標标經经緯纬軌轨跡迹蹤踪動动單单賬账帳账號号銀银診诊斷断獄狱監监預预測测評评險险聯联係系絡络軟软設设備备報报舉举實实價价質质態态蹟迹歷历病病愛爱種种戶户徵征樣样圖图網网訊讯遷迁務务應应"
                .unicodeScalars)
        var table: [Unicode.Scalar: Unicode.Scalar] = [:]
        for place in stride(from: 0, to: pairs.count - 1, by: 2) {
            table[pairs[place]] = pairs[place + 1]
        }
        return table
    }()
}
