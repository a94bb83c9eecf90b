"""Outside links are asked politely, and only what is certainly dead is called dead."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import pytest
from _fetch import WebFetch, ascii_address
from werkstatt.upkeep.link_check import Answer, Checker, Pace, State, Verdict, in_turn

AGENT = "Werkstatt-Wissen-Links"


class _Odd(BaseHTTPRequestHandler):
    """A host with every habit that a link checker meets; what it is asked, it writes down."""

    server: _Server

    def do_HEAD(self) -> None:
        self._answer()

    def do_GET(self) -> None:
        self._answer()

    def _answer(self) -> None:
        self.server.asked.append((self.command, self.path, self.headers["User-Agent"]))
        is_get = self.command == "GET"
        if self.path == "/slow":
            self.server.released.wait(30)
        if self.path == "/hangs-up-on-head" and not is_get:
            self.close_connection = True
            return
        status, location = {
            "/robots.txt": (200, ""),
            "/fine": (200, ""),
            "/slow": (200, ""),
            "/hangs-up-on-head": (200, ""),
            "/no-head": (200 if is_get else 405, ""),
            "/head-says-404": (200 if is_get else 404, ""),
            "/busy": (429, ""),
            "/unavailable": (503, ""),
            "/forbidden": (403, ""),
            "/broken": (500, ""),
            "/gone": (410, ""),
            "/loop": (302, "/loop-2"),
            "/loop-2": (302, "/loop"),
            "/long": (302, "/long?" + "x" * (len(self.path) - 4)),
            "/moved": (301, "/fine"),
            "/moved-then-for-now": (301, "/for-now"),
            "/for-now": (307, "/fine"),
            "/to-umlaut": (301, "/f%C3%BCr"),
            "/f%C3%BCr": (200, ""),
            "/nowhere": (301, ""),
            "/to-mail": (301, "mailto:a@b.de"),
        }.get(self.path.partition("?")[0], (404, ""))
        self.send_response(status)
        if location:
            self.send_header("Location", location)
        text = self.server.robots.encode() if self.path == "/robots.txt" else b""
        self.send_header("Content-Length", str(len(text)))
        self.end_headers()
        if is_get:
            self.wfile.write(text)

    def log_message(self, format: str, *args: object) -> None:
        pass


class _Server(ThreadingHTTPServer):
    daemon_threads = True
    robots = ""

    def __init__(self) -> None:
        super().__init__(("127.0.0.1", 0), _Odd)
        self.asked: list[tuple[str, str, str]] = []
        self.released = threading.Event()

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self.server_address[1]}"

    def paths(self, method: str) -> list[str]:
        return [path for how, path, _ in self.asked if how == method and path != "/robots.txt"]


@dataclass
class _Clock:
    """Time that passes only when somebody sleeps."""

    at: float = 0.0
    slept: list[float] = field(default_factory=list)

    def now(self) -> float:
        return self.at

    def sleep(self, seconds: float) -> None:
        self.slept.append(seconds)
        self.at += seconds


@pytest.fixture
def server(monkeypatch: pytest.MonkeyPatch) -> Iterator[_Server]:
    monkeypatch.setenv("no_proxy", "*")
    found = _Server()
    thread = threading.Thread(target=found.serve_forever, args=(0.02,))
    thread.start()
    yield found
    found.released.set()
    found.shutdown()
    thread.join()
    found.server_close()


def _checker(timeout: float = 5.0, clock: _Clock | None = None) -> Checker:
    clock = clock or _Clock()
    fetch = WebFetch(f"{AGENT}/1.0 (+https://wissen.example/)", timeout)
    return Checker(fetch, Pace(clock.now, clock.sleep, 2.0), AGENT)


def _state(server: _Server, path: str, **options: float) -> Verdict:
    (found,) = _checker(**options).check([server.url + path])
    return found[1]


@pytest.mark.parametrize(
    ("path", "state"),
    [
        ("/fine", State.ALIVE),
        ("/no-head", State.ALIVE),
        ("/head-says-404", State.ALIVE),
        ("/hangs-up-on-head", State.ALIVE),
        ("/for-now", State.ALIVE),
        ("/moved-then-for-now", State.ALIVE),
        ("/moved", State.MOVED),
        ("/to-umlaut", State.MOVED),
        ("/busy", State.UNSURE),
        ("/unavailable", State.UNSURE),
        ("/forbidden", State.UNSURE),
        ("/missing", State.DEAD),
        ("/gone", State.DEAD),
        ("/broken", State.DEAD),
        ("/loop", State.DEAD),
        ("/long", State.DEAD),
        ("/nowhere", State.DEAD),
        ("/to-mail", State.DEAD),
    ],
)
def test_each_habit_of_a_host(path: str, state: State, server: _Server) -> None:
    assert _state(server, path).state is state


def test_a_moved_link_names_its_new_address(server: _Server) -> None:
    assert _state(server, "/moved") == Verdict(State.MOVED, f"{server.url}/fine")


def test_no_answer_in_time_is_dead(server: _Server) -> None:
    why = "keine Antwort in der Zeit"
    assert _state(server, "/slow", timeout=0.2) == Verdict(State.DEAD, why)


def test_a_broken_secure_connection_is_dead(server: _Server) -> None:
    (found,) = _checker().check([server.url.replace("http:", "https:") + "/fine"])
    assert found[1] == Verdict(State.DEAD, "die sichere Verbindung (TLS) scheitert")


def test_nobody_at_home_is_dead(server: _Server) -> None:
    closed = _Server()
    closed.server_close()
    (found,) = _checker().check([f"{closed.url}/fine"])
    assert found[1] == Verdict(State.DEAD, "keine Verbindung")


def test_a_name_that_cannot_be_one_is_dead_and_no_traceback() -> None:
    (found,) = _checker().check([f"https://{'a' * 70}.example/"])
    assert found[1].state is State.DEAD


def test_it_says_who_asks_with_the_address_of_the_site(server: _Server) -> None:
    _state(server, "/fine")
    assert {agent for _, _, agent in server.asked} == {f"{AGENT}/1.0 (+https://wissen.example/)"}


def test_head_comes_first_and_get_only_where_it_tells_nothing_good(server: _Server) -> None:
    paths = ("/fine", "/no-head", "/moved")
    list(_checker().check([server.url + path for path in paths]))
    assert server.paths("HEAD") == ["/fine", "/no-head", "/moved", "/fine"]
    assert server.paths("GET") == ["/no-head"]


def test_robots_txt_is_obeyed_and_read_once(server: _Server) -> None:
    server.robots = f"User-agent: {AGENT}\nDisallow: /gone\nCrawl-delay: 7\n"
    clock = _Clock()
    found = dict(_checker(clock=clock).check([server.url + path for path in ("/gone", "/fine")]))
    assert found[f"{server.url}/gone"] == Verdict(State.UNSURE, "robots.txt erlaubt es nicht")
    assert found[f"{server.url}/fine"].state is State.ALIVE
    assert [path for _, path, _ in server.asked] == ["/robots.txt", "/fine"]


def test_a_host_that_is_busy_is_left_alone(server: _Server) -> None:
    found = dict(_checker().check([server.url + path for path in ("/busy", "/gone", "/fine")]))
    assert {verdict.state for verdict in found.values()} == {State.UNSURE}
    assert [path for _, path, _ in server.asked] == ["/robots.txt", "/busy"]


def _answering(answers: dict[str, Answer], asked: list[str], clock: _Clock) -> Checker:
    def fetch(method: str, address: str) -> Answer:
        asked.append(f"{clock.at:g} {address}")
        return answers.get(address, Answer(200))

    return Checker(fetch, Pace(clock.now, clock.sleep, 2.0), AGENT)


def test_hosts_take_turns_and_rest_between_two_requests() -> None:
    clock, asked = _Clock(), []
    checker = _answering({}, asked, clock)
    list(checker.check(["https://a.de/1", "https://a.de/2", "https://b.de/1"]))
    assert asked == [
        "0 https://a.de/robots.txt",
        "2 https://a.de/1",
        "2 https://b.de/robots.txt",
        "4 https://b.de/1",
        "4 https://a.de/2",
    ]


def test_a_pause_that_robots_txt_asks_for_is_kept() -> None:
    clock, asked = _Clock(), []
    rules = Answer(200, text="User-agent: *\nCrawl-delay: 9\n")
    checker = _answering({"https://a.de/robots.txt": rules}, asked, clock)
    list(checker.check(["https://a.de/1", "https://a.de/2"]))
    assert asked[1:] == ["2 https://a.de/1", "11 https://a.de/2"]


@pytest.mark.parametrize(("status", "state"), [(404, State.ALIVE), (500, State.UNSURE)])
def test_without_robots_txt_all_is_allowed_with_a_broken_server_nothing(
    status: int, state: State
) -> None:
    checker = _answering({"https://a.de/robots.txt": Answer(status)}, [], _Clock())
    assert dict(checker.check(["https://a.de/1"]))["https://a.de/1"].state is state


def test_when_time_is_up_the_rest_stays_unsure() -> None:
    clock, asked = _Clock(), []
    checker = _answering({}, asked, clock)
    checker.ends = 2
    found = dict(checker.check(["https://a.de/1", "https://a.de/2"]))
    assert found["https://a.de/2"] == Verdict(State.UNSURE, "keine Zeit mehr")
    assert asked == ["0 https://a.de/robots.txt", "2 https://a.de/1"]


def test_one_bad_moment_is_no_death() -> None:
    """What does not answer is asked once more, after all others."""
    asked: list[str] = []

    def fetch(method: str, address: str) -> Answer:
        asked.append(f"{method} {address}")
        is_first = asked.count("HEAD https://a.de/1") == 1 and method == "HEAD"
        is_down = address == "https://a.de/1" and is_first
        return Answer(None, error="keine Verbindung") if is_down else Answer(200)

    clock = _Clock()
    checker = Checker(fetch, Pace(clock.now, clock.sleep, 2.0), AGENT)
    found = dict(checker.check(["https://a.de/1", "https://b.de/1"]))
    assert found["https://a.de/1"].state is State.ALIVE
    assert asked[-1] == "GET https://a.de/1"


def test_in_turn_keeps_every_address() -> None:
    addresses = [f"https://{host}.de/{number}" for host in "abc" for number in range(3)]
    assert sorted(in_turn(addresses)) == addresses
    assert list(in_turn(addresses))[:3] == ["https://a.de/0", "https://b.de/0", "https://c.de/0"]


@pytest.mark.parametrize(
    ("written", "sent"),
    [
        ("https://müller.de/für?x=ä", "https://xn--mller-kva.de/f%C3%BCr?x=%C3%A4"),
        ("https://a.de", "https://a.de/"),
        ("https://a.de/b%20c?d=[1]#e", "https://a.de/b%20c?d=[1]"),
    ],
)
def test_letters_beyond_ascii_are_sent_as_http_wants_them(written: str, sent: str) -> None:
    assert ascii_address(written) == sent
