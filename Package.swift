// swift-tools-version: 6.1
import PackageDescription

/// Warnings of ours are errors in CI only: a newer compiler's new warning must not keep a newcomer from building.
let strict: [SwiftSetting] =
    Context.environment["CI"] == "true" ? [.unsafeFlags(["-warnings-as-errors"])] : []

let settings: [SwiftSetting] =
    [
        .swiftLanguageMode(.v6),
        .enableUpcomingFeature("ExistentialAny"),
        .enableUpcomingFeature("MemberImportVisibility"),
        .enableUpcomingFeature("InternalImportsByDefault"),
        .enableUpcomingFeature("NonisolatedNonsendingByDefault"),
    ] + strict

let nio = "swift-nio"

let package = Package(
    name: "janitor",
    products: [
        .executable(name: "janitor", targets: ["janitor"]),
        .library(name: "JanusClient", targets: ["JanusClient", "JanusWire"]),
        // What the benchmarks measure; they are a package of their own, in Tests/Benchmarks.
        .library(name: "BenchmarkSubjects", targets: ["BenchmarkSubjects"]),
    ],
    dependencies: [
        // Commands, options and their help.
        .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
        // WebSockets, the demo gateway's HTTP server, and the event loops under the HTTP client.
        .package(url: "https://github.com/apple/swift-nio", from: "2.101.2"),
        // Janus over HTTP(S): pooling, proxies and TLS are exactly what one should not write again.
        .package(url: "https://github.com/swift-server/async-http-client", from: "1.37.0"),
        // Trust in certificates, and the encryption of WebSockets.
        .package(url: "https://github.com/apple/swift-nio-ssl", from: "2.37.6"),
        // Inflating what event handlers compress, with a limit.
        .package(url: "https://github.com/apple/swift-nio-extras", from: "1.35.2"),
        // Deques for the event log, heaps for the line of rooms to be read.
        .package(url: "https://github.com/apple/swift-collections", from: "1.6.0"),
        // Places in what is kept in order.
        .package(url: "https://github.com/apple/swift-algorithms", from: "1.2.1"),
    ],
    targets: [
        .systemLibrary(name: "CNcurses", providers: [.apt(["libncursesw5-dev"]), .brew(["ncurses"])]),
        .target(name: "CTerminalGuard"),

        // Parses JSON at the speed at which a busy server sends it. C++, hence the C header around it.
        .target(name: "CSimdJSON", linkerSettings: [.linkedLibrary("simdjson")]),
        .target(name: "JanusWire", dependencies: ["CSimdJSON"], swiftSettings: settings),
        .target(
            name: "JanusClient",
            dependencies: [
                "JanusWire",
                .product(name: "AsyncHTTPClient", package: "async-http-client"),
                .product(name: "NIOCore", package: nio),
                .product(name: "NIOHTTP1", package: nio),
                .product(name: "NIOPosix", package: nio),
                .product(name: "NIOSSL", package: "swift-nio-ssl"),
                .product(name: "NIOTLS", package: nio),
                .product(name: "NIOWebSocket", package: nio),
            ],
            swiftSettings: settings),
        .target(name: "Text", swiftSettings: settings),
        .target(
            name: "Moderation",
            dependencies: [
                "JanusClient", "JanusWire", "Text",
                .product(name: "Algorithms", package: "swift-algorithms"),
                .product(name: "DequeModule", package: "swift-collections"),
                .product(name: "HeapModule", package: "swift-collections"),
            ],
            swiftSettings: settings),
        .target(name: "Canvas", dependencies: ["Text"], swiftSettings: settings),
        .target(
            name: "Dashboard",
            dependencies: [
                "Canvas", "JanusWire", "Moderation", "Text",
                .product(name: "Algorithms", package: "swift-algorithms"),
                .product(name: "DequeModule", package: "swift-collections"),
            ],
            swiftSettings: settings),
        .target(
            name: "Terminal", dependencies: ["Canvas", "CNcurses", "CTerminalGuard", "Text"],
            swiftSettings: settings),
        .target(
            name: "DemoGateway",
            dependencies: [
                .product(name: "DequeModule", package: "swift-collections"),
                .product(name: "NIOCore", package: nio),
                .product(name: "NIOHTTP1", package: nio),
                .product(name: "NIOPosix", package: nio),
            ],
            swiftSettings: settings),
        // What Janus' event handlers send is received here.
        .target(
            name: "EventListener",
            dependencies: [
                "JanusWire",
                .product(name: "DequeModule", package: "swift-collections"),
                .product(name: "NIOCore", package: nio),
                .product(name: "NIOHTTP1", package: nio),
                .product(name: "NIOHTTPCompression", package: "swift-nio-extras"),
                .product(name: "NIOPosix", package: nio),
                .product(name: "NIOWebSocket", package: nio),
            ],
            swiftSettings: settings),
        .target(
            name: "Doctor",
            dependencies: [
                "JanusClient", "JanusWire", "Text",
                .product(name: "AsyncHTTPClient", package: "async-http-client"),
                .product(name: "NIOCore", package: nio),
                .product(name: "NIOHTTP1", package: nio),
                .product(name: "NIOPosix", package: nio),
                .product(name: "NIOSSL", package: "swift-nio-ssl"),
            ],
            swiftSettings: settings),
        .target(
            name: "Settings",
            dependencies: ["EventListener", "JanusClient", "JanusWire", "Text"],
            swiftSettings: settings),
        .executableTarget(
            name: "janitor",
            dependencies: [
                "Canvas", "Dashboard", "DemoGateway", "Doctor", "EventListener", "JanusClient", "Moderation",
                "Settings", "Terminal", "Text",
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
                .product(name: "NIOCore", package: nio),
            ],
            swiftSettings: settings),

        .target(
            name: "TestSupport",
            dependencies: [
                "JanusClient", "JanusWire", "Moderation", "Text",
                .product(name: "AsyncHTTPClient", package: "async-http-client"),
                .product(name: "NIOCore", package: nio),
                .product(name: "NIOHTTP1", package: nio),
                .product(name: "NIOPosix", package: nio),
            ],
            path: "Tests/TestSupport", exclude: ["Media/peers.py"], swiftSettings: settings),
        // The parts of the program, ready to be measured.
        .target(
            name: "BenchmarkSubjects",
            dependencies: ["Canvas", "Dashboard", "JanusWire", "Moderation", "Terminal", "TestSupport", "Text"],
            path: "Tests/BenchmarkSubjects", swiftSettings: settings),
        .testTarget(
            name: "TestSupportTests",
            dependencies: [
                "JanusWire", "TestSupport",
                .product(name: "NIOCore", package: nio),
                .product(name: "NIOPosix", package: nio),
            ],
            swiftSettings: settings),
        .testTarget(name: "TextTests", dependencies: ["TestSupport", "Text"], swiftSettings: settings),
        .testTarget(name: "CanvasTests", dependencies: ["Canvas", "TestSupport", "Text"], swiftSettings: settings),
        .testTarget(
            name: "TerminalTests",
            dependencies: [
                "Canvas", "CNcurses", "CTerminalGuard", "Dashboard", "JanusWire", "Moderation", "Terminal",
                "TestSupport", "Text",
            ],
            swiftSettings: settings),
        .testTarget(
            name: "JanusWireTests", dependencies: ["JanusWire", "TestSupport"], exclude: ["HandleInfo"],
            swiftSettings: settings),
        .testTarget(
            name: "SettingsTests",
            dependencies: ["EventListener", "JanusClient", "JanusWire", "Settings", "TestSupport"],
            swiftSettings: settings),
        // The program that the documentation of JanusClient shows.
        .executableTarget(
            name: "JanusClientExample", dependencies: ["JanusClient"], path: "Tests/JanusClientExample",
            swiftSettings: settings),
        .testTarget(
            name: "JanusClientTests", dependencies: ["JanusClient", "JanusClientExample", "TestSupport"],
            swiftSettings: settings),
        .testTarget(
            name: "ModerationTests", dependencies: ["JanusWire", "Moderation", "TestSupport", "Text"],
            swiftSettings: settings),
        .testTarget(
            name: "DashboardTests",
            dependencies: ["Canvas", "Dashboard", "JanusWire", "Moderation", "TestSupport", "Text"],
            exclude: ["Goldens"], swiftSettings: settings),
        .testTarget(
            name: "DemoGatewayTests",
            dependencies: [
                "DemoGateway", "TestSupport",
                .product(name: "NIOCore", package: nio),
                .product(name: "NIOPosix", package: nio),
            ],
            swiftSettings: settings),
        .testTarget(
            name: "EventListenerTests",
            dependencies: [
                "EventListener", "JanusClient", "JanusWire", "TestSupport",
                .product(name: "NIOCore", package: nio),
                .product(name: "NIOEmbedded", package: nio),
                .product(name: "NIOWebSocket", package: nio),
            ],
            exclude: ["Recorded"], swiftSettings: settings),
        // The same scenarios on a real Janus and on the demo gateway.
        .testTarget(
            name: "ConformanceTests", dependencies: ["DemoGateway", "JanusClient", "TestSupport"],
            swiftSettings: settings),
        // The client where media really flow.
        .testTarget(
            name: "MediaTests", dependencies: ["EventListener", "JanusClient", "Moderation", "TestSupport", "Text"],
            swiftSettings: settings),
        // The moderation, without a screen, on servers and networks that misbehave.
        .testTarget(
            name: "FaultTests", dependencies: ["JanusClient", "Moderation", "TestSupport", "Text"],
            swiftSettings: settings),
        // What is made of what is seen of a server; that it is seen is tested with the built program.
        .testTarget(
            name: "DoctorTests", dependencies: ["Doctor", "JanusClient", "TestSupport", "Text"],
            swiftSettings: settings),
        // The built program in a terminal.
        .testTarget(
            name: "EndToEndTests",
            dependencies: [
                "janitor", "Dashboard", "JanusClient", "TestSupport", "Text", .product(name: "NIOCore", package: nio),
            ],
            swiftSettings: settings),
    ],
    cxxLanguageStandard: .cxx17
)
