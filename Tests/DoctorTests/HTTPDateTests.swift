import Testing

@testable import Doctor

@Suite("Times")
struct HTTPDateTests {
    @Test(arguments: [
        ("Sun, 06 Nov 1994 08:49:37 GMT", 784_111_777 as Int?), ("Thu, 01 Jan 1970 00:00:00 GMT", 0),
        ("Thu, 26 Nov 2026 03:25:28 GMT", 1_795_663_528), ("Sun, 06 Nov 1994 08:49:37", nil), ("yesterday", nil),
        ("", nil),
        ("Sun, 06 Nov 1994 08:49:37 GMT and more", nil),
    ])
    func `a Date header is read`(_ text: String, _ seconds: Int?) {
        #expect(secondsSinceEpoch(httpDate: text) == seconds)
    }

    @Test func `a time is written in UTC`() {
        #expect(dayAndTime(784_111_777) == "1994-11-06 08:49 UTC")
    }
}
