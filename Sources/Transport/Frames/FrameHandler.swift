import NIOCore
import NIOTLS
import Replication
import Wire

/// Stands between TLS and the connection's task: makes messages of bytes, and turns the handshake,
/// the time and signals from outside into arrivals in the same line.
///
/// (1) A peer has bounded time for the handshake and its first message, and to take in what piles
///     up.
/// (2) A tick or a change waits for the task once, however busy the task is.
/// (3) Once the connection closes, what still comes is dropped unread, so that the peer is not cut
///     off before it has read our last words.
final class FrameHandler: ChannelDuplexHandler {
    typealias InboundIn = ByteBuffer
    typealias InboundOut = Arrival
    typealias OutboundIn = [UInt8]
    typealias OutboundOut = ByteBuffer

    private enum Phase { case handshake, greeting, open, closing }

    private let proof: PeerProof
    private let pending: Pending
    private let timing: Timing
    private var phase = Phase.handshake
    private var reader = FrameReader()
    private var begunAt: UInt64 = 0
    private var blockedAt: UInt64?
    private var timer: Scheduled<Void>?

    init(proof: PeerProof, pending: Pending, timing: Timing) {
        self.proof = proof
        self.pending = pending
        self.timing = timing
    }

    func channelActive(context: ChannelHandlerContext) {
        begunAt = now(context)
        scheduleTick(context)
        context.fireChannelActive()
    }

    func channelInactive(context: ChannelHandlerContext) {
        if phase == .handshake { deliver(.failed(.lostInHandshake), context) }
        phase = .closing
        timer?.cancel()
        context.fireChannelInactive()
    }

    func userInboundEventTriggered(context: ChannelHandlerContext, event: Any) {
        if case .handshakeCompleted? = event as? TLSUserEvent, phase == .handshake,
            let key = proof.key
        {
            phase = .greeting
            deliver(.opened(key), context)
        }
        context.fireUserInboundEventTriggered(event)
    }

    func channelRead(context: ChannelHandlerContext, data: NIOAny) {
        guard phase == .greeting || phase == .open else { return }
        var input = unwrapInboundIn(data)
        do throws(Refusal) {
            while let message = try reader.next(from: &input) {
                phase = .open
                context.fireChannelRead(wrapInboundOut(.message(message)))
            }
        } catch {
            refuse(error, context)
        }
    }

    func channelReadComplete(context: ChannelHandlerContext) {
        context.fireChannelReadComplete()
        if phase == .closing { context.read() }
    }

    /// An error ends the connection; the task learns of it by the end of its arrivals.
    func errorCaught(context: ChannelHandlerContext, error: any Error) {
        if phase == .handshake { deliver(.failed(proof.failure(error)), context) }
        phase = .closing
        context.close(promise: nil)
    }

    func write(context: ChannelHandlerContext, data: NIOAny, promise: EventLoopPromise<Void>?) {
        let message = unwrapOutboundIn(data)
        var buffer = context.channel.allocator.buffer(
            capacity: Frame.bytes(ofMessage: message.count))
        Frame.write(message, into: &buffer)
        context.write(wrapOutboundOut(buffer), promise: promise)
    }

    func close(context: ChannelHandlerContext, mode: CloseMode, promise: EventLoopPromise<Void>?) {
        phase = .closing
        context.close(mode: mode, promise: promise)
        context.read()
    }

    func triggerUserOutboundEvent(
        context: ChannelHandlerContext, event: Any, promise: EventLoopPromise<Void>?
    ) {
        guard let signal = event as? Signal else {
            return context.triggerUserOutboundEvent(event, promise: promise)
        }
        take(signal, context)
        promise?.succeed()
    }

    private func take(_ signal: Signal, _ context: ChannelHandlerContext) {
        switch signal {
        case .changed:
            let listens = phase == .greeting || phase == .open
            if listens, pending.addChange() { deliver(.changed, context) }
        case .stop: deliver(.stop, context)
        case .abort: close(context: context, mode: .all, promise: nil)
        }
    }

    private func deliver(_ arrival: Arrival, _ context: ChannelHandlerContext) {
        guard phase != .closing else { return }
        context.fireChannelRead(wrapInboundOut(arrival))
        context.fireChannelReadComplete()
    }

    private func refuse(_ refusal: Refusal, _ context: ChannelHandlerContext) {
        deliver(.refused(refusal), context)
        phase = .closing
    }
}

extension FrameHandler {
    private func now(_ context: ChannelHandlerContext) -> UInt64 { timing.clock(context.eventLoop) }

    private func scheduleTick(_ context: ChannelHandlerContext) {
        let delay = TimeAmount.milliseconds(Int64(timing.tickMilliseconds))
        timer = context.eventLoop.assumeIsolated().scheduleTask(in: delay) { [weak self] in
            self?.tick(context)
        }
    }

    private func tick(_ context: ChannelHandlerContext) {
        checkGreeting(context)
        checkStall(context)
        let listens = phase == .greeting || phase == .open
        if listens, pending.addTick() { deliver(.tick, context) }
        if context.channel.isActive { scheduleTick(context) }
    }

    private func checkGreeting(_ context: ChannelHandlerContext) {
        guard now(context) - begunAt > UInt64(timing.greetingMilliseconds) else { return }
        switch phase {
        case .greeting: refuse(.silence("greetingTimeoutMilliseconds"), context)
        case .handshake:
            deliver(.failed(.handshakeTimedOut), context)
            phase = .closing
        case .open, .closing: break
        }
    }

    /// A peer that does not read is let go: its connection's task waits for it and hears nothing.
    private func checkStall(_ context: ChannelHandlerContext) {
        guard !context.channel.isWritable else { return blockedAt = nil }
        let since = blockedAt ?? now(context)
        blockedAt = since
        guard now(context) - since > UInt64(timing.stallMilliseconds) else { return }
        close(context: context, mode: .all, promise: nil)
    }
}
