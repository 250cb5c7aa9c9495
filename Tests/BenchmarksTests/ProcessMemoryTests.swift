import Testing

@testable import Benchmarks

@Suite struct ProcessMemoryTests {
    @Test("The resident and the peak size are read from a status file, in bytes")
    func status() {
        let status = "Name:\tx\nVmHWM:\t    2048 kB\nVmRSS:\t    1024 kB\nThreads:\t1\n"
        let memory = ProcessMemory(status: status)
        #expect(memory?.residentBytes == 1_048_576)
        #expect(memory?.peakResidentMebibytes == 2)
    }

    @Test("A status file without the figures, as a finished process has, gives nothing")
    func missing() {
        #expect(ProcessMemory(status: "Name:\tx\nState:\tZ (zombie)\n") == nil)
        #expect(ProcessMemory(status: "VmRSS:\nVmHWM: 3 kB\n") == nil)
    }

    #if os(Linux)
        @Test("This process can be read, and its peak is no less than what it holds")
        func current() throws {
            let memory = try #require(ProcessMemory.read())
            #expect(memory.residentBytes > 0)
            #expect(memory.peakResidentBytes >= memory.residentBytes)
            #expect(ProcessMemory.read(of: 0) == nil)
        }
    #endif
}
