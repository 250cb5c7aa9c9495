extension Assessment {
    /// What came of it, in one line.
    package var wording: Wording {
        let when = day.map { " \($0)" } ?? ""
        let title = result.sheet?.title ?? Wording("评估", "assessment")
        let again = next.map { Wording(",下次\($0)", ", again by \($0)") }
        return Wording(
            "\(title.chinese)\(when):\(result.wording.chinese)\(again?.chinese ?? "")",
            "\(title.english)\(when): \(result.wording.english)\(again?.english ?? "")")
    }
}

extension AssessmentResult {
    /// What follows from the answers.
    package var wording: Wording {
        guard let sheet else {
            return Wording("本程序不认识这张评估表", "this program does not know the sheet")
        }
        if sheet.bands.isEmpty { return reasonWording }
        let figure = Wording { _ in "\(self.figure)/\(sheet.most)" }
        let level = band.map(Self.level) ?? Wording("尚不能定级", "no level yet")
        guard triggers.isEmpty else {
            let met = Wording { language in
                triggers.map { $0.label[language] }.joined(separator: language.separator)
            }
            return Wording(
                "\(level.chinese)(直接定级:\(met.chinese))", "\(level.english) (\(met.english))")
        }
        return Wording(
            "\(figure.chinese)分,\(level.chinese)", "\(figure.english), \(level.english)")
    }

    private var reasonWording: Wording {
        guard !reasons.isEmpty else { return Wording("未找到原因", "no reason found") }
        return Wording { language in
            reasons.map { $0.label[language] }.joined(separator: language.separator)
        }
    }

    private static func level(_ band: AssessmentSheet.Band) -> Wording {
        Wording(
            band.label.chinese + (band.acting.map { ",\($0.chinese)" } ?? ""),
            band.label.english + (band.acting.map { ", \($0.english)" } ?? ""))
    }
}
