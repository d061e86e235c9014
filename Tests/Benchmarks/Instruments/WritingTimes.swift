import Glibc

/// Nanoseconds that it takes to write so many bytes to a pseudo-terminal which is read at once, again and again.
public func writingTimes(bytes: Int, count: Int) throws -> [Int] {
    let master = open("/dev/ptmx", O_RDWR | O_NOCTTY | O_CLOEXEC)
    var (unlocked, number): (Int32, UInt32) = (0, 0)
    guard master >= 0, ioctl(master, 0x4004_5431, &unlocked) == 0, ioctl(master, 0x8004_5430, &number) == 0 else {
        throw Failure("a pseudo-terminal")
    }
    let terminal = open("/dev/pts/\(number)", O_RDWR | O_NOCTTY | O_CLOEXEC)
    guard terminal >= 0 else { throw Failure("a pseudo-terminal") }
    var settings = termios()
    tcgetattr(terminal, &settings)
    cfmakeraw(&settings)
    tcsetattr(terminal, TCSANOW, &settings)
    detachThread {
        var buffer = [UInt8](repeating: 0, count: 1 << 16)
        while read(master, &buffer, buffer.count) > 0 {}
        close(master)
    }
    let text = [UInt8](repeating: UInt8(ascii: "x"), count: bytes)
    let times = (0..<count).map { _ in
        let start = monotonicTime()
        var written = 0
        while written < bytes {
            let step = text[written...].withUnsafeBytes { write(terminal, $0.baseAddress, $0.count) }
            guard step > 0 else { break }
            written += step
        }
        let time = monotonicTime() - start
        pause(.milliseconds(2))
        return time
    }
    close(terminal)
    return times
}
