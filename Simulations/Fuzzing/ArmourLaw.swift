import Node

/// What came as a text that was printed, read out or typed in. One text of several is none of its
/// own: spaces and what stands around it do not matter. So (2) holds of the bytes that are in it.
enum ArmourLaw {
    static func check(_ bytes: [UInt8]) {
        let text = String(decoding: bytes, as: UTF8.self)
        for kind in Armour.Kind.allCases {
            do throws(Armour.Fault) {
                let read = try Armour.decode(text, as: kind)
                Law.hold(read.count <= bytes.count, "more was read than was there")
                let again = try Armour.decode(Armour.encode(read, as: kind), as: kind)
                Law.hold(again == read, "what was read is written as something else")
            } catch {
                checkPlace(error, in: text)
            }
        }
    }

    /// A fault names a line that is there.
    private static func checkPlace(_ fault: Armour.Fault, in text: String) {
        guard case .line(let number) = fault else { return }
        Law.hold((0...text.count(where: \.isNewline)).contains(number), "a fault is nowhere")
    }

    static var seeds: [[UInt8]] {
        let content = (0..<100).map { UInt8(truncatingIfNeeded: $0 &* 37) }
        return Armour.Kind.allCases.map { Array(Armour.encode(content, as: $0).utf8) }
    }
}
