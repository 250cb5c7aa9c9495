import NIOCore
import Replication
import Synchronization
import Testing
import Trust
import Wire

@testable import Transport

@Suite("Room for connections") struct AdmissionTests {
    static func origin(_ number: Int) throws -> Origin {
        Origin(try SocketAddress(ipAddress: "10.0.\(number / 250).\(number % 250 + 1)", port: 1))
    }

    static func admit(_ sessions: Sessions, _ origin: Origin) -> Admission {
        sessions.admit(from: origin) { _ in }
    }

    @Test("One address gets its share, then a few are told, then they are closed at once")
    func oneAddress() throws {
        let (sessions, origin) = (Sessions(), try Self.origin(1))
        for number in 1...Limits.sessionsPerAddress {
            #expect(Self.admit(sessions, origin) == .admitted(number))
        }
        for _ in 0..<Limits.surplusConnections {
            guard case .surplus(_, .limit("sessionsPerAddress")) = Self.admit(sessions, origin)
            else {
                Issue.record("one more than its share")
                return
            }
        }
        #expect(Self.admit(sessions, origin) == .full)
        guard case .admitted = Self.admit(sessions, try Self.origin(2)) else {
            Issue.record("another address has a share of its own")
            return
        }
    }

    @Test("All addresses together get no more than the bound, and room that is left is given again")
    func allAddresses() throws {
        let sessions = Sessions()
        for number in 1...Limits.sessions {
            #expect(Self.admit(sessions, try Self.origin(number)) == .admitted(number))
        }
        guard
            case .surplus(let number, .limit("sessions")) = Self.admit(
                sessions, try Self.origin(900))
        else {
            Issue.record("one more than the bound")
            return
        }
        sessions.leave(number)
        sessions.leave(1)
        #expect(Self.admit(sessions, try Self.origin(901)) == .admitted(number + 1))
    }

    @Test("After a stop nobody is let in, and nothing is dialled")
    func stopped() throws {
        let told = Mutex(0)
        let sessions = Sessions()
        let number = sessions.enterDialled { _ in told.withLock { $0 += 1 } }
        #expect(number == 1)
        sessions.stop()
        #expect(told.withLock { $0 } == 1)
        #expect(Self.admit(sessions, try Self.origin(1)) == .full)
        #expect(sessions.enterDialled { _ in } == nil)
    }

    @Test("A node with which a session is open is known as long as the session lasts")
    func openPeer() throws {
        let (sessions, key) = (Sessions(), SigningKey().publicKey)
        let number = try #require(sessions.enterDialled { _ in })
        #expect(!sessions.isOpen(with: key))
        sessions.name(number, key)
        #expect(sessions.isOpen(with: key))
        sessions.leave(number)
        #expect(!sessions.isOpen(with: key))
    }

    @Test("A machine is counted by its IPv4 number, mapped or not, or by its IPv6 network")
    func origins() throws {
        let origin = { Origin(try SocketAddress(ipAddress: $0, port: 1)) }
        #expect(try origin("10.0.0.1") == origin("::ffff:10.0.0.1"))
        #expect(try origin("10.0.0.1") != origin("10.0.0.2"))
        #expect(try origin("2001:db8:0:1::1") == origin("2001:db8:0:1:ffff::2"))
        #expect(try origin("2001:db8:0:1::1") != origin("2001:db8:0:2::1"))
    }
}
