/// The first item of every message. A type below zero that a version does not know is passed over;
/// any other unknown type is refused.
enum MessageType: UInt64 {
    case hello = 0
    case show = 1
    case grants = 2
    case comparison = 3
    case description = 4
    case run = 5
    case receipt = 6
    case settled = 7
    case refusal = 8
    case alive = 9
    case declined = 10
}
