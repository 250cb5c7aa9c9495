import Testing

@testable import Transport

@Suite("Addresses") struct AddressTests {
    @Test(
        "Names, IPv4 and IPv6 numbers are read, with a port or without, and written alike",
        arguments: [
            ("10.0.0.5:80", "10.0.0.5", 80, "10.0.0.5:80"),
            ("county.example", "county.example", 4870, "county.example:4870"),
            ("[fe80::1%eth0]:9", "fe80::1%eth0", 9, "[fe80::1%eth0]:9"),
            ("[::1]", "::1", 4870, "[::1]:4870"),
            ("::1", "::1", 4870, "[::1]:4870"),
            ("localhost:0", "localhost", 0, "localhost:0"),
        ])
    func read(text: String, host: String, port: Int, written: String) {
        let address = Address(text)
        #expect(address == Address(host: host, port: port))
        #expect(address?.description == written)
    }

    @Test(
        "What is no address is refused",
        arguments: [
            "", ":80", "host:", "host:65536", "host:-1", "host:8a", "[::1", "[host]:1", "a b",
            "a/b",
            "[::1]80", "host:+1", "村委会:80", String(repeating: "a", count: 300),
        ])
    func refused(text: String) {
        #expect(Address(text) == nil)
    }
}
