import Records

extension AuditedAct {
    /// What was done.
    package var wording: Wording {
        CodeLists.auditedAct[rawValue]?.label ?? Wording("\(rawValue)", "\(rawValue)")
    }
}

extension RetentionReason {
    /// What lets the time run.
    package var wording: Wording {
        CodeLists.retentionReason[rawValue]?.label ?? Wording("\(rawValue)", "\(rawValue)")
    }
}

extension Retention.Block {
    /// Why the file is not erased although its time may be over.
    package var wording: Wording {
        switch self {
        case .open: Wording("尚未结案", "still open")
        case .noDay: Wording("没有结案或出生日期", "no day to count from")
        case .unfinished(let count, true):
            Wording("有未处置的险情(待办\(count)项)", "a danger is open (\(count) to do)")
        case .unfinished(let count, false): Wording("待办\(count)项", "\(count) to do")
        case .conflicts(let count):
            Wording("分歧\(count)处", count.counted("conflict", "conflicts"))
        case .editedAfterClosing: Wording("结案后又有填写", "written to after its closing")
        case .children(let count):
            Wording(
                "有\(count)名儿童的档案不能删除", count.counted("child's file", "children's files") + " kept")
        case .unknownChildren(let count):
            Wording(
                "有\(count)名儿童的档案不在本机",
                count.counted("child's file is", "children's files are") + " not here")
        }
    }
}

extension Tombstone {
    /// On what ground it was erased; its number where this program does not know it.
    package var groundWording: Wording {
        CodeLists.erasureGround[ground]?.label ?? Wording("依据\(ground)", "ground \(ground)")
    }
}

extension RecordKind {
    /// What people call such a record; its number where this program does not know it.
    package var wording: Wording {
        Forms.form(of: self)?.label ?? Wording("档案(\(rawValue))", "record (\(rawValue))")
    }
}
