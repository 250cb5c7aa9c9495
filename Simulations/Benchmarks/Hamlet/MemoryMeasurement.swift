import Foundation
import Node
import Storage
import Transport
import Trust

/// The most memory that processes of the program ever hold: `hamlet serve` on a store that holds
/// the load, and `hamlet sync` that merges all of it into an empty store.
///
/// The keys are unlocked before, so that the work factor of the passphrase is not counted; where
/// the kernel keeps no keys, it is.
struct MemoryMeasurement {
    let world: BenchmarkWorld
    let program: HamletProgram
    /// A store that holds the load, and the key of its node.
    let store: String
    let key: PublicKey

    func run() async throws -> [Figure] {
        _ = try program.unlock(store)
        defer { program.lock(store) }
        let portFile = world.directory.appendingPathComponent("port").path
        let server = try program.start(
            ["serve", "--listen", "127.0.0.1:0", "--port-file", portFile], on: store)
        defer { server.end() }
        let address = try await address(of: server, in: portFile)
        let serving = try await servingPeak(of: server, at: address)
        let merging = try await mergingPeak(from: address)
        return [Figure(.servingMemory, serving), Figure(.mergingMemory, merging)]
    }

    private func address(of server: ChildProcess, in portFile: String) async throws -> Address {
        try await Waiting.until("hamlet serve listens", every: .milliseconds(5)) {
            if let code = server.poll() { throw server.failure(code) }
            return FileManager.default.fileExists(atPath: portFile)
        }
        let port = try String(contentsOfFile: portFile, encoding: .utf8).prefix { $0 != "\n" }
        guard let address = Address("127.0.0.1:\(port)") else {
            throw BenchmarkFailure.unreadable(path: portFile)
        }
        return address
    }

    /// Mebibytes of the server after the first sync of an empty node, whose link stands on.
    private func servingPeak(of server: ChildProcess, at address: Address) async throws -> Double {
        let node = try world.emptyNode()
        try node.savePeer(key, address: address.description)
        return try await Serving.run(node) { _ in
            try await Waiting.until("a first sync", every: .milliseconds(20)) {
                if let code = server.poll() { throw server.failure(code) }
                return try node.memory(of: key) != nil
            }
            try await Task.sleep(for: .seconds(1))
            guard let memory = ProcessMemory.read(of: server.identifier) else {
                throw BenchmarkFailure.unreadable(path: "/proc/\(server.identifier)/status")
            }
            return memory.peakResidentMebibytes
        }
    }

    /// Mebibytes of a process that merges everything. The kernel's own account at the end of a
    /// process (wait4) will not do: it begins with the memory of the one that started it.
    private func mergingPeak(from address: Address) async throws -> Double {
        let directory = try world.emptyNode().store.directory
        _ = try program.unlock(directory)
        defer { program.lock(directory) }
        let process = try program.start(["sync", address.description], on: directory)
        defer { process.end() }
        var peak = 0.0
        while process.poll() == nil {
            peak = ProcessMemory.read(of: process.identifier)?.peakResidentMebibytes ?? peak
            try await Task.sleep(for: .milliseconds(5))
        }
        try process.finish()
        return peak
    }
}
