/// The ways of visiting by the numbers of their code list that are no meeting.
enum VisitPlace {
    static let telephone: Int64 = 2
    static let video: Int64 = 4

    /// Those that were calls.
    static let calls = [Int(telephone), Int(video)]

    /// Whether the visit was a call.
    static func isCall(_ code: Int64) -> Bool { code == telephone || code == video }
}
