"""WebRTC for tests: people with a microphone and a camera, and people who listen and look.

Runs inside a network namespace of its own, where it makes an interface that Janus gathers candidates on, starts Janus,
leads a Unix socket to it, and answers HTTP on another one. It knows nothing of Janus' signalling: session descriptions
come in and go out, and who asks carries them to where they belong.
"""

import asyncio
import fractions
import functools
import json
import math
import struct
import subprocess
import sys
import time

from aiortc import RTCConfiguration, RTCPeerConnection, RTCSessionDescription
from aiortc.mediastreams import AudioStreamTrack, VideoStreamTrack
from av import AudioFrame, VideoFrame

ADDRESS = "10.255.77.1"

# What Janus' event handlers send to this port leaves the namespace by a Unix socket.
EVENTS_PORT = 7777


class Tone(AudioStreamTrack):
    """A tone that can be switched off: 20 ms of it at a time."""

    rate = 48000
    samples = 960

    def __init__(self):
        super().__init__()
        self.is_on = True
        self.sent = 0
        self.start = None

    async def recv(self):
        if self.start is None:
            self.start = time.time()
        await asyncio.sleep(max(0, self.start + self.sent / self.rate - time.time()))
        frame = AudioFrame(format="s16", layout="mono", samples=self.samples)
        volume = 12000 if self.is_on else 0
        wave = (
            int(volume * math.sin(2 * math.pi * 440 * (self.sent + n) / self.rate)) for n in range(self.samples)
        )
        frame.planes[0].update(struct.pack(f"<{self.samples}h", *wave))
        frame.pts = self.sent
        frame.sample_rate = self.rate
        frame.time_base = fractions.Fraction(1, self.rate)
        self.sent += self.samples
        return frame


class Picture(VideoStreamTrack):
    """A small grey picture, ten times a second."""

    def __init__(self):
        super().__init__()
        self.sent = 0

    async def recv(self):
        await asyncio.sleep(0.1)
        frame = VideoFrame(width=160, height=120, format="yuv420p")
        for plane in frame.planes:
            plane.update(bytes([(self.sent * 8) % 256]) * plane.buffer_size)
        frame.pts = self.sent * 9000
        frame.time_base = fractions.Fraction(1, 90000)
        self.sent += 1
        return frame


class Peer:
    """One end of a connection with Janus."""

    def __init__(self):
        self.connection = RTCPeerConnection(RTCConfiguration(iceServers=[]))
        self.tone = Tone()
        self.received = {"audio": 0, "video": 0}

        @self.connection.on("track")
        def on_track(track):
            asyncio.ensure_future(self.count(track))

    async def count(self, track):
        try:
            while True:
                await track.recv()
                self.received[track.kind] += 1
        except Exception:
            pass  # The track has ended.

    async def offer(self, _):
        self.connection.addTrack(self.tone)
        self.connection.addTrack(Picture())
        await self.connection.setLocalDescription(await self.connection.createOffer())
        return {"type": "offer", "sdp": self.connection.localDescription.sdp}

    async def take_answer(self, body):
        await self.connection.setRemoteDescription(RTCSessionDescription(body["sdp"], body["type"]))
        return {}

    async def answer(self, body):
        await self.connection.setRemoteDescription(RTCSessionDescription(body["sdp"], body["type"]))
        await self.connection.setLocalDescription(await self.connection.createAnswer())
        return {"type": "answer", "sdp": self.connection.localDescription.sdp}

    async def reset(self, _):
        await self.connection.close()
        self.__init__()
        return {}

    async def set_tone(self, body):
        self.tone.is_on = body["on"]
        return {}

    async def lose_every(self, body):
        transport = self.connection.getSenders()[0].transport
        send = transport._send_rtp
        sent = 0

        async def send_most(data):
            nonlocal sent
            # Reports are told apart from media by their second byte (RFC 5761).
            is_report = 192 <= data[1] <= 223
            sent += not is_report
            if is_report or sent % body["count"]:
                await send(data)

        transport._send_rtp = send_most
        return {}

    async def counts(self, _):
        return self.received

    async def packets(self, _):
        received = 0
        for receiver in self.connection.getReceivers():
            for report in (await receiver.getStats()).values():
                if report.type == "inbound-rtp":
                    received += report.packetsReceived
        return {"received": received}


peers = {}


async def serve(reader, writer):
    """Answers POST /PEER/WHAT with a JSON object, again and again over one connection."""
    try:
        while line := await reader.readline():
            length = 0
            while header := (await reader.readline()).strip():
                name, _, value = header.partition(b":")
                if name.lower() == b"content-length":
                    length = int(value)
            body = json.loads(await reader.readexactly(length) or b"{}")
            _, name, what = line.split()[1].decode().split("/")
            try:
                status, answer = "200 OK", await getattr(peers.setdefault(name, Peer()), what)(body)
            except Exception as error:  # Whatever it is, the test is to see it.
                status, answer = "500 Failed", {"error": repr(error)}
            text = json.dumps(answer).encode()
            writer.write(f"HTTP/1.1 {status}\r\ncontent-length: {len(text)}\r\n\r\n".encode() + text)
            await writer.drain()
    except (ConnectionError, asyncio.IncompleteReadError):
        pass
    finally:
        writer.close()


def lead_to(connect):
    """Leads what comes over a socket to where `connect` connects to."""

    async def pump(reader, writer):
        try:
            while data := await reader.read(65536):
                writer.write(data)
                await writer.drain()
            writer.write_eof()
        except (ConnectionError, OSError):
            writer.close()

    async def accept(reader, writer):
        try:
            far_reader, far_writer = await connect()
        except OSError:
            return writer.close()
        await asyncio.gather(pump(reader, far_writer), pump(far_reader, writer))
        for end in (writer, far_writer):
            end.close()

    return accept


async def main(folder, ports, command):
    for words in (
        "link set lo up",
        "link add media0 type veth peer name media1",
        f"addr add {ADDRESS}/24 dev media0",
        "link set media0 up",
        "link set media1 up",
    ):
        subprocess.run(["ip", *words.split()], check=True)
    subprocess.Popen(command, stdin=subprocess.DEVNULL)
    for port in ports:
        inside = functools.partial(asyncio.open_connection, "127.0.0.1", port)
        await asyncio.start_unix_server(lead_to(inside), f"{folder}/{port}.sock")
    outside = functools.partial(asyncio.open_unix_connection, f"{folder}/events.sock")
    await asyncio.start_server(lead_to(outside), "127.0.0.1", EVENTS_PORT)
    await asyncio.start_unix_server(serve, f"{folder}/peers.sock")
    await asyncio.Event().wait()


asyncio.run(main(sys.argv[1], [int(port) for port in sys.argv[2].split(",")], sys.argv[3:]))
