import Node
import Trust

/// A machine that has joined, with what it joined by.
struct Newcomer {
    let machine: NewMachine
    let ticket: Ticket
    let keys: Keys
    let installation: Installation
}
