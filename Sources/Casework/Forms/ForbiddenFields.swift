/// Refuses fields that must not exist, under whatever name. Full-width letters, spaces, signs, case
/// and the usual traditional characters do not hide a name.
package enum ForbiddenFields {
    /// What a field of this name or label would collect; nil if nothing speaks against it.
    package static func subject(of name: String) -> ForbiddenSubject? {
        let key = plain(name)
        guard let found = subject(in: key, name) else { return nil }
        let rest = allowed.reduce(key) { $0.replacing($1, with: "") }
        return rest == key ? found : subject(in: rest, name)
    }

    private static func subject(in key: String, _ name: String) -> ForbiddenSubject? {
        let bytes = Array(key.utf8)
        let latin = latinWords(in: name)
        return words.first { entry in entry.words.contains { occurs($0, in: bytes, latin) } }?
            .subject
    }

    /// Whether a text speaks of an infection that only the sealed category may name.
    package static func speaksOfSealed(_ text: String) -> Bool {
        guard isSuspicious(text) else { return false }
        return plain(text).contains("艾滋")
            || latinWords(in: text).contains { $0 == "hiv" || $0 == "aids" }
    }

    /// Whether the words looked for can be in the text at all: every text of every file is asked,
    /// and most are not suspicious.
    private static func isSuspicious(_ text: String) -> Bool {
        var last: UInt32 = 0
        for byte in text.utf8 {
            last = last << 8 & 0xFF_FFFF | UInt32(byte)
            // 滋, a full-width letter, or the last letter of HIV or AIDS.
            if last == 0xE6_BB8B || byte == 0xEF { return true }
            if byte | 0x20 == UInt8(ascii: "v") || byte | 0x20 == UInt8(ascii: "s") { return true }
        }
        return false
    }

    /// Chinese words count anywhere in a name. Latin ones count as a whole word, or anywhere if
    /// they are long enough not to hide in another.
    private static func occurs(_ word: String, in key: [UInt8], _ latin: [String]) -> Bool {
        let bytes = word.utf8
        guard key.count >= bytes.count, let first = bytes.first else { return false }
        if first < 0x80, bytes.count < 6, !bytes.elementsEqual(key) {
            return latin.contains(word)
        }
        return (0...(key.count - bytes.count)).contains { start in
            key[start] == first && bytes.elementsEqual(key[start..<(start + bytes.count)])
        }
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

    /// Only the characters that the words of the list need.
    private static let simplified: [Unicode.Scalar: Unicode.Scalar] = {
        let traditional = "黨團員紋臉別識標經緯軌跡蹟蹤動單賬帳號銀診斷獄監預測評險絡設備報舉實戶徵訊務點穩徑證據錄圖"
        let plain = "党团员纹脸别识标经纬轨迹迹踪动单账账号银诊断狱监预测评险络设备报举实户征讯务点稳径证据录图"
        let pairs = zip(traditional.unicodeScalars, plain.unicodeScalars)
        return Dictionary(pairs.map { ($0, $1) }) { first, _ in first }
    }()
}
