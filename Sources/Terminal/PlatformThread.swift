import Glibc

/// A thread of the operating system.
struct PlatformThread: Sendable {
    private let id: pthread_t

    /// Starts a thread that runs `body` and ends with it; `nil` if the system refuses one.
    init?(_ body: @escaping @Sendable () -> Void) {
        let box = Unmanaged.passRetained(Body(run: body))
        var id = pthread_t()
        let status = pthread_create(
            &id, nil,
            { argument in
                if let argument { Unmanaged<Body>.fromOpaque(argument).takeRetainedValue().run() }
                return nil
            }, box.toOpaque())
        guard status == 0 else {
            box.release()
            return nil
        }
        self.id = id
    }

    /// Waits for the thread's end; to be called exactly once.
    func join() {
        pthread_join(id, nil)
    }

    private final class Body: Sendable {
        let run: @Sendable () -> Void

        init(run: @escaping @Sendable () -> Void) {
            self.run = run
        }
    }
}
