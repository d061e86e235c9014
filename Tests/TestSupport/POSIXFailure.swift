internal import Glibc

/// A system call that failed.
package struct POSIXFailure: Error, CustomStringConvertible {
    package let description: String

    init(_ call: String, _ code: Int32) {
        description = "\(call): \(String(cString: strerror(code)))"
    }
}
