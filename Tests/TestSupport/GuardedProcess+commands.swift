internal import FoundationEssentials
internal import Glibc
internal import Synchronization

extension GuardedProcess {
    /// The program's process id; `nil` while it does not run.
    package var processID: Int32? { program.withLock { $0 } }

    /// Starts the program again, after its end.
    package func start() throws {
        let pid = try command("start")
        program.withLock { $0 = pid }
    }

    /// Kills the program and waits until it is gone, its ports and files closed; the folder stays.
    ///
    /// It may be stopped, or gone already.
    package func kill() async throws {
        guard processID != nil else { return }
        _ = try command("KILL")
        _ = try await status()
    }

    /// Asks the program to end (SIGTERM), and gives its exit status.
    package func terminate() async throws -> Int32 {
        _ = try command("TERM")
        return try await status()
    }

    /// Stops the program where it stands (SIGSTOP) and waits until none of its threads runs.
    package func freeze() async throws {
        _ = try command("STOP")
        try await eventually("the stop of every thread") { threadStates.allSatisfy { $0 == "T" || $0 == "Z" } }
    }

    /// Lets a stopped program go on (SIGCONT).
    package func thaw() async throws {
        _ = try command("CONT")
        try await eventually("the going on of every thread") { !threadStates.contains("T") }
    }

    /// Waits for the end of the program and gives its exit status, as a shell has it.
    package func status(within limit: Duration = .seconds(30)) async throws -> Int32 {
        // The shell is asked only when it can answer at once: while it waits it does not see that we are gone.
        try await eventually("the end of the program", within: limit) { threadStates.allSatisfy { $0 == "Z" } }
        let status = try command("reap")
        program.withLock { $0 = nil }
        return status
    }

    /// Tells the guard something and gives its answer.
    private func command(_ command: String) throws -> Int32 {
        try leash.withLock { leash in
            let line = Array("\(command)\n".utf8)
            // Without MSG_NOSIGNAL a guard that somebody killed would end the test process.
            guard let leash, send(leash, line, line.count, Int32(MSG_NOSIGNAL)) == line.count else {
                throw NeverHappened(description: "the program's guard is gone: \(command)")
            }
            return try Self.answer(on: leash)
        }
    }

    static func answer(on leash: Int32?) throws -> Int32 {
        var line: [UInt8] = []
        var byte: UInt8 = 0
        while let leash {
            let count = recv(leash, &byte, 1, 0)
            if count == -1, errno == EINTR { continue }
            if count == 1, byte != UInt8(ascii: "\n") {
                line.append(byte)
                continue
            }
            break
        }
        guard let number = Int32(String(decoding: line, as: UTF8.self)) else {
            throw NeverHappened(description: "the program's guard does not answer")
        }
        return number
    }

    /// What each thread does now, in the letters of `/proc`: `T` is stopped, `Z` has ended.
    private var threadStates: [Character] {
        guard let processID else { return [] }
        let tasks = "/proc/\(processID)/task"
        return ((try? FileManager.default.contentsOfDirectory(atPath: tasks)) ?? []).compactMap { thread in
            // A thread can end between the two looks.
            guard let file = fopen("\(tasks)/\(thread)/stat", "re") else { return nil }
            defer { fclose(file) }
            var line = [UInt8](repeating: 0, count: 512)
            let count = fread(&line, 1, line.count, file)
            // The second word is the name in parentheses, which can hold anything.
            let words = line[..<count].reversed().prefix { $0 != UInt8(ascii: ")") }.reversed().dropFirst()
            return words.first.map { Character(UnicodeScalar($0)) }
        }
    }
}
