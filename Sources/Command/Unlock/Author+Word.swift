import Node
import Trust

extension Author {
    /// What people call the person: by the roster's name, or as long as none is here by the key.
    var word: String { name.isEmpty ? key.short : name }
}
