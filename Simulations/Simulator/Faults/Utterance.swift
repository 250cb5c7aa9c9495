/// What a program says in the place of one message.
struct Utterance {
    let messages: [[UInt8]]
    /// What it is a case of; nil if it is what an honest program says.
    var lie: Reached?
}
