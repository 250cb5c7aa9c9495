/// An error that this program can explain to a person.
protocol Explained: Error {
    var explanation: Explanation { get }
}
