import ArgumentParser
import DemoGateway
import Glibc
import JanusClient
import NIOCore

/// `janitor demo`: the dashboard on the embedded demo gateway, or the gateway alone.
struct DemoCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "janitor demo",
        abstract: "Open the dashboard on an embedded demo gateway: no server, no network, nothing to configure.",
        discussion: "The secret of every demo room that has one is adminpwd.")

    @Option(
        help: ArgumentHelp(
            "Run the gateway alone on this address and print its URL; port 0 takes a free one.",
            valueName: "host:port"))
    var listen: String?

    @Option(help: .hidden)
    var seed: UInt64 = .random(in: .min ... .max)

    @OptionGroup var options: DashboardArguments

    func run() async throws {
        let address = try listen.map(ListenAddress.init) ?? ListenAddress(host: "127.0.0.1", port: 0)
        var gatewayOptions = DemoGatewayOptions()
        gatewayOptions.host = address.host
        gatewayOptions.port = address.port
        gatewayOptions.seed = seed
        gatewayOptions.population = .lively
        do {
            try await withDemoGateway(gatewayOptions) { gateway in
                if listen != nil {
                    try StandardOutput.write("\(gateway.url)\n")
                    await EndSignal.first()
                } else {
                    try await options.run(
                        on: JanusAddress(JanusURL(gateway.url)), JanusConfiguration(), isDemo: true)
                }
            }
        } catch let error as IOError {
            let reason = String(cString: strerror(error.errnoCode))
            throw Failure("cannot listen on \(address.host):\(address.port): \(reason)")
        }
    }
}

/// `HOST:PORT` as typed.
struct ListenAddress {
    var host: String
    var port: Int

    init(host: String, port: Int) {
        self.host = host
        self.port = port
    }

    init(_ text: String) throws {
        guard let colon = text.lastIndex(of: ":"), let port = UInt16(text[text.index(after: colon)...]) else {
            throw Failure.usage("--listen takes HOST:PORT, such as 127.0.0.1:0")
        }
        var host = String(text[..<colon])
        if host.hasPrefix("["), host.hasSuffix("]") { host = String(host.dropFirst().dropLast()) }
        guard !host.isEmpty else { throw Failure.usage("--listen takes HOST:PORT, such as 127.0.0.1:0") }
        self.init(host: host, port: Int(port))
    }
}
