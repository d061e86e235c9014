import FoundationEssentials
import Glibc

/// What a process has used so far.
public struct ProcessUsage: Sendable {
    /// Nanoseconds of CPU of all its threads, also those that have ended.
    public var cpu: Int
    /// How often each thread that lives went to sleep, and so was woken.
    private var sleeps: [String: Int]
    /// When this was read.
    public var time: Int

    /// Reads it from the kernel.
    public init(of process: Int32) {
        time = monotonicTime()
        var clock = clockid_t()
        cpu = clock_getcpuclockid(process, &clock) == 0 ? nanoseconds(of: clock) : 0
        let tasks = "/proc/\(process)/task"
        let threads = (try? FileManager.default.contentsOfDirectory(atPath: tasks)) ?? []
        sleeps = Dictionary(
            uniqueKeysWithValues: threads.map { thread in
                (thread, number("voluntary_ctxt_switches", in: "\(tasks)/\(thread)/status"))
            })
    }

    /// CPU since an earlier reading, as a share of one core.
    public func share(since earlier: ProcessUsage) -> Double {
        Double(cpu - earlier.cpu) / Double(max(1, time - earlier.time))
    }

    /// Wake-ups since an earlier reading.
    public func wakeUps(since earlier: ProcessUsage) -> Int {
        sleeps.reduce(0) { $0 + $1.value - (earlier.sleeps[$1.key] ?? 0) }
    }
}

/// Kilobytes of a process that are in memory now.
public func residentMemory(of process: Int32) -> Int { number("VmRSS", in: "/proc/\(process)/status") }

/// Kilobytes of a process that were in memory at most.
public func peakMemory(of process: Int32) -> Int { number("VmHWM", in: "/proc/\(process)/status") }

/// The number behind a name in a file of `/proc`.
private func number(_ name: String, in path: String) -> Int {
    guard let data = try? Data(contentsOf: URL(filePath: path)) else { return 0 }
    for line in String(decoding: data, as: UTF8.self).split(separator: "\n") where line.hasPrefix("\(name):") {
        return line.split(whereSeparator: { $0 == "\t" || $0 == " " }).compactMap { Int($0) }.first ?? 0
    }
    return 0
}
