import Foundation

/// Replaces what differs from one playing to the next by names; what has a number can be used in
/// later lines, such as `hamlet child show <code-1>`.
final class Mask {
    private var hidden: [(text: String, name: String)] = []
    private var numbered: [String: String] = [:]
    private var counts: [String: Int] = [:]

    func hide(_ text: String, as name: String) { hidden.append((text, name)) }

    /// Puts what the names stand for back.
    func reveal(_ line: String) -> String {
        numbered.reduce(line) { $0.replacing($1.value, with: $1.key) }
    }

    /// The lines of an output, masked.
    func lines(_ output: String) -> [String] {
        var lines = output.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
        if lines.last == "" { lines.removeLast() }
        return lines.map { masked($0) }
    }

    private func masked(_ line: String) -> String {
        var line = hidden.reduce(line) { $0.replacing($1.text, with: $1.name) }
        line = line.replacing(/[0-9A-HJKMNP-TV-Z]{5}-\d+-[0-9A-HJKMNP-TV-Z]/) {
            self.number(String($0.output), "code")
        }
        line = line.replacing(/\bR-[0-9A-HJKMNP-TV-Z]{8}\b/) {
            self.number(String($0.output), "report")
        }
        return times(keys(line))
    }

    private func keys(_ line: String) -> String {
        // The files of a conflict stand in the order of their logs, whose names are drawn.
        var line = line.replacing(/<code-\d+>(?:\+<code-\d+>)+/) {
            $0.output.split(separator: "+").sorted().joined(separator: "+")
        }
        line = line.replacing(/\b[0-9a-f]{64}\b/) { self.number(String($0.output), "key") }
        line = line.replacing(/\b[0-9a-f]{32}\b/) { self.number(String($0.output), "id") }
        line = line.replacing(/@[0-9a-f]{8}\b/) { self.number(String($0.output), "short-key") }
        line = line.replacing(/\b\d{4} \d{4} \d{4} \d{4}\b/) {
            self.number(String($0.output), "fingerprint")
        }
        line = line.replacing(/127\.0\.0\.1:(\d+)/) {
            "127.0.0.1:" + self.number(String($0.output.1), "port")
        }
        return logs(line)
    }

    private func logs(_ line: String) -> String {
        line.replacing(/(\[|quarantine (?:show|adopt|leave) )([0-9a-f]{8})\b/) {
            String($0.output.1) + self.number(String($0.output.2), "log")
        }
    }

    /// The day on which the conversation is played, where all users live.
    private static var today: String {
        let style = Date.ISO8601FormatStyle().year().month().day()
        return Date(timeIntervalSinceNow: 8 * 3600).formatted(style)
    }

    /// Times and amounts that no later line asks for.
    private func times(_ line: String) -> String {
        line.replacing(/\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ/, with: "<instant>")
            .replacing(/\d{4}-\d\d-\d\d \d\d:\d\d/, with: "<time>")
            .replacing(Self.today, with: "<today>").replacing(
                /刚才|\d+分钟前|just now|\d+ min ago/, with: "<ago>"
            )
            .replacing(/\d+毫秒/, with: "<n>毫秒").replacing(/\d+ ms\b/, with: "<n> ms")
            .replacing(/\d+字节/, with: "<n>字节").replacing(/\d+ bytes/, with: "<n> bytes")
            .replacing(/\d+ KiB/, with: "<n> KiB")
            .replacing(/"port": \d+/, with: "\"port\": <n>")
            .replacing(/"(bytes\w*|milliseconds)": \d+/) { "\"\($0.output.1)\": <n>" }
    }

    private func number(_ text: String, _ kind: String) -> String {
        if let known = numbered[text] { return known }
        counts[kind, default: 0] += 1
        let name = "<\(kind)-\(counts[kind] ?? 0)>"
        numbered[text] = name
        return name
    }
}
