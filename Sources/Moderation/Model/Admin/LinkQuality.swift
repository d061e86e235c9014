package import Text

/// A mark for how well somebody's media come through, and the number that made it.
package struct LinkQuality: Hashable, Sendable {
    package var grade: Grade
    /// The worst of what was found; `nil` where nothing is wrong.
    package var reason: Reason?

    package init(grade: Grade, reason: Reason? = nil) {
        self.grade = grade
        self.reason = reason
    }

    /// From the best to the worst.
    package enum Grade: Int, Hashable, Sendable, Comparable, CaseIterable {
        case good, fair, poor
        /// Nothing comes through.
        case dead

        package static func < (left: Self, right: Self) -> Bool { left.rawValue < right.rawValue }
    }

    /// The number that made the mark.
    package enum Reason: Hashable, Sendable {
        /// ICE or DTLS is in this state.
        case ice(CleanText)
        case dtls(CleanText)
        /// Streams that were sent bring no bytes.
        case silent
        /// In percent.
        case loss(Double, mid: CleanText)
        /// In milliseconds.
        case jitter(Double, mid: CleanText)
        /// In milliseconds.
        case roundTrip(Double)
        /// Janus' own mark, of 100.
        case linkQuality(Int, mid: CleanText)
        /// Janus said that the line is slow.
        case slow(Moment)
    }

    /// From which number on a line is fair, and from which it is poor.
    package struct Bound: Hashable, Sendable {
        package var fair: Double
        package var poor: Double

        func grade(_ value: Double) -> Grade {
            // Of a mark less is worse.
            let isWorse: (Double, Double) -> Bool = fair < poor ? (>=) : (<=)
            return isWorse(value, poor) ? .poor : isWorse(value, fair) ? .fair : .good
        }
    }

    /// The bounds that the mark goes by.
    package enum Bounds {
        /// In percent.
        package static let loss = Bound(fair: 2, poor: 8)
        /// In milliseconds.
        package static let jitter = Bound(fair: 30, poor: 80)
        /// In milliseconds.
        package static let roundTrip = Bound(fair: 250, poor: 600)
        /// Of 100, where less is worse.
        package static let linkQuality = Bound(fair: 90, poor: 70)
        /// A slow line is remembered for so long.
        package static let slow = Duration.seconds(15)
    }
}

extension LinkQuality {
    /// The mark of what was read of a handle; `nil` for one without media.
    init?(_ reading: HandleReading, at now: Moment) {
        let link = reading.link
        guard let ice = link.ice else { return nil }
        if ice == "failed" || ice == "disconnected" {
            self.init(grade: .dead, reason: .ice(ice))
            return
        }
        if let dtls = link.dtls, dtls == "failed" {
            self.init(grade: .dead, reason: .dtls(dtls))
            return
        }
        if reading.silentReadings >= AdminTempo.silentReadings {
            self.init(grade: .dead, reason: .silent)
            return
        }
        var found: [LinkQuality] = []
        for stream in link.streams {
            let mid = stream.mid
            if let loss = stream.loss {
                found.append(Self(grade: Bounds.loss.grade(loss), reason: .loss(loss, mid: mid)))
            }
            if let jitter = stream.jitter {
                found.append(Self(grade: Bounds.jitter.grade(jitter), reason: .jitter(jitter, mid: mid)))
            }
            if let mark = stream.linkQuality {
                found.append(
                    Self(grade: Bounds.linkQuality.grade(Double(mark)), reason: .linkQuality(mark, mid: mid)))
            }
        }
        if let roundTrip = link.roundTrip {
            found.append(Self(grade: Bounds.roundTrip.grade(roundTrip), reason: .roundTrip(roundTrip)))
        }
        if let slow = link.slowAt, now.since(slow) < Bounds.slow {
            found.append(Self(grade: .fair, reason: .slow(slow)))
        }
        // The first of the worst: what is lost is heard before what is late.
        let worst = found.max { $0.grade < $1.grade }?.grade ?? .good
        self.init(grade: worst, reason: worst == .good ? nil : found.first { $0.grade == worst }?.reason)
    }
}
