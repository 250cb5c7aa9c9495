extension FieldRefusal {
    /// Why it was refused and what to do, given the form that the field belongs to.
    package func wording(in form: Form) -> Wording {
        switch self {
        case .unknownField(let name):
            Wording("没有“\(name)”这个字段", "there is no field “\(name)”")
        case .forbiddenField(let name, let subject):
            Wording(
                "“\(name)”:\(subject.refusal.chinese)", "“\(name)”: \(subject.refusal.english)")
        case .tooLong(let field, let count, let most):
            Wording(
                "\(form.label(field).chinese)太长:\(count)字,最多\(most)字",
                "\(form.label(field).english) is too long: \(count) characters, at most \(most)")
        case .missing(let field):
            Wording("必须填写\(form.label(field).chinese)", "\(form.label(field).english) is needed")
        case .notAllowed(let field, let role):
            Wording(
                "\(role.wording.chinese)不能填写\(form.label(field).chinese)",
                "a \(role.wording.english) may not write \(form.label(field).english)")
        case .mayNotRead(let field, let role):
            Wording(
                "\(role.wording.chinese)不能查看\(form.label(field).chinese)",
                "a \(role.wording.english) may not read \(form.label(field).english)")
        case .isCollection, .isNotCollection, .noSuchEntry, .conflicted: cellWording(form)
        case .writtenByProgram, .notByHand, .alreadyInSet, .notADay, .givenTwice, .otherKind:
            itemWording(form)
        case .stepNotAllowed, .secondPersonNeeded: stepWording(form)
        case .notAnEnd: Wording("这个状态不是结案状态", "this state does not close a file")
        case .linkToItself: Wording("档案不能与自己关联", "a file cannot be linked to itself")
        case .ladder(let refusal): refusal.wording
        }
    }

    private func stepWording(_ form: Form) -> Wording {
        switch self {
        case .stepNotAllowed(let field, let step, let role):
            Wording(
                "\(form.label(field).chinese)办到“\(step.chinese)”,不由\(role.wording.chinese)填写",
                "\(form.label(field).english): “\(step.english)” is not for a "
                    + role.wording.english)
        case .secondPersonNeeded(let field):
            Wording(
                "\(form.label(field).chinese)须由登记人以外的人核查",
                "\(form.label(field).english): another person than the one who entered it checks")
        default: Wording("", "")
        }
    }

    private func itemWording(_ form: Form) -> Wording {
        switch self {
        case .writtenByProgram(let field):
            Wording(
                "\(form.label(field).chinese)由程序在办理其他事项时写入,不能逐条填写",
                "\(form.label(field).english): only the program writes it, as part of other acts")
        case .notByHand(let field):
            Wording(
                "\(form.label(field).chinese)随处置步骤写入,不能直接填写",
                "\(form.label(field).english) follows from what is done and is not entered")
        case .alreadyInSet(let field, let code):
            Wording(
                "\(form.label(field).chinese)已有“\(form[field]?.codes?.label(code).chinese ?? "")”",
                "\(form.label(field).english) has "
                    + "“\(form[field]?.codes?.label(code).english ?? "")” already")
        case .notADay(let field, let text):
            Wording(
                "\(form.label(field).chinese):“\(text)”不是日期",
                "\(form.label(field).english): “\(text)” is no day")
        case .givenTwice(let field):
            Wording(
                "\(form.label(field).chinese)写了两次,只能写一个",
                "\(form.label(field).english) is given twice: give one value")
        case .otherKind(let field, let code):
            Wording(
                "\(code)不是\(form.label(field).chinese)",
                "\(code) is no \(form.label(field).english)")
        default: Wording("", "")
        }
    }

    private func cellWording(_ form: Form) -> Wording {
        switch self {
        case .isCollection(let field):
            Wording(
                "\(form.label(field).chinese)是记录,只能逐条增加",
                "\(form.label(field).english) is a collection: add entries to it")
        case .isNotCollection(let field):
            Wording(
                "\(form.label(field).chinese)不是记录", "\(form.label(field).english) is no collection")
        case .noSuchEntry(let field):
            Wording(
                "\(form.label(field).chinese)中没有这一条",
                "\(form.label(field).english) has no such entry")
        case .conflicted(let field):
            Wording(
                "\(form.label(field).chinese)有不同说法,请先裁决(conflict resolve)",
                "people disagree about \(form.label(field).english): decide it (conflict resolve)")
        default: Wording("", "")
        }
    }
}

extension Form {
    /// The label of a field, also of one within a collection; its number where there is none.
    package func label(_ number: Int) -> Wording {
        self[number]?.label ?? Wording(String(number), String(number))
    }
}
