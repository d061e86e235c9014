/// Runs a gateway for as long as `body` takes; nothing of it is left afterwards.
package func withDemoGateway<Result>(
    _ options: DemoGatewayOptions = DemoGatewayOptions(), _ body: (DemoGateway) async throws -> Result
) async throws -> Result {
    let gateway = try await DemoGateway.start(options)
    do {
        let result = try await withThrowingDiscardingTaskGroup { group in
            group.addTask { await gateway.run() }
            defer { group.cancelAll() }
            return try await body(gateway)
        }
        await gateway.stop()
        return result
    } catch {
        await gateway.stop()
        throw error
    }
}
