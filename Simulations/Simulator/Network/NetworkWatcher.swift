/// Who is told of what happens on the network.
protocol NetworkWatcher: AnyObject {
    func timePassed(to milliseconds: Int64)

    /// What is on the way instead of a message; the same message alone where the peer is honest.
    func carried(_ message: [UInt8], on connection: Connection, from end: Int) -> Utterance

    /// A lie has reached a session.
    func hears(_ lie: Reached)

    /// False if the program has died in the step that has just been made.
    func survived(_ installation: Installation) throws -> Bool

    /// A step could not be made.
    func failed(_ installation: Installation, _ error: any Error) throws

    /// A step has stored changes.
    func stored(_ installation: Installation) throws

    func ended(_ connection: Connection)
}
