import Casework
import Node
import Wire

/// A code that an office defined, in a table or for programs.
struct KnownCodeRow: ListRow {
    let known: KnownCode
    let names: Names

    private var own: OwnCode { known.own }
    private var language: Language { names.language }
    private var label: Wording { known.code?.label ?? own.labels.label }

    static let heads = [
        Wording("编号", "no."), Wording("名称", "label"), Wording("代码表", "code list"),
        Wording("单位", "unit"), Wording("起", "from"), Wording("止", "to"), Wording("", ""),
    ]

    var cells: [String] {
        [
            String(own.number), label[language], own.list, names.unit(known.unit),
            own.labels.from?.description ?? "", own.labels.end?.description ?? "",
            own.labels.mark(refused: known.refusal, isOpen: known.isOpen)[language],
        ]
    }

    var json: JSON {
        [
            "number": JSON(own.number), "label": .string(label[language]),
            "list": .string(own.list), "unit": .string(names.unit(known.unit)),
            "unitId": .string(known.unit.description),
            "from": JSON(own.labels.from?.description), "to": JSON(own.labels.end?.description),
            "open": .bool(known.isOpen), "refused": JSON(known.refusal?.wording[language]),
        ]
    }
}

extension OwnLabels {
    /// The day on which it ends; a definition that was taken out was never to be used: it has none.
    var end: CalendarDay? { to == .earliest ? nil : to }

    /// What is to be known of a definition that is not, or not now, to be chosen; empty of others.
    func mark(refused: OwnRefusal?, isOpen: Bool) -> Wording {
        if let why = refused?.wording {
            return Wording("不采用:\(why.chinese)", "not used: \(why.english)")
        }
        return isOpen ? Wording("", "") : Wording("不在使用期", "not in use")
    }
}
