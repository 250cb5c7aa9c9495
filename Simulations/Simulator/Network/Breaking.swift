/// Why a connection was cut.
enum Breaking {
    /// At the byte that the link was made for.
    case byte
    /// The time of the link was over.
    case time
    /// The program of one end is gone.
    case program
    /// Someone pulled the cable.
    case person
}
