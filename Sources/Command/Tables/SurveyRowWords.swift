import Casework
import Node
import Records

/// Tells about one row of a preview.
struct SurveyRowWords {
    let row: SurveyProposal
    let names: Names

    init(_ row: SurveyProposal, _ names: Names) {
        self.row = row
        self.names = names
    }

    private var language: Language { names.language }
    private var form: Form { names.tree.forms.child }

    /// Row number in the file and name.
    var title: String {
        let unit = row.unit.map { "  " + names.unit($0) } ?? ""
        return Wording(
            "第\(row.entry.place)行(序号\(row.entry.number)) \(row.name)\(unit)",
            "row \(row.entry.place) (no. \(row.entry.number)) \(row.name)\(unit)")[language]
    }

    /// What becomes of the row and why, a line each.
    var lines: [String] {
        var lines: [String] = []
        if let match = row.match {
            let reason = match.reason.wording
            lines.append(
                Wording(
                    "档案 \(match.file.code):\(reason.chinese)",
                    "file \(match.file.code): \(reason.english)")[
                        language])
        }
        if case .changed(let changes) = row.outcome {
            lines += changes.map {
                "\(label($0.field)): \($0.old[language]) → \($0.new[language])"
            }
        }
        if case .doubtful(let doubt) = row.outcome {
            lines.append(doubt.wording[language])
            lines += doubt.files.map {
                Wording("可能的档案 \($0.code)", "possibly the file \($0.code)")[language]
            }
        }
        lines += row.left.map {
            Wording(
                "\(label($0)):已有分歧,留待裁决", "\(label($0)): in conflict already, left to a person")[
                    language]
        }
        lines += row.claims.map { claim in
            Wording("另一单位已有档案 \(claim.code)", "another unit has the file \(claim.code)")[language]
        }
        lines += row.warnings.map { names.text($0, form: form) }
        return lines + row.entry.refusals.map { $0.wording(in: form)[language] }
    }

    private func label(_ field: Int) -> String { form.label(field)[language] }

    var json: JSON {
        [
            "row": JSON(row.entry.place), "number": JSON(row.entry.number),
            "name": .string(row.name),
            "unit": JSON(row.unit.map { names.unit($0) }), "outcome": .string(row.outcome.name),
            "reason": JSON(row.outcome.reason(language)),
            "candidates": .array(row.outcome.candidates.map { .string($0.code) }),
            "match": row.match.map { match in
                [
                    "code": .string(match.file.code),
                    "why": .string(match.reason.wording[language]),
                ]
            } ?? .null, "changes": .array(changes),
            "warnings": names.json(row.warnings, form: form),
            "refusals": .array(
                row.entry.refusals.map { .string($0.wording(in: form)[language]) }),
            "left": .array(row.left.map { .string(label($0)) }),
            "claims": .array(row.claims.map { .string($0.code) }),
        ]
    }

    private var changes: [JSON] {
        guard case .changed(let changes) = row.outcome else { return [] }
        return changes.map { change in
            [
                "field": JSON(change.field), "label": .string(label(change.field)),
                "old": .string(change.old[language]), "new": .string(change.new[language]),
            ]
        }
    }
}

extension SurveyProposal.Outcome {
    /// For programs.
    var name: String {
        switch self {
        case .new: "new"
        case .changed: "changed"
        case .unchanged: "unchanged"
        case .doubtful: "doubtful"
        case .repeated: "repeated"
        case .skipped: "skipped"
        }
    }

    /// The files that a row that waits may be about.
    fileprivate var candidates: [Dot] {
        if case .doubtful(let doubt) = self { doubt.files } else { [] }
    }

    /// Why a row waits; nil for the others.
    fileprivate func reason(_ language: Language) -> String? {
        if case .doubtful(let doubt) = self { doubt.wording[language] } else { nil }
    }
}
