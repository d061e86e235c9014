/// Does what is to be done even when nobody waits for the examination any more, such as taking a room away.
///
/// After a cancellation it has two seconds left: a server that hangs must not keep the program.
func finishing<Value: Sendable>(_ work: @escaping @Sendable () async -> Value) async -> Value {
    let task = Task { await work() }
    return await withTaskCancellationHandler {
        await task.value
    } onCancel: {
        Task {
            try? await Task.sleep(for: .seconds(2))
            task.cancel()
        }
    }
}
