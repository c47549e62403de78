"""Small pictures made by hand, with names that would break a careless page."""

from graph.model import Entity, Evidence, Link
from viz.picture import Picture

NASTY = "Fabrique <script>document.title='pris'</script> & \"C'est </script><b>l'été</b>\""
QUOTE = "Le <img src=x onerror=\"document.title='pris'\"> réseau finance la </script> fabrique."


def evidence(quote: str = QUOTE, line: int = 12) -> Evidence:
    return Evidence(
        "rapport.txt", line, None, quote, "urn:maillage:source:rapport", "2021", 0.9, "urn:maillage:passage:1"
    )


def entity(id_: str, name: str, *kinds: str, aliases: tuple[str, ...] = ()) -> Entity:
    types = {"actor": "Actor", "programme": "Programme", "territory": "Territory", "person": "Person"}
    return Entity(id_, types[id_.partition(":")[0]], name, aliases, kinds)


def small_picture() -> Picture:
    """Return a territory, three actors, a programme and a person; one pair is linked by two predicates."""
    entities = (
        entity("territory:departement-07", "Ardèche", "departement"),
        entity("actor:nasty", NASTY, "fabrique-a-initiatives", aliases=("FAI",)),
        entity("actor:reseau", "Réseau des vallées", "reseau"),
        entity("actor:pole", "Pôle d'Œuvre", "ptce"),
        entity("programme:cycle", "Cycle des idées"),
        entity("person:dupont", "Camille Dupont"),
    )
    links = (
        Link("actor:nasty", "ACTIVE_IN", "territory:departement-07", 0.9, (evidence(),)),
        Link("actor:nasty", "RUNS", "programme:cycle", 0.8, (evidence("Elle porte le cycle.", 3),)),
        Link("actor:pole", "TAKES_PART_IN", "programme:cycle", 0.8, (evidence("Le pôle suit le cycle.", 4),)),
        Link("actor:reseau", "FUNDS", "actor:nasty", 0.7, tuple(evidence(line=line) for line in range(1, 7))),
        Link("actor:reseau", "PARTNERS_WITH", "actor:nasty", 0.7, (evidence("Ils sont partenaires.", 9),)),
        Link("person:dupont", "WORKS_FOR", "actor:pole", 0.95, (evidence("Camille Dupont dirige le pôle.", 20),)),
    )
    return Picture("territory:departement-07", entities, links, left_out=7)


def large_picture(size: int = 150) -> Picture:
    """Return a territory around which ``size`` names stand, each linked to some of those before it."""
    kinds = ("association", "incubateur", "tiers-lieu", "scic", "collectivite", "fondation")
    actors = [entity(f"actor:n{i:03}", f"Atelier des collines {i}", kinds[i % len(kinds)]) for i in range(1, size)]
    place = entity("territory:departement-07", "Ardèche", "departement")
    ends = [(i, (i * i + 7 * step) % i) for i in range(1, size - 1) for step in range(2)]
    pairs = sorted({(a, b) for a, b in ends if a != b})
    among = [Link(actors[a].id, "PARTNERS_WITH", actors[b].id, 0.8, (evidence("Ils coopèrent."),)) for a, b in pairs]
    here = [Link(actor.id, "ACTIVE_IN", place.id, 0.8, (evidence("Il agit ici."),)) for actor in actors[::6]]
    return Picture(place.id, (place, *actors), (*here, *among))
