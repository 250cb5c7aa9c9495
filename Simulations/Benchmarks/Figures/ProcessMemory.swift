import Foundation

/// Is how much memory a process holds, as the Linux kernel counts it (proc(5), `status`).
struct ProcessMemory: Equatable, Sendable {
    /// `VmRSS`: resident now.
    var residentBytes: Int
    /// `VmHWM`: the most that was ever resident.
    var peakResidentBytes: Int

    var peakResidentMebibytes: Double { Double(peakResidentBytes) / 1_048_576 }

    /// Reads the figures of a process, this one unless another is named.
    ///
    /// Returns nil where there is no such process or no `/proc`.
    static func read(of process: Int32? = nil) -> ProcessMemory? {
        let folder = process.map { String($0) } ?? "self"
        let path = "/proc/\(folder)/status"
        guard let status = try? String(contentsOfFile: path, encoding: .utf8) else { return nil }
        return ProcessMemory(status: status)
    }

    /// Takes the figures from the text of a `status` file; nil if one is missing.
    init?(status: String) {
        guard let resident = Self.bytes("VmRSS:", in: status),
            let peak = Self.bytes("VmHWM:", in: status)
        else { return nil }
        residentBytes = resident
        peakResidentBytes = peak
    }

    /// A line reads `VmRSS:      1234 kB`, where kB is 1,024 bytes.
    private static func bytes(_ key: String, in status: String) -> Int? {
        let line = status.split(separator: "\n").first { $0.hasPrefix(key) }
        let words = line?.split { $0 == " " || $0 == "\t" }
        guard let words, words.count >= 2, let kibibytes = Int(words[1]) else { return nil }
        return kibibytes * 1_024
    }
}
