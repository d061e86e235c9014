internal import AsyncHTTPClient
internal import JanusWire
internal import NIOCore
internal import NIOHTTP1
internal import NIOPosix
internal import NIOSSL
internal import NIOWebSocket

extension JanusError {
    /// What broke below Janus, in words of our own: those of the libraries may hold the URL, and with it secrets.
    init(transportError error: any Error, maximumSize: Int) {
        switch error {
        case is CancellationError: self.init(.cancelled)
        case is NIOTooManyBytesError: self.init(.tooLarge(maximumSize))
        case let error as JanusError: self = error
        case let error as NIOConnectionError: self.init(.unreachable(Self.words(for: error)))
        case let error as IOError: self.init(Self.kind(for: error))
        case let error as HTTPClientError: self.init(Self.kind(for: error))
        case HTTPParserError.invalidEOFState: self.init(.connectionLost("the answer broke off"))
        case is HTTPParserError: self.init(.notJanus("something that does not speak HTTP"))
        case is ChannelError: self.init(.connectionLost("it was closed"))
        case let error as NIOSSLError: self.init(Self.kind(for: error))
        case is NIOSSLExtraError: self.init(.untrusted("its certificate is for another host"))
        case NIOWebSocketError.invalidFrameLength, NIOWebSocketFrameAggregator.Error.accumulatedFrameSizeIsTooLarge,
            NIOWebSocketFrameAggregator.Error.tooManyFragments:
            self.init(.tooLarge(maximumSize))
        case is NIOWebSocketError, is NIOWebSocketFrameAggregator.Error:
            self.init(.notJanus("something that does not keep to the WebSocket protocol"))
        default: self.init(.connectionLost("\(type(of: error))"))
        }
    }

    private static func kind(for error: NIOSSLError) -> Kind {
        switch error {
        case .handshakeFailed(let reason):
            // BoringSSL tells its reasons only as text.
            let text = "\(reason)"
            if text.contains("CERTIFICATE_VERIFY_FAILED") {
                return .untrusted("its certificate is of an unknown authority, or out of date")
            }
            // Plain servers answer in plain, or hang up.
            let signs = ["WRONG_VERSION_NUMBER", "HTTP_REQUEST", "EOF during handshake"]
            if signs.contains(where: text.contains) { return notTLS }
            return .unreachable("no secure connection could be agreed on")
        case .noCertificateToValidate, .unableToValidateCertificate:
            return .untrusted("it shows no certificate that could be checked")
        case .uncleanShutdown: return .connectionLost("the server closed it")
        default: return .connectionLost("the secure connection failed")
        }
    }

    /// Something is there, and does not answer as a server of https or wss does.
    static let notTLS = Kind.unreachable("no TLS is spoken there, or it hung up at once")

    private static func kind(for error: HTTPClientError) -> Kind {
        switch error {
        case .cancelled, .alreadyShutdown: .cancelled
        case .connectTimeout: .unreachable("the server does not take the connection")
        case .deadlineExceeded, .readTimeout, .writeTimeout: .timedOut
        case .getConnectionFromPoolTimeout: .unreachable("too many requests at a time")
        case .tlsHandshakeTimeout: .unreachable("no secure connection (TLS) in time")
        case .remoteConnectionClosed: .connectionLost("the server closed it")
        case .proxyAuthenticationRequired: .unreachable("the proxy wants another user name or password")
        case .invalidProxyResponse: .unreachable("the proxy does not let us through to it")
        default: .connectionLost(error.shortDescription)
        }
    }

    private static func kind(for error: IOError) -> Kind {
        switch error.errnoCode {
        // Nobody hears a request on a connection that was never made.
        case ECONNREFUSED, EHOSTUNREACH, ENETUNREACH: .unreachable(words(for: error))
        default: .connectionLost(words(for: error))
        }
    }

    /// The reason that is most worth telling among those of several addresses.
    private static func words(for error: NIOConnectionError) -> String {
        if let failure = error.connectionErrors.first {
            switch failure.error {
            case let error as IOError: return words(for: error)
            case is ChannelError: return "the server does not take the connection"
            default: return "the connection failed"
            }
        }
        let isNameUnknown = error.dnsAError != nil || error.dnsAAAAError != nil
        return isNameUnknown ? "there is no host of the name \(error.host)" : "the connection failed"
    }

    private static func words(for error: IOError) -> String {
        switch error.errnoCode {
        case ECONNREFUSED: "nothing listens there (connection refused)"
        case ECONNRESET, EPIPE: "the server closed it"
        case EHOSTUNREACH, ENETUNREACH: "there is no way to that host"
        case ETIMEDOUT: "the server does not answer"
        default: "system error \(error.errnoCode)"
        }
    }
}
