"""MATCH: a plan for the patterns of one clause, run for a row.

The plan starts where least is to be read (a bound node, a node with a known property, the rarest label), walks each
pattern from there, and tests every condition as soon as what it names is bound. A relationship is met once in a clause.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from graph.cypher import syntax
from graph.cypher.evaluate import condition_of, truth_of, undefined
from graph.cypher.expanding import expansion, group_expansion
from graph.cypher.failures import unsupported, wrong_type
from graph.cypher.labels import labels_test
from graph.cypher.memory import StoredNode, StoredPath, StoredRelationship
from graph.cypher.patterns import Walk, conjuncts, laid_out, names_in
from graph.cypher.shortest import shortest_stage
from graph.cypher.starting import Start, best_start
from graph.cypher.walking import nodes_along

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from graph.cypher.context import Context, Row
    from graph.cypher.evaluate import Scope
    from graph.cypher.patterns import Link, Spot

    Stage = Callable[[Row], Iterator[Row]]


@dataclass(frozen=True)
class MatchStep:
    """A compiled clause: what it yields for a row, what may be named after it, and the names that it adds."""

    run: Callable[[Row], Iterator[Row]]
    scope: Scope
    added: tuple[str, ...]


def compile_match(context: Context, clause: syntax.Match, scope: Scope, *, new_variables: bool = True) -> MatchStep:
    """Return the plan of a MATCH, without what OPTIONAL adds to it.

    ``new_variables`` false refuses names that are not bound yet, as in a pattern that stands as a condition.
    """
    walks, conditions = laid_out(clause.patterns)
    planner = _Planner(context, walks, [*conditions, *conjuncts(clause.condition)], scope)
    if not new_variables and planner.added:
        raise undefined(planner.added[0], scope)
    stages = planner.stages()
    return MatchStep(_chain(stages), planner.scope, planner.added)


def _chain(stages: list[Stage]) -> Stage:
    def run(row: Row) -> Iterator[Row]:
        rows: Iterator[Row] = iter((row,))
        for stage in stages:
            rows = _each(stage, rows)
        return rows

    return run


def _each(stage: Stage, rows: Iterable[Row]) -> Iterator[Row]:
    for row in rows:
        yield from stage(row)


class _Planner:
    """Builds the stages of one clause; ``bound`` grows with them."""

    def __init__(self, context: Context, walks: list[Walk], conditions: list[syntax.Expression], scope: Scope) -> None:
        self.context = context
        self.walks = walks
        names = [name for walk in walks for name in _names(walk)]
        self.added = tuple(dict.fromkeys(name for name in names if name not in scope and not name.startswith(" ")))
        self.everything = scope | set(names)
        self.scope = scope | set(self.added)
        self.bound = set(scope)
        self.met: list[str] = []
        self.waiting = [(condition, names_in(condition) & (set(names) - scope)) for condition in conditions]
        self.made: list[Stage] = []

    def stages(self) -> list[Stage]:
        """Return the stages, in the order in which they run."""
        self._test()
        waiting = list(self.walks)
        while waiting:
            starts = [
                (best_start(self.context, walk, self.bound, self.waiting, self.everything), walk) for walk in waiting
            ]
            start, walk = min(starts, key=lambda each: (bool(each[1].function), each[0].cost))
            waiting.remove(walk)
            if walk.function:
                self._shortest(walk)
            else:
                self._walk(walk, start)
        self._test()
        assert not self.waiting
        return self.made

    def _walk(self, walk: Walk, start: Start) -> None:
        place = start.place
        self._begin(walk.spots[place], start)
        for number in range(place, len(walk.links)):
            self._expand(walk.links[number], walk.spots[number], walk.spots[number + 1], backwards=False)
        for number in range(place - 1, -1, -1):
            self._expand(walk.links[number], walk.spots[number + 1], walk.spots[number], backwards=True)
        if walk.variable:
            self.made.append(_path_stage(walk, walk.variable))
            self.bound.add(walk.variable)
            self._test()

    def _begin(self, spot: Spot, start: Start) -> None:
        if spot.name in self.bound:
            self.made.append(_bound_stage(spot))
        else:
            self.made.append(_scan_stage(self.context, spot, start))
            self.bound.add(spot.name)
        self._test()

    def _expand(self, link: Link, source: Spot, target: Spot, *, backwards: bool) -> None:
        known = target.name in self.bound
        if isinstance(link.pattern, syntax.Group):
            if backwards:
                raise unsupported(
                    "un motif répété à gauche d'un nœud connu",
                    "a repeated pattern left of a known node",
                    "Écrivez le motif depuis le nœud connu.",
                    "Write the pattern from the known node.",
                )
            self._group(link, source, target, known=known)
        else:
            filters = [condition_of(self.context, each, self.everything) for each in link.filters]
            stage = expansion(
                self.context,
                link,
                (source.name, target),
                filters,
                tuple(self.met),
                target_known=known,
                link_known=link.name in self.bound,
                backwards=backwards,
            )
            self.made.append(stage)
            self.bound.add(link.name)
        self.met.append(link.name)
        self.bound.add(target.name)
        self._test()

    def _group(self, link: Link, source: Spot, target: Spot, *, known: bool) -> None:
        assert isinstance(link.pattern, syntax.Group)
        walks, conditions = laid_out([syntax.PathPattern(link.pattern.elements)])
        (walk,) = walks
        outer = frozenset(self.bound - set(_names(walk)))
        inner = _Planner(
            self.context, walks, [*conditions, *conjuncts(link.pattern.condition)], outer | {walk.spots[0].name}
        )
        stages = inner.stages()
        self.made.append(
            group_expansion(
                self.context, link, (source.name, target), walk, _chain(stages), tuple(self.met), target_known=known
            )
        )
        self.bound.update(_names(walk))
        self.bound.add(link.name)

    def _shortest(self, walk: Walk) -> None:
        for spot in walk.spots:
            start = best_start(self.context, Walk((spot,), (), None, ""), self.bound, self.waiting, self.everything)
            self._begin(spot, start)
        names = {walk.links[0].name, walk.variable or ""} - {""} if walk.links else set()
        inside = "selected" not in walk.function
        due = [each for each in self.waiting if inside and each[1] & names and each[1] <= self.bound | names]
        self.waiting = [each for each in self.waiting if each not in due]
        self.made.append(shortest_stage(self.context, walk, [condition for condition, _ in due], self.everything))
        self.bound |= names
        self.met.append(walk.links[0].name)
        self._test()

    def _test(self) -> None:
        """Add the conditions whose names are all bound by now."""
        due = [condition for condition, needed in self.waiting if needed <= self.bound]
        self.waiting = [each for each in self.waiting if not each[1] <= self.bound]
        for condition in due:
            self.made.append(_filter_stage(condition_of(self.context, condition, self.everything)))


def _names(walk: Walk) -> Iterator[str]:
    """Yield the names that a walk binds, those of groups included."""
    for spot in walk.spots:
        yield spot.name
    for link in walk.links:
        yield link.name
        if isinstance(link.pattern, syntax.Group):
            for part in link.pattern.elements:
                name = getattr(part, "variable", None)
                if name:
                    yield name
    if walk.variable:
        yield walk.variable


def _filter_stage(condition: Callable[[Row], object]) -> Stage:
    def run(row: Row) -> Iterator[Row]:
        if truth_of(condition(row)):
            yield row

    return run


def _bound_stage(spot: Spot) -> Stage:
    test = labels_test(spot.labels) if spot.labels else None

    def run(row: Row) -> Iterator[Row]:
        node = row[spot.name]
        if node is None:
            return
        if not isinstance(node, StoredNode):
            raise wrong_type(f"({spot.name})", node, "NODE")
        if test is None or test(node.labels):
            yield row

    return run


def _scan_stage(context: Context, spot: Spot, start: Start) -> Stage:
    test = labels_test(spot.labels) if spot.labels else None

    def run(row: Row) -> Iterator[Row]:
        for node in start.candidates(row):
            context.step()
            if test is None or test(node.labels):
                found = row.copy()
                found[spot.name] = node
                yield found

    return run


def _path_stage(walk: Walk, variable: str) -> Stage:
    names = [link.name for link in walk.links]

    def run(row: Row) -> Iterator[Row]:
        links: list[StoredRelationship] = []
        for name in names:
            part = row[name]
            links += part if isinstance(part, list) else [part]
        found = row.copy()
        found[variable] = StoredPath(nodes_along(row[walk.spots[0].name], links), links)
        yield found

    return run
