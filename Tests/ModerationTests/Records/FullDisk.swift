import Glibc
import Synchronization

@testable import Moderation

/// A disk that takes so many bytes more, and then is full.
final class FullDisk: Sendable {
    private let room: Mutex<Int>

    init(room: Int) { self.room = Mutex(room) }

    /// Somebody has made room.
    func empty() { room.withLock { $0 = .max } }

    var write: LineFile.Write {
        { [self] descriptor, bytes in
            room.withLock { room in
                guard room > 0 else { return -Int(ENOSPC) }
                let count = Glibc.write(descriptor, bytes.baseAddress, min(room, bytes.count))
                if count > 0, room != .max { room -= count }
                return count
            }
        }
    }
}
