import ArgumentParser
import Dashboard

extension Language: ExpressibleByArgument {
    init?(argument: String) { self.init(named: argument) }
}
