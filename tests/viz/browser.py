"""A headless Chromium, driven through chromedriver's own protocol (W3C WebDriver) with the standard library."""

from __future__ import annotations

import base64
import contextlib
import json
import shutil
import socket
import subprocess
import time
import urllib.error
import urllib.request
from typing import TYPE_CHECKING, Any

import pytest

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

HOW_TO_GET_IT = "no Chromium and chromedriver here: apt-get install chromium chromium-driver (or bash .ci/run)"
ELEMENT = "element-6066-11e4-a52e-4f735466cecf"


class Browser:
    """One window."""

    def __init__(self, address: str) -> None:
        self.address = address
        arguments = ["--headless=new", "--no-sandbox", "--disable-gpu", "--window-size=1360,860", "--hide-scrollbars"]
        wanted = {
            "goog:chromeOptions": {"args": arguments},
            "goog:loggingPrefs": {"browser": "ALL", "performance": "ALL"},
        }
        self.session = self.ask("POST", "/session", {"capabilities": {"alwaysMatch": wanted}})["sessionId"]

    def ask(self, method: str, path: str, body: dict[str, Any] | None = None) -> Any:
        payload = json.dumps(body).encode() if method == "POST" else None
        request = urllib.request.Request(
            self.address + path, payload, {"Content-Type": "application/json"}, method=method
        )
        with urllib.request.urlopen(request, timeout=60) as answer:
            return json.load(answer)["value"]

    def open(self, page: Path) -> None:
        self.ask("POST", f"/session/{self.session}/url", {"url": page.resolve().as_uri()})

    def run(self, script: str, *arguments: object) -> Any:
        return self.ask("POST", f"/session/{self.session}/execute/sync", {"script": script, "args": list(arguments)})

    def wait_for(self, script: str, seconds: float = 30) -> Any:
        end = time.monotonic() + seconds
        while not (value := self.run(f"return {script}")):
            assert time.monotonic() < end, f"never came true: {script}\n{self.log('browser')}"
            time.sleep(0.05)
        return value

    def click_at(self, x: float, y: float) -> None:
        moves = [
            {"type": "pointerMove", "x": round(x), "y": round(y)},
            {"type": "pointerDown", "button": 0},
            {"type": "pointerUp", "button": 0},
        ]
        actions = [{"type": "pointer", "id": "mouse", "actions": moves}]
        self.ask("POST", f"/session/{self.session}/actions", {"actions": actions})

    def type(self, selector: str, keys: str) -> None:
        found = self.ask("POST", f"/session/{self.session}/element", {"using": "css selector", "value": selector})
        self.ask("POST", f"/session/{self.session}/element/{found[ELEMENT]}/value", {"text": keys})

    def screenshot(self) -> bytes:
        return base64.b64decode(self.ask("GET", f"/session/{self.session}/screenshot"))

    def log(self, kind: str) -> list[dict[str, Any]]:
        return list(self.ask("POST", f"/session/{self.session}/se/log", {"type": kind}))

    def requests(self) -> list[str]:
        """Return the addresses that were asked for since the last look, the page itself included."""
        events = [json.loads(entry["message"])["message"] for entry in self.log("performance")]
        return [event["params"]["request"]["url"] for event in events if event["method"] == "Network.requestWillBeSent"]

    def close(self) -> None:
        self.ask("DELETE", f"/session/{self.session}")


@contextlib.contextmanager
def chromium() -> Iterator[Browser]:
    """Start a browser, or skip the test and say how to get one."""
    if not (shutil.which("chromium") and shutil.which("chromedriver")):
        pytest.skip(HOW_TO_GET_IT)
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    with subprocess.Popen(["chromedriver", f"--port={port}", "--silent"]) as driver:
        try:
            browser = _connect(f"http://127.0.0.1:{port}")
            try:
                yield browser
            finally:
                browser.close()
        finally:
            driver.terminate()


def _connect(address: str) -> Browser:
    end = time.monotonic() + 30
    while True:
        try:
            return Browser(address)
        except (ConnectionError, urllib.error.URLError):
            assert time.monotonic() < end, "chromedriver does not answer"
            time.sleep(0.1)
