import Wire

/// What the reader says of one item that is given in hexadecimal digits; nil if it accepts it.
func refusal(_ hexadecimal: String) -> WireError.Reason? { refusal(bytes(hexadecimal)) }

func refusal(_ bytes: [UInt8]) -> WireError.Reason? {
    var reader = CBORReader(bytes)
    do {
        _ = try reader.skip()
        try reader.finish()
        return nil
    } catch {
        return error.reason
    }
}

func bytes(_ hexadecimal: String) -> [UInt8] { Hexadecimal.decode(hexadecimal) ?? [] }
