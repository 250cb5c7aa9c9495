/// Signs of life, and the want of them.
extension Session {
    mutating func tick(_ milliseconds: UInt64) throws(Refusal) {
        watch.tick(milliseconds)
        switch phase {
        case .new, .ended: return
        case .greeting, .placing, .asking: try watch.checkGreeting()
        default: try watch.checkSilence()
        }
        if phase == .live { watch.countAnew() }
        if hasGreeted, watch.owesSign { send(.alive) }
    }
}
