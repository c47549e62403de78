"""The page as people meet it: opened in a real, headless Chromium."""

import io
from collections import Counter
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, HTTPServer
from pathlib import Path
from threading import Thread

import pytest
from PIL import Image

from graph.model import Entity
from ontology.language import Lang
from tests.viz.browser import Browser, chromium
from tests.viz.pictures import NASTY, QUOTE, large_picture, small_picture
from viz.look import look
from viz.page import network_page
from viz.picture import Picture

pytestmark = pytest.mark.chromium
READY = "document.documentElement.dataset.ready === 'yes'"


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    with chromium() as window:
        yield window


@pytest.fixture
def shown(browser: Browser, tmp_path: Path) -> Browser:
    return show(browser, tmp_path, small_picture())


def show(browser: Browser, folder: Path, picture: Picture) -> Browser:
    page = folder / "page.html"
    page.write_text(network_page(picture), encoding="utf-8")
    browser.requests()
    browser.log("browser")
    browser.open(page)
    browser.wait_for(READY)
    return browser


def pixels(browser: Browser) -> Counter[tuple[int, ...]]:
    """Return how often each colour stands in the drawing, legend and zoom left out."""
    image = picture_of(browser)
    drawing = image.crop((60, 90, 970, image.height - 80))
    counts = drawing.getcolors(drawing.width * drawing.height) or []
    return Counter({seen: count for count, seen in counts if isinstance(seen, tuple)})


def picture_of(browser: Browser) -> Image.Image:
    return Image.open(io.BytesIO(browser.screenshot())).convert("RGB")


def colour(entity: Entity) -> tuple[int, ...]:
    code = look(entity, Lang.FR).colour.lstrip("#")
    return tuple(int(code[i : i + 2], 16) for i in (0, 2, 4))


def middle_of(browser: Browser, wanted: tuple[int, ...]) -> tuple[float, float]:
    """Return the middle of what is drawn in a colour, in the drawing."""
    image = picture_of(browser)
    spots = [(x, y) for x in range(60, 970) for y in range(90, image.height - 80) if image.getpixel((x, y)) == wanted]
    assert spots, f"nothing is drawn in {wanted}"
    return sum(x for x, _ in spots) / len(spots), sum(y for _, y in spots) / len(spots)


def test_it_opens_without_a_word_and_asks_nothing(shown: Browser) -> None:
    assert shown.log("browser") == []
    assert [address.partition(":")[0] for address in shown.requests()] == ["file"]


def test_every_entity_is_drawn_in_its_colour(shown: Browser) -> None:
    seen = pixels(shown)
    for entity in small_picture().entities:
        assert seen[colour(entity)] > 60, entity.name


def test_nothing_written_in_a_name_or_a_quote_runs(shown: Browser) -> None:
    shown.type("#query", "fabrique\ue007")
    assert NASTY in shown.run("return document.getElementById('panel').textContent")
    assert QUOTE in shown.run("return document.getElementById('panel').textContent")
    assert shown.run("return document.querySelectorAll('#panel script, #panel img, #panel b').length") == 0
    assert "qui est relié" in shown.run("return document.title")


def test_a_click_on_a_node_shows_what_says_so(shown: Browser) -> None:
    person = next(entity for entity in small_picture().entities if entity.type == "Person")
    shown.click_at(*middle_of(shown, colour(person)))
    panel = shown.wait_for("document.querySelector('#panel blockquote')?.closest('#panel').textContent")
    assert "Camille Dupont dirige le pôle." in panel
    assert "rapport.txt, ligne 20" in panel


def test_search_folds_accents_and_finds_other_names(shown: Browser) -> None:
    shown.type("#query", "fai")
    assert shown.run("return document.querySelector('#found button').textContent").startswith("Fabrique")
    shown.run("document.getElementById('query').value = ''")
    shown.type("#query", "RESEAU DES VALLEES")
    assert shown.run("return document.querySelector('#found button').textContent").startswith("Réseau des vallées")


def test_choosing_by_keyboard_moves_the_focus_to_the_sentences(shown: Browser) -> None:
    shown.type("#query", "camille\ue007")
    assert shown.run("return document.activeElement.id") == "panel"
    assert "Camille Dupont" in shown.run("return document.querySelector('#panel h2').textContent")


def test_the_legend_hides_and_shows(shown: Browser) -> None:
    person = next(entity for entity in small_picture().entities if entity.type == "Person")
    box = f"document.querySelector('#legend input[value=\"{look(person, Lang.FR).key}\"]')"
    shown.run(f"{box}.click()")
    assert pixels(shown)[colour(person)] == 0
    shown.run(f"{box}.click()")
    assert pixels(shown)[colour(person)] > 0


def test_the_policy_holds_even_against_a_script_that_gets_in(shown: Browser) -> None:
    asked: list[str] = []

    class Listener(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            asked.append(self.path)

    server = HTTPServer(("127.0.0.1", 0), Listener)
    Thread(target=server.serve_forever, daemon=True).start()
    try:
        address = f"http://127.0.0.1:{server.server_port}/"
        attempt = """
            const image = new Image(); image.src = arguments[0] + "image";
            const script = document.createElement("script");
            script.textContent = "window.ran = 1";
            document.body.append(script);
            fetch(arguments[0] + "fetch").catch(() => { window.refused = true; });
        """
        shown.run(attempt, address)
        assert shown.wait_for("window.refused") is True
        assert shown.run("return window.ran ?? null") is None
    finally:
        server.shutdown()
        server.server_close()
    assert asked == []


def test_150_names_settle_and_hold_still(browser: Browser, tmp_path: Path) -> None:
    show(browser, tmp_path, large_picture())
    assert browser.log("browser") == []
    before = browser.screenshot()
    assert browser.run("return new Promise((done) => setTimeout(() => done(true), 400))")
    assert browser.screenshot() == before
    assert len(pixels(browser)) > 100
