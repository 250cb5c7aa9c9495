package import Casework
import Foundation

/// A small file as text that can be printed, read out and typed in again: lines of Base64 (RFC
/// 4648) in groups, each with a check of its own, so that a mistyped line is named.
package struct Armour: Sendable {
    /// What a file is, as its heading says.
    package enum Kind: String, CaseIterable, Sendable {
        case request = "HAMLET JOIN REQUEST"
        case ticket = "HAMLET JOIN TICKET"
        case handOver = "HAMLET FILE HANDED OVER"
        case receipt = "HAMLET RECEIPT"
    }

    /// Why a text cannot be read.
    package enum Fault: Error, Hashable, Sendable {
        /// There is no such file in the text, or its end is missing.
        case missing(Kind)
        /// The line of that number, counted from the first after the heading, was mistyped.
        case line(Int)
    }

    private static let lineCharacters = 40
    private static let groupCharacters = 8

    /// Writes bytes as such a text.
    package static func encode(_ bytes: [UInt8], as kind: Kind) -> String {
        let text = Array(Data(bytes).base64EncodedString())
        var lines = ["-----BEGIN \(kind.rawValue)-----"]
        for (number, start) in stride(from: 0, to: text.count, by: lineCharacters).enumerated() {
            let line = text[start..<min(start + lineCharacters, text.count)]
            let groups = stride(from: line.startIndex, to: line.endIndex, by: groupCharacters)
                .map { String(line[$0..<min($0 + groupCharacters, line.endIndex)]) }
            lines.append((groups + [check(String(line), number: number)]).joined(separator: " "))
        }
        lines.append("-----END \(kind.rawValue)-----")
        return lines.map { $0 + "\n" }.joined()
    }

    /// Reads such a text, whatever stands around it.
    package static func decode(_ text: String, as kind: Kind) throws(Fault) -> [UInt8] {
        let lines = text.split(whereSeparator: \.isNewline)
            .map { String($0.filter { !$0.isWhitespace }) }
        let heading = "\(kind.rawValue)-----".filter { !$0.isWhitespace }
        guard let begin = lines.firstIndex(of: "-----BEGIN" + heading),
            let end = lines.firstIndex(of: "-----END" + heading), begin < end
        else { throw .missing(kind) }
        var content = ""
        for (number, line) in lines[(begin + 1)..<end].enumerated() {
            let body = String(line.dropLast(2))
            guard check(body, number: number) == line.suffix(2) else { throw .line(number + 1) }
            content += body
        }
        guard let data = Data(base64Encoded: content) else { throw .line(end - begin - 1) }
        return Array(data)
    }

    /// Two characters; neighbours that changed places, and lines that did, give others.
    private static func check(_ line: String, number: Int) -> String {
        let sum = line.utf8.reduce(UInt32(number + 1)) { ($0 &* 31 &+ UInt32($1)) % 1021 }
        return String([Self.alphabet[Int(sum / 32)], Self.alphabet[Int(sum % 32)]])
    }

    private static let alphabet = Array("0123456789ABCDEFGHJKMNPQRSTVWXYZ")
}

extension Armour.Fault {
    /// What is wrong, for people.
    package var wording: Wording {
        switch self {
        case .missing(.request):
            Wording("其中没有完整的加入申请", "there is no whole join request in it")
        case .missing(.ticket): Wording("其中没有完整的加入凭证", "there is no whole ticket in it")
        case .missing(.handOver):
            Wording("其中没有完整的移交档案", "there is no whole handed-over file in it")
        case .missing(.receipt): Wording("其中没有完整的回执", "there is no whole receipt in it")
        case .line(let number): Wording("第\(number)行有误", "line \(number) is wrong")
        }
    }
}
