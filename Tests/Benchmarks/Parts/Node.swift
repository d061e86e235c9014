import BenchmarkSubjects
import Foundation

/// Nanoseconds that each of many calls of `JSON.parse` takes, text decoding included; none without node.
func nodeTimes(_ reply: Reply) throws -> [Int] {
    let paths = ["/usr/bin/node", "/usr/local/bin/node"]
    guard let node = paths.first(where: FileManager.default.isExecutableFile(atPath:)) else { return [] }
    let file = FileManager.default.temporaryDirectory.appending(path: "janitor-\(UUID().uuidString).json")
    try Data(reply.bytes).write(to: file)
    defer { try? FileManager.default.removeItem(at: file) }
    let process = Process()
    process.executableURL = URL(filePath: node)
    process.arguments = ["-e", script, file.path]
    let output = Pipe()
    process.standardOutput = output
    try process.run()
    let text = String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    process.waitUntilExit()
    return text.split(separator: "\n").compactMap { Int($0) }
}

/// Two seconds long, after half a second in which the compiler warms up.
private let script = """
    const bytes = require('fs').readFileSync(process.argv[1]);
    const now = () => Number(process.hrtime.bigint());
    const start = now();
    const times = [];
    while (now() - start < 2.5e9) {
        const before = now();
        JSON.parse(bytes.toString());
        const after = now();
        if (before - start > 0.5e9) times.push(after - before);
    }
    console.log(times.join('\\n'));
    """
