"""Ask politely whether outside links still lead somewhere.

One request at a time, the hosts in turn, a pause between two requests to the same host; robots.txt
is obeyed (RFC 9309); HEAD comes first (RFC 9110, 9.3.2), GET only where HEAD tells nothing good.
The network is an argument, and so is the clock.
"""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from enum import StrEnum
from functools import partial
from itertools import chain, zip_longest
from urllib.parse import urljoin, urlsplit
from urllib.robotparser import RobotFileParser

MOST_HOPS = 5
_PERMANENT, _TEMPORARY = frozenset({301, 308}), frozenset({302, 303, 307})
_BUSY = frozenset({429, 503})
"""Too many requests, unavailable for now (RFC 6585, 4; RFC 9110, 15.6.4): ask no more today."""
_SHUT = frozenset({401, 403, 407, 451})
"""There, but not for a program."""


@dataclass(frozen=True)
class Answer:
    """What a host said to one request: a status, or in German why there is none."""

    status: int | None
    location: str = ""
    """Where a redirect leads, as the host wrote it."""
    text: str = ""
    """The body of robots.txt; "" for everything else."""
    error: str = ""


Fetch = Callable[[str, str], Answer]
"""Method (HEAD or GET) and address to an answer; follows no redirect and raises nothing."""


class State(StrEnum):
    """What is known of a link: ALIVE and MOVED lead somewhere; UNSURE says nothing about it."""

    ALIVE = "alive"
    MOVED = "moved"
    DEAD = "dead"
    UNSURE = "unsure"


@dataclass(frozen=True)
class Verdict:
    """One link today; `why` is German, for MOVED it is the new address."""

    state: State
    why: str = ""


@dataclass
class Pace:
    """When a host may be asked again; seconds of a monotonic clock."""

    now: Callable[[], float]
    sleep: Callable[[float], None]
    pause: float
    _next: dict[str, float] = field(default_factory=dict)

    def wait(self, host: str) -> None:
        """Return when this host may be asked."""
        left = self._next.get(host, 0) - self.now()
        if left > 0:
            self.sleep(left)

    def rest(self, host: str, wished: float) -> None:
        """It was asked just now: leave it alone for the usual pause, or the longer one wished."""
        self._next[host] = self.now() + max(self.pause, wished)


@dataclass
class Checker:
    """One run over many links; remembers what the hosts allow."""

    fetch: Fetch
    pace: Pace
    agent: str
    """The product token of the User-Agent, for robots.txt."""
    ends: float = math.inf
    """When no more is asked, by the clock of `pace`: what is left stays unsure."""
    _robots: dict[str, RobotFileParser] = field(default_factory=dict)
    _busy: set[str] = field(default_factory=set)

    def check(self, addresses: Iterable[str]) -> Iterator[tuple[str, Verdict]]:
        """Every address with its verdict. What seems dead is asked once more, at the end."""
        doubtful: list[str] = []
        for address in in_turn(addresses):
            verdict = self._one(address, self._asked)
            if verdict.state is State.DEAD:
                doubtful.append(address)
            else:
                yield address, verdict
        for address in in_turn(doubtful):
            yield address, self._one(address, partial(self._request, "GET"))

    def _one(self, address: str, ask: Callable[[str], Answer]) -> Verdict:
        at, seen, moved = address, {address}, True
        for _ in range(MOST_HOPS + 1):
            if refused := self._refused(at):
                return Verdict(State.UNSURE, refused)
            answer = ask(at)
            if answer.status not in _PERMANENT | _TEMPORARY:
                return self._verdict(answer, at, address, moved)
            moved = moved and answer.status in _PERMANENT
            at = urljoin(at, answer.location)
            if at in seen or not at.startswith(("http://", "https://")):
                return Verdict(State.DEAD, "Weiterleitung im Kreis oder ohne Ziel")
            seen.add(at)
        return Verdict(State.DEAD, f"mehr als {MOST_HOPS} Weiterleitungen")

    def _asked(self, address: str) -> Answer:
        """HEAD; many hosts refuse it or answer it wrongly, so GET follows what is not good.

        Not at once where there was no answer at all: that is what the second round is for.
        """
        answer = self._request("HEAD", address)
        status = answer.status
        is_good = status is None or 200 <= status < 300
        is_plain = is_good or status in _PERMANENT | _TEMPORARY | _BUSY
        return answer if is_plain else self._request("GET", address)

    def _request(self, method: str, address: str) -> Answer:
        host = _host(address)
        self.pace.wait(host)
        answer = self.fetch(method, address)
        self.pace.rest(host, self._delay(host))
        return answer

    def _verdict(self, answer: Answer, at: str, address: str, moved: bool) -> Verdict:
        status = answer.status
        if status is None:
            return Verdict(State.DEAD, answer.error)
        if status in _BUSY:
            self._busy.add(_host(at))
        if status in _BUSY | _SHUT:
            return Verdict(State.UNSURE, f"Antwort {status}")
        if not 200 <= status < 300:
            return Verdict(State.DEAD, f"Antwort {status}")
        return Verdict(State.MOVED, at) if moved and at != address else Verdict(State.ALIVE)

    def _refused(self, address: str) -> str:
        """Why this address is not asked now, in German; "" when it may be."""
        host = _host(address)
        if self.pace.now() >= self.ends:
            return "keine Zeit mehr"
        if host in self._busy:
            return "der Server bat um Ruhe"
        if host not in self._robots:
            self._robots[host] = self._read_robots(address)
        allowed = self._robots[host].can_fetch(self.agent, address)
        return "" if allowed else "robots.txt erlaubt es nicht"

    def _read_robots(self, address: str) -> RobotFileParser:
        """RFC 9309, 2.3.1: without the file all is allowed, with a broken server nothing.

        A host that does not answer at all is asked for the link itself: only that tells.
        """
        parts, rules = urlsplit(address), RobotFileParser()
        at = f"{parts.scheme}://{parts.netloc}/robots.txt"
        answer = self._request("GET", at)
        for _ in range(MOST_HOPS):
            if answer.status not in _PERMANENT | _TEMPORARY:
                break
            at = urljoin(at, answer.location)
            answer = self._request("GET", at)
        is_broken = (answer.status or 0) >= 500
        rules.parse(["User-agent: *", "Disallow: /"] if is_broken else answer.text.splitlines())
        return rules

    def _delay(self, host: str) -> float:
        """What robots.txt asks for, in seconds, up to half a minute."""
        rules = self._robots.get(host)
        return min(30.0, float(rules.crawl_delay(self.agent) or 0)) if rules else 0.0


def in_turn(addresses: Iterable[str]) -> Iterator[str]:
    """One address of every host, then the next of every host: nobody is asked in a row."""
    by_host: dict[str, list[str]] = defaultdict(list)
    for address in addresses:
        by_host[_host(address)].append(address)
    rounds = zip_longest(*by_host.values())
    return (address for address in chain.from_iterable(rounds) if address is not None)


def _host(address: str) -> str:
    return urlsplit(address).netloc.lower()
