import Casework
import Node

extension DoctorReport {
    private static let mostLines = 20

    /// Writes what was examined, what was found, and what to do.
    ///
    /// - Parameter words: nil if nothing is held back.
    func write(to page: inout Page, _ words: HeldBackWords?) {
        page.line(
            "检查了\(logs)个日志、\(changes)条变更、\(records)份档案。",
            logs.counted("log", "logs") + ", " + changes.counted("change", "changes") + " and "
                + records.counted("record", "records") + " were examined.")
        if unreadableChanges > 0 {
            page.line(
                "\(unreadableChanges)条变更由较新的程序写成,本程序看不懂,已保留并照常转发。",
                unreadableChanges.counted("change is", "changes are")
                    + " of a newer program: kept and passed on.")
        }
        if erased > 0 {
            page.line(
                "\(erased)条变更已依据删除,只留校验和。",
                erased.counted("change was", "changes were") + " erased; only sums are left.")
        }
        if isUnswept { page.line(Self.unsweptAdvice) }
        write(pages, Wording("损坏的页", "damaged pages"), to: &page)
        write(unreadable, Wording("读不出的内容", "what cannot be read"), to: &page)
        write(runs, Wording("无法读取或签名不成立的变更段", "runs that do not hold"), to: &page)
        write(grants, Wording("不成立的授权", "grants that do not hold"), to: &page)
        write(unerased, Wording("应已删除而仍在的内容", "what should have been erased"), to: &page)
        write(differences, Wording("派生表的差异", "differences in derived tables"), to: &page)
        words?.write(heldBack, to: &page)
        page.line(verdict)
    }

    private static let unsweptAdvice = Wording(
        "数据文件的空闲部分可能还留有已删除的内容:请停止其他程序、腾出与数据文件一样大的空间,再运行一次。",
        "Free parts of the file may still hold what was erased: stop the other programs, make as "
            + "much room on the disk as the file has, and run this again.")

    private var verdict: Wording {
        if !pages.isEmpty || !unreadable.isEmpty || !runs.isEmpty || !grants.isEmpty {
            return Wording(
                "数据库有损坏:先复制整个数据目录;再从备份恢复,或重新加入后从对端取回。",
                "The store is damaged: copy the data folder first; then put a backup back, or join "
                    + "anew and fetch the changes from a peer.")
        }
        if isUnswept { return Wording("还需清扫。", "It has to be swept.") }
        if differences.isEmpty, unerased.isEmpty { return Wording("一切正常。", "All is well.") }
        if isRebuilt { return Wording("派生表已重建。", "The derived tables were made anew.") }
        return Wording(
            "变更完好;用 hamlet doctor --rebuild 重建派生表。",
            "The changes are sound; `hamlet doctor --rebuild` makes the derived tables anew.")
    }

    private func write(_ lines: [String], _ heading: Wording, to page: inout Page) {
        guard !lines.isEmpty else { return }
        page.line(
            "\(heading.chinese):\(lines.count)", "\(heading.english): \(lines.count)")
        for line in lines.prefix(Self.mostLines) { page.line(line, indent: 2) }
        if lines.count > Self.mostLines { page.line("…", indent: 2) }
    }

    func json(_ words: HeldBackWords?) -> JSON {
        let list = { (lines: [String]) in JSON.array(lines.map { .string($0) }) }
        return [
            "sound": .bool(isSound), "logs": JSON(logs), "changes": JSON(changes),
            "records": JSON(records), "unreadableChanges": JSON(unreadableChanges),
            "damagedPages": list(pages), "unreadable": list(unreadable),
            "damagedRuns": list(runs), "invalidGrants": list(grants),
            "differences": list(differences), "rebuilt": .bool(isRebuilt),
            "erasedChanges": JSON(erased), "unerased": list(unerased),
            "unswept": .bool(isUnswept),
            "gaps": .array(words.map { words in heldBack.gaps.map { words.json($0) } } ?? []),
            "quarantine": .array(
                words.map { words in heldBack.quarantine.map { words.json($0) } } ?? []),
            "setAside": .array(
                words.map { words in heldBack.setAside.map { words.json($0) } } ?? []),
            "leftBehind": .array(
                words.map { words in heldBack.leftBehind.map { words.json($0) } } ?? []),
        ]
    }
}
