import Casework
import Node
import Records
import Storage

extension Overview {
    /// Writes what stands first for a person: conflicts and incidents, then what waits.
    func write(to page: inout Page, _ words: HeldBackWords) {
        let now = words.now
        dangers.write(to: &page)
        let role = person.role?.wording ?? Wording("无角色", "no role")
        page.line(
            "\(unitName) · \(person.name)(\(role.chinese))",
            "\(unitName) · \(person.name) (\(role.english))")
        page.line(
            "儿童\(children)名,变更\(status.changes)条",
            "\(children.counted("child", "children")), "
                + status.changes.counted("change", "changes"))
        writeFilesOnTheWay(to: &page)
        writeVisits(to: &page)
        writeConflicts(to: &page)
        for peer in status.peers {
            page.line(wording(of: peer, now))
            writeCall(of: peer, now, to: &page)
        }
        writeSilent(now, to: &page)
        writeEnded(to: &page)
        writePosts(to: &page)
        words.write(status.heldBack, to: &page)
        if !status.incidents.isEmpty {
            page.line(
                "事件\(status.incidents.count)件:",
                status.incidents.count.counted("incident", "incidents") + ":")
        }
        for incident in status.incidents { incident.write(to: &page) }
    }

    private func writeSilent(_ now: Int64, to page: inout Page) {
        for (name, contact) in silent {
            let silence = contact.wording(now: now)
            page.line(
                "久未联络:\(name)(\(silence.chinese))", "Silent: \(name) (\(silence.english))")
        }
    }

    private func writeEnded(to page: inout Page) {
        for (name, files) in ended {
            page.line(
                "“\(name)”已撤并,仍有未结档案\(files)份(hamlet unit merge \(name) --into 承接单位)",
                "“\(name)” is no more and has \(files.counted("open file", "open files")) "
                    + "(hamlet unit merge \(name) --into UNIT)")
        }
    }

    private func writePosts(to page: inout Page) {
        guard unfilledPosts > 0 else { return }
        let command = "hamlet unit coverage --unit \(unitName)"
        page.line(
            "缺岗\(unfilledPosts)处(\(command))",
            unfilledPosts.counted("post", "posts") + " not filled (\(command))")
    }

    private func writeFilesOnTheWay(to page: inout Page) {
        guard filesOnTheWay > 0 else { return }
        page.line(
            "另有\(filesOnTheWay)份档案尚未到达,其中的紧急内容已先收到",
            filesOnTheWay.counted("file", "files")
                + " on the way: what is urgent in them came first")
    }

    private func writeVisits(to page: inout Page) {
        guard visits.due + visits.overdue > 0 else { return }
        page.line(
            "走访:\(visits.overdue)名已过期,\(visits.due)名七天内到期",
            "Visits: \(visits.overdue) overdue, \(visits.due) due within seven days")
    }

    private func writeConflicts(to page: inout Page) {
        guard status.conflicts.count > 0 else {
            page.line("没有分歧", "No conflicts")
            return
        }
        let hard = status.conflicts.hardCount
        let soft = status.conflicts.cells.count - hard
        let files = status.conflicts.files.count
        page.line(
            "分歧:硬分歧\(hard)处,软分歧\(soft)处,档案之间\(files)处(hamlet conflict list)",
            "Conflicts: \(hard) hard, \(soft) soft, \(files) between files (hamlet conflict list)")
    }

    /// When a peer is called whose link is not kept up (M69).
    private func writeCall(of status: PeerStatus, _ now: Int64, to page: inout Page) {
        guard let due = status.due(now: now) else { return }
        let time = Moment(due).local
        page.line(
            due > now
                ? Wording(
                    "最迟\(time)呼叫,有紧急内容随时呼叫(hamlet serve)",
                    "called by \(time) at the latest, at once if something is urgent (hamlet serve)"
                )
                : Wording("应呼叫(hamlet serve 或 hamlet sync)", "to be called (hamlet serve or sync)"),
            indent: 2)
    }

    /// What a peer has confirmed and what waits for it.
    private func wording(of status: PeerStatus, _ now: Int64) -> Wording {
        let name = peers.name(of: status.peer)
        let agreed = status.peer.agreed.map { Moment($0).ago(at: now) }
        guard status.waiting > 0 else {
            guard let agreed else {
                return Wording("\(name):尚未交换", "\(name): not met yet")
            }
            return Wording(
                "\(name):全部收到(\(agreed.chinese))",
                "\(name): has everything (\(agreed.english))")
        }
        let since = status.waitingSince.map { Moment($0).ago(at: now) } ?? Wording("", "")
        let last =
            agreed.map { Wording("上次一致\($0.chinese)", "in agreement \($0.english)") }
            ?? Wording("尚未交换", "not met yet")
        return Wording(
            "\(name):\(status.waiting)条变更尚未收到,最早\(since.chinese);已确认收到\(status.confirmed)条"
                + "(\(last.chinese))",
            "\(name): " + status.waiting.counted("change", "changes")
                + " not yet received, the oldest written \(since.english); "
                + "\(status.confirmed) confirmed (\(last.english))")
    }
}
