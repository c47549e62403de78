"""What meet says that it cannot say holds of all that is known, not only of what is shown."""

from graph.reading import GraphReader
from queries.lookup import find_entity, find_place
from queries.meet import MeetAnswer, Role, meet
from tests.queries.scene import OPERATOR, SEEKER

MISSING = "ne tient ce rôle"


def asked(reader: GraphReader, *roles: Role, top: int = 20) -> MeetAnswer:
    seeker = find_entity(reader, SEEKER.name).entity
    return meet(reader, find_place(reader, "Ardèche"), seeker, (), roles, top=top)


def test_the_nearest_guide_is_named_though_it_is_not_shown(reader: GraphReader) -> None:
    whole = asked(reader)
    cold = next(place for place, each in enumerate(whole.suggestions, 1) if each.introduction is None)
    for answer in (whole, asked(reader, top=cold)):
        said = " ".join(answer.unknown)
        assert f"introduction est {OPERATOR.name}." in said
        assert "il faudra se présenter soi-même" not in said


def test_a_role_that_somebody_has_is_not_missing_when_few_are_shown(reader: GraphReader) -> None:
    whole = [said for said in asked(reader).unknown if MISSING in said]
    assert [said for said in asked(reader, top=1).unknown if MISSING in said] == whole
    assert [said for said in asked(reader, Role.AUTHORITY).unknown if MISSING in said] == []
