import Casework
import Wire

extension LateUnit {
    /// Who has not reported, and since when.
    var wording: Wording {
        switch reason {
        case .silent(let day):
            Wording("\(name):\(day) 以来没有消息", "\(name): silent since \(day)")
        case .unheard: Wording("\(name):从未收到数据", "\(name): nothing has ever come")
        case .empty: Wording("\(name):没有机器,也没有登记过儿童", "\(name): no machine, and no child entered")
        case .unreported: Wording("\(name):本次排查没有填报", "\(name): no report in the campaign")
        }
    }

    /// For programs.
    var json: JSON {
        var (word, since) = ("", CalendarDay?.none)
        switch reason {
        case .silent(let day): (word, since) = ("silent", day)
        case .unheard: word = "unheard"
        case .empty: word = "empty"
        case .unreported: word = "unreported"
        }
        return [
            "unit": .string(name), "unitId": .string(unit.description), "reason": .string(word),
            "since": JSON(since?.description),
        ]
    }
}
