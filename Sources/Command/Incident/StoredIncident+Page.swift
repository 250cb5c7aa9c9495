import Casework
import Node
import Storage
import Wire

extension StoredIncident {
    private var known: IncidentKind? { IncidentKind(rawValue: kind) }

    private var what: Wording {
        known?.wording ?? Wording("未知事件(\(kind))", "an incident of an unknown kind (\(kind))")
    }

    /// The log or the peer that it is about: the first digits of its name; empty if it is about
    /// neither.
    private var subject: String {
        detail.count >= Identifier.byteCount ? Hexadecimal.encode(detail.prefix(4)) : ""
    }

    /// Writes what happened, when, and what to do.
    func write(to page: inout Page) {
        let about = subject.isEmpty ? "" : " [\(subject)]"
        let state = closed == nil ? Wording("", "") : Wording("(已关闭)", " (closed)")
        page.line(
            "\(key)  \(Moment(time).local)  \(what.chinese)\(about)\(state.chinese)",
            "\(key)  \(Moment(time).local)  \(what.english)\(about)\(state.english)")
        if closed == nil, let advice = known?.advice {
            page.line("→ " + advice[page.language], indent: 3)
        }
    }

    func json(in language: Language) -> JSON {
        [
            "number": JSON(key), "kind": known.map { "\($0)" } ?? "unknown",
            "time": JSON(time: time), "closed": JSON(time: closed),
            "subject": .string(subject), "message": .string(what[language]),
            "advice": JSON(known?.advice[language]),
        ]
    }

    /// With what is held back because of it.
    func json(in language: Language, _ matter: HeldBack, _ words: HeldBackWords) -> JSON {
        guard case .object(let members) = json(in: language) else { return .null }
        return .object(
            members.merging([
                "gaps": .array(matter.gaps.map { words.json($0) }),
                "quarantine": .array(matter.quarantine.map { words.json($0) }),
                "setAside": .array(matter.setAside.map { words.json($0) }),
            ]) { $1 })
    }
}

extension HeldBack {
    /// The part that an incident tells of: the gaps of its log, what its writer has in quarantine,
    /// or what of it came after a revocation. Nothing for a closed one.
    func matter(of incident: StoredIncident) -> HeldBack {
        let log = incident.closed == nil ? Identifier(incident.detail) : nil
        switch IncidentKind(rawValue: incident.kind) {
        case .gap: return HeldBack(gaps: gaps.filter { $0.log == log })
        case .quarantine:
            let writer = quarantine.first { $0.log == log }?.writer.key
            return HeldBack(quarantine: quarantine.filter { $0.writer.key == writer })
        case .afterRevocation: return HeldBack(setAside: setAside.filter { $0.log == log })
        default: return HeldBack()
        }
    }
}
