"""``maillage territories``: load, stats, update."""

import http.server
import json
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from graph.errors import InputError, StoreError
from graph.territories.reference import reference_of
from maillage.cli import cli
from queries.territories import join, territory_stats
from tests.graph.territories.test_grid import SMALL

GRID = Path(__file__).parents[3] / "shared" / "data" / "insee_grille_densite_7_niveaux_2024.csv"
needs_grid = pytest.mark.skipif(not GRID.exists(), reason="the shared registers are not beside the checkout")


@pytest.fixture
def graph(tmp_path: Path) -> Iterator[Path]:
    yield tmp_path / "graphe"
    reference_of.cache_clear()


def run(graph: Path, *arguments: str) -> Result:
    reference_of.cache_clear()
    return CliRunner().invoke(cli, ["--graph", str(graph), "territories", *arguments], catch_exceptions=False)


def rural(graph: Path) -> object:
    return json.loads(run(graph, "stats", "--format", "json").stdout)["rural"]


def test_rural_is_unknown_until_a_grid_is_loaded(graph: Path, tmp_path: Path) -> None:
    assert rural(graph) == {"communes": "unknown", "population": "unknown"}
    assert "territories load FICHIER" in run(graph, "stats").stdout
    assert not graph.exists()
    (tmp_path / "grille.csv").write_text(SMALL, encoding="utf-8")
    loaded = run(graph, "load", str(tmp_path / "grille.csv"))
    assert (loaded.exit_code, loaded.stdout) == (0, "")
    assert "Communes : 3 ;" in loaded.stderr
    assert rural(graph) == {"communes": 0.6667, "population": 0.3714}


@pytest.mark.shared
@needs_grid
def test_the_grid_of_2024(graph: Path) -> None:
    loaded = run(graph, "load", str(GRID))
    assert "Communes : 34935 ;" in loaded.stderr
    assert "88,0 % des communes, 32,6 % de la population" in run(graph, "stats").stdout
    table = run(graph, "stats", "--format", "csv").stdout.splitlines()
    assert "rural-percent,population,32.6" in table
    assert territory_stats(reference_of(graph)).rural_communes == pytest.approx(0.8800, abs=5e-5)


def test_a_bad_row_is_told_and_the_rest_is_loaded(graph: Path, tmp_path: Path) -> None:
    (tmp_path / "grille.csv").write_text(SMALL + "26400,Faux,9,x,1,0\n99999,Nulle-part,6,x,1,0\n", encoding="utf-8")
    said = run(graph, "load", str(tmp_path / "grille.csv")).stderr
    assert "ligne 5" in said
    assert "99999" in said
    grid = reference_of(graph).grid
    assert grid is not None
    assert join(grid, reference_of(graph)).lost == ("99999",)


def test_a_bad_file_changes_nothing(graph: Path, tmp_path: Path) -> None:
    (tmp_path / "grille.csv").write_text(SMALL, encoding="utf-8")
    run(graph, "load", str(tmp_path / "grille.csv"))
    before = (graph / "territories" / "density.tsv").read_bytes()
    (tmp_path / "faux.csv").write_text("a,b\n1,2\n", encoding="utf-8")
    with pytest.raises(InputError, match="CODGEO"):
        run(graph, "load", str(tmp_path / "faux.csv"))
    assert (graph / "territories" / "density.tsv").read_bytes() == before


def test_a_folder_of_something_else_is_refused(tmp_path: Path) -> None:
    (tmp_path / "grille.csv").write_text(SMALL, encoding="utf-8")
    with pytest.raises(StoreError, match="--graph"):
        run(tmp_path, "load", str(tmp_path / "grille.csv"))


def test_update_without_an_address_says_where_to_look(graph: Path) -> None:
    said = run(graph, "update").stdout
    assert "insee.fr" in said
    assert max(map(len, said.splitlines())) <= 120


class Serving(http.server.BaseHTTPRequestHandler):
    def do_GET(self) -> None:
        self.send_response(200 if ".csv" in self.path else 404)
        self.end_headers()
        self.wfile.write(SMALL.encode())

    def log_message(self, *arguments: object) -> None:
        """Say nothing."""


@pytest.fixture
def address() -> Iterator[str]:
    with http.server.ThreadingHTTPServer(("127.0.0.1", 0), Serving) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}"
        server.shutdown()


def test_update_downloads_and_loads(graph: Path, address: str) -> None:
    said = run(graph, "update", f"{address}/a/grille%202025.csv?x=1").stderr
    assert said.startswith("grille 2025.csv : grille chargée. Communes : 3 ;")
    assert rural(graph) == {"communes": 0.6667, "population": 0.3714}


@pytest.mark.parametrize("path", ["{}/absent", "file:///etc/passwd", "grille.csv", "http://127.0.0.1:1/x.csv"])
def test_an_address_that_gives_nothing_changes_nothing(graph: Path, address: str, path: str) -> None:
    with pytest.raises(InputError, match="Rien n'a changé"):
        run(graph, "update", path.format(address))
    assert not graph.exists()
