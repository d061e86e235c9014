import Testing

@testable import Doctor

@Suite("Addresses")
struct IPAddressTests {
    @Test(arguments: [
        ("127.0.0.1", "reached from its own machine alone"), ("::1", "reached from its own machine alone"),
        ("10.1.2.3", "private"), ("172.16.0.1", "private"), ("192.168.1.20", "private"), ("fd00::2", "private"),
        ("172.15.255.255", "public"), ("172.32.0.0", "public"), ("8.8.8.8", "public"), ("2a00:1450::1", "public"),
        ("100.63.255.255", "public"), ("100.64.0.1", "of a provider's NAT"), ("100.127.255.255", "of a provider's NAT"),
        ("100.128.0.0", "public"), ("169.254.10.1", "link-local"), ("fe80::1", "link-local"),
        ("192.0.2.7", "for examples in documents"), ("198.51.100.1", "for examples in documents"),
        ("203.0.113.7", "for examples in documents"), ("2001:db8::5", "for examples in documents"),
        ("198.19.255.255", "for benchmarks"), ("239.1.1.1", "multicast"), ("ff02::1", "multicast"),
        ("255.255.255.255", "reserved"), ("0.0.0.0", "no address of a machine"), ("::", "no address of a machine"),
        ("172.17.0.2", "private (Docker's default bridge)"), ("172.18.0.3", "private (the range of Docker's bridges)"),
        ("172.19.0.3", "private (the range of Docker's bridges)"),
        ("172.23.9.9", "private (the range of Docker's bridges)"),
        ("172.31.255.255", "private (the range of Docker's bridges)"),
        ("10.88.0.4", "private (Podman's network for containers)"),
        ("10.0.2.15", "private (a network of slirp4netns, VirtualBox or QEMU)"),
        ("10.42.3.1", "private (k3s' or Rancher's network for pods)"),
        ("10.244.1.1", "private (the usual network for pods of Kubernetes)"),
    ])
    func `whom an address can be reached by`(_ text: String, _ words: String) throws {
        #expect(try #require(IPAddress(text)).words == words)
    }

    @Test(arguments: ["", "localhost", "1.2.3", "1.2.3.4.5", "256.1.1.1", "1.2.3.4:5", "[::1]", ":::", "abc.local"])
    func `what is no address`(_ text: String) {
        #expect(IPAddress(text) == nil)
    }

    @Test func `an address is the same in every spelling`() throws {
        #expect(IPAddress("::ffff:10.0.0.1") == IPAddress("10.0.0.1"))
        #expect(IPAddress("2A00:0:0::1") == IPAddress("2a00::1"))
        #expect(IPAddress("fe80::1%eth0") == IPAddress("fe80::1"))
        #expect(IPAddress("2a00:0:0::1")?.description == "2a00::1")
    }

    @Test(arguments: [
        ("a.example.org:3478", "a.example.org", 3478), ("127.0.0.1:1", "127.0.0.1", 1), ("[::1]:65535", "::1", 65_535),
    ])
    func `a host and its port`(_ text: String, _ host: String, _ port: Int) {
        let place = HostAndPort(text)
        #expect(place?.host == host)
        #expect(place?.port == port)
        #expect(place?.description == text)
    }

    @Test(arguments: ["", "host", "host:", ":1", "host:0", "host:65536", "::1:5", "a b:1", "host:x", "[]:1"])
    func `what is no host with a port`(_ text: String) {
        #expect(HostAndPort(text) == nil)
    }
}
