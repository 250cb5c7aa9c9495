import NIOPosix

/// The one thread that moves bytes for the whole process. It waits, copies and encrypts; everything
/// that touches the disk happens in the connections' tasks. It lives as long as the process.
enum EventLoops {
    static let group = MultiThreadedEventLoopGroup(numberOfThreads: 1)
}
