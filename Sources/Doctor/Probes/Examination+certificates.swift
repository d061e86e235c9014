internal import JanusClient
internal import NIOCore
internal import NIOPosix
internal import NIOSSL

extension Examination {
    /// The certificates shown at a URL and at the doors that turned out to be a Janus', each once.
    func certificates(of url: JanusURL, and doors: [Door]) async -> Observation<[ShownCertificate]> {
        var places = [url]
        for door in doors where door.state == .janus && door.url.port != url.port { places.append(door.url) }
        places = places.filter(\.scheme.isSecure)
        if !places.isEmpty, let obstacle = proxy(before: url.host) { return .failure(obstacle) }
        var shown: [ShownCertificate] = []
        for place in places {
            let limit = limit
            let facts = await observe(within: limit) { () throws(Obstacle) in
                try await Self.certificate(at: place, limit)
            }
            switch facts {
            case .success(let facts):
                if shown.contains(where: { $0.facts == facts }) { continue }
                shown.append(
                    ShownCertificate(
                        url: place.redacted, host: place.host, facts: facts, distrust: await distrust(of: place)))
            case .failure(let obstacle):
                if place == url { return .failure(obstacle) }
            }
        }
        return .success(shown)
    }

    /// Why the server at a URL is not trusted, whether or not one would look away.
    private func distrust(of url: JanusURL) async -> String? {
        var strict = configuration
        strict.credentials = JanusCredentials()
        if !strict.trust.verifies { strict.trust = .system }
        strict.requestTimeout = limit
        strict.connectTimeout = limit
        do throws(JanusError) {
            _ = try await JanusClient.locate(url, configuration: strict)
            return nil
        } catch {
            if case .untrusted(let why) = error.kind { return why }
            return nil
        }
    }

    /// What stands in the certificate that is shown; it is not judged, and nothing but the handshake is done.
    private static func certificate(at url: JanusURL, _ limit: Duration) async throws(Obstacle) -> CertificateFacts {
        let loops = MultiThreadedEventLoopGroup.singleton
        let chain = loops.next().makePromise(of: [NIOSSLCertificate].self)
        do {
            let context = try NIOSSLContext(configuration: .makeClientConfiguration())
            let name = IPAddress(url.host) == nil ? url.host : nil
            let channel = try await ClientBootstrap(group: loops)
                .connectTimeout(TimeAmount(limit))
                .channelInitializer { channel in
                    channel.eventLoop.makeCompletedFuture {
                        let tls = try NIOSSLClientHandler(
                            context: context, serverHostname: name,
                            customVerificationCallback: { shown, verdict in
                                chain.succeed(shown)
                                verdict.succeed(.certificateVerified)
                            })
                        try channel.pipeline.syncOperations.addHandlers([tls, HandshakeEnd(chain)])
                    }
                }
                .connect(host: url.host, port: url.port).get()
            // Whoever takes the connection may still say nothing.
            let end = channel.eventLoop.scheduleTask(in: TimeAmount(limit)) { channel.close(promise: nil) }
            defer { end.cancel() }
            let shown = try await chain.futureResult.get()
            channel.close(promise: nil)
            guard let first = shown.first else { throw Obstacle("\(url.redacted) shows no certificate") }
            return CertificateFacts(first)
        } catch {
            chain.fail(error)
            throw error as? Obstacle ?? Obstacle("\(url.redacted) shows no certificate that could be read")
        }
    }
}

/// Lets nobody wait for a certificate that will not be shown.
private final class HandshakeEnd: ChannelInboundHandler {
    typealias InboundIn = NIOAny
    private let chain: EventLoopPromise<[NIOSSLCertificate]>

    init(_ chain: EventLoopPromise<[NIOSSLCertificate]>) { self.chain = chain }

    func errorCaught(context: ChannelHandlerContext, error: any Error) {
        chain.fail(error)
        context.close(promise: nil)
    }

    func channelInactive(context: ChannelHandlerContext) {
        chain.fail(ChannelError.eof)
        context.fireChannelInactive()
    }
}

extension CertificateFacts {
    init(_ certificate: NIOSSLCertificate) {
        notBefore = Int(certificate.notValidBefore)
        notAfter = Int(certificate.notValidAfter)
        names = certificate._subjectAlternativeNames().compactMap { name in
            switch name.nameType {
            case .dnsName: String(decoding: Array(name.contents), as: UTF8.self)
            case .ipAddress: IPAddress(bytes: Array(name.contents))?.description
            default: nil
            }
        }
        issuer = certificate.issuerName.last { $0.type == .commonName }?.value
        isSelfSigned = certificate.issuerName == certificate.subjectName
    }
}
