import BenchmarkSubjects
import Glibc

/// `FramePlayer CHANGE FILE`: shows a frame for each key, and writes into a file how many nanoseconds each has taken.
@main struct FramePlayer {
    static func main() async throws {
        let words = CommandLine.arguments
        guard words.count == 3, let change = FrameChange(rawValue: words[1]), let file = fopen(words[2], "w") else {
            exit(2)
        }
        for time in try await playFrames(change) { fputs("\(time)\n", file) }
        fclose(file)
    }
}
