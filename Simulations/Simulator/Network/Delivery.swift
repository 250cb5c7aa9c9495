/// Something that reaches one end of a connection.
struct Delivery {
    /// Milliseconds of the virtual clock.
    let time: Int64
    /// Tells deliveries of one moment apart.
    let order: Int
    let connection: Int
    /// 0 for the dialling end.
    let end: Int
    let content: Content

    enum Content {
        /// A message, how many bytes of the link it took, and the lie that it is, if it is one.
        case message([UInt8], size: Int, lie: Reached?)
        case closed
        case tick
        /// The time of the link is over: it is cut here.
        case timeout
    }
}

extension Delivery: Comparable {
    static func < (left: Delivery, right: Delivery) -> Bool {
        (left.time, left.order) < (right.time, right.order)
    }

    static func == (left: Delivery, right: Delivery) -> Bool { left.order == right.order }
}
