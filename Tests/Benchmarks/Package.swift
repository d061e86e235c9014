// swift-tools-version: 6.1
import PackageDescription

let settings: [SwiftSetting] = [
    .swiftLanguageMode(.v6),
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("MemberImportVisibility"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("NonisolatedNonsendingByDefault"),
]

let package = Package(
    name: "benchmarks",
    dependencies: [
        .package(name: "janitor", path: "../.."),
        // How often, how long and with what spread is its business. Without traits it replaces no allocator.
        .package(url: "https://github.com/ordo-one/benchmark", from: "1.38.1", traits: []),
    ],
    targets: [
        // How a program is run, fed and observed.
        .target(name: "Instruments", path: "Instruments", swiftSettings: settings),
        // The parts of the program, each alone and in the benchmark's own process.
        .executableTarget(
            name: "Parts",
            dependencies: [
                .product(name: "Benchmark", package: "benchmark"),
                .product(name: "BenchmarkSubjects", package: "janitor"),
            ],
            path: "Parts", swiftSettings: settings,
            plugins: [.plugin(name: "BenchmarkPlugin", package: "benchmark")]),
        // The whole program.
        .executableTarget(
            name: "Programs",
            dependencies: [
                "Instruments",
                .product(name: "Benchmark", package: "benchmark"),
                .product(name: "BenchmarkSubjects", package: "janitor"),
                .product(name: "janitor", package: "janitor"),
            ],
            path: "Programs", swiftSettings: settings,
            plugins: [.plugin(name: "BenchmarkPlugin", package: "benchmark")]),
        // What runs in processes of its own beside it.
        .executableTarget(
            name: "BareLoop", dependencies: ["Instruments"], path: "BareLoop", swiftSettings: settings),
        .executableTarget(name: "Churn", dependencies: ["Instruments"], path: "Churn", swiftSettings: settings),
        .executableTarget(
            name: "FramePlayer", dependencies: [.product(name: "BenchmarkSubjects", package: "janitor")],
            path: "FramePlayer", swiftSettings: settings),
        // Prints what was measured.
        .executableTarget(name: "Tables", path: "Tables", swiftSettings: settings),
    ]
)
