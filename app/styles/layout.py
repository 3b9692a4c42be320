"""The order, joints, words around slots and final stop that most of some references share."""

from collections import Counter, defaultdict, deque
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from itertools import combinations
from typing import TypeVar

from app.styles.observing import Joint, Observed
from app.styles.slots import (
    DEFAULT_ORDER,
    HOST,
    INLINE,
    LINKS,
    NAME_SLOTS,
    NOTES,
    REMARK,
    TITLE_OF_PART,
    default_affixes,
    default_joint,
    in_script,
)

Vote = TypeVar("Vote")


@dataclass(frozen=True, slots=True)
class Layout:
    """What is seen in most of some references.

    `joints` is by neighbouring slots; `own_joints` are those of Cyrillic entries (True) or of the others, where they
    agree on another than the list: "Т. 5. № 2" beside "Vol. 5, no. 2". `affixes` (before, after) is by variant of a
    slot and whether the reference is Cyrillic, `tail` by whether the last slot is a link.
    """

    order: tuple[str, ...] = ()
    joints: Mapping[tuple[str, str], str] = field(default_factory=dict)
    own_joints: Mapping[bool, Mapping[tuple[str, str], str]] = field(default_factory=dict)
    affixes: Mapping[tuple[str, bool], tuple[str, str]] = field(default_factory=dict)
    tail: Mapping[bool, str] = field(default_factory=dict)

    def joints_in(self, *, cyrillic: bool) -> Mapping[tuple[str, str], str]:
        """The joints of entries in one script."""
        return {**self.joints, **self.own_joints.get(cyrillic, {})}


def learn_layout(observed: Sequence[tuple[Observed, bool]], *, wider: Layout | None = None) -> Layout:
    """The layout of references of which each is given with whether it is Cyrillic.

    Where they are divided equally, `wider`, the layout of more references, decides.
    """
    wider = wider or Layout()
    if _has_stray_notes([each for each, _ in observed]):
        observed = [(_without_note(each), cyrillic) for each, cyrillic in observed]
    orders: Counter[tuple[str, ...]] = Counter(each.order for each, _ in observed)
    joints = Counter(joint for each, _ in observed for joint in each.joints)
    affixes: dict[tuple[str, bool], Counter[tuple[str, str]]] = defaultdict(Counter)
    tails: dict[bool, Counter[str]] = defaultdict(Counter)
    for each, cyrillic in observed:
        for slot, around in each.affixes:
            affixes[slot, cyrillic][around] += 1
        if each.order and each.tail is not None:
            tails[each.order[-1] in LINKS][each.tail] += 1
    usual = {slot: majority(counted, wider.affixes.get(slot)) for slot, counted in affixes.items()}
    votes = _joint_votes(joints, usual)
    shared = {pair: majority(counted, wider.joints.get(pair)) for pair, counted in votes.items()}
    scripts = {cyrillic for _, cyrillic in observed}
    return Layout(
        order=_majority_order(orders),
        joints=shared,
        own_joints={each: _own_joints(observed, usual, shared, cyrillic=each) for each in scripts if len(scripts) > 1},
        affixes=usual,
        tail={is_link: majority(counted, wider.tail.get(is_link)) for is_link, counted in tails.items()},
    )


def _has_stray_notes(observed: Sequence[Observed]) -> bool:
    """Whether notes stand in no one place, as they may say anything: then each is printed last."""
    behind = Counter(each.order[each.order.index("note") - 1] for each in observed if "note" in each.order)
    return behind.total() > 1 and max(behind.values()) < _ALIKE * behind.total()


_ALIKE = 0.75


def _without_note(observed: Observed) -> Observed:
    return observed._replace(
        order=tuple(slot for slot in observed.order if slot != "note"),
        joints=tuple(joint for joint in observed.joints if "note" not in (joint.before, joint.after)),
    )


def _joint_votes(
    joints: Mapping[Joint, int], affixes: Mapping[tuple[str, bool], tuple[str, str]]
) -> dict[tuple[str, str], Counter[str]]:
    """What is seen between neighbours, after the suffix that will be printed and where it is certain if possible.

    After “Title.” in quotation marks stands no stop; where most titles are without them, such a joint would be wrong.
    """
    seen: dict[tuple[str, str], list[Counter[str]]] = defaultdict(lambda: [Counter(), Counter(), Counter()])
    suffixes: dict[str, set[str]] = defaultdict(set)
    for (slot, _), (_, suffix) in affixes.items():
        suffixes["title" if slot == TITLE_OF_PART else slot].add(suffix)
    for joint, count in joints.items():
        has_own_mark = joint.before not in NAME_SLOTS and any(mark in joint.suffix for mark in ".,;:")
        is_usual = not has_own_mark or joint.suffix in suffixes[joint.before]
        seen[joint.before, joint.after][(0 if joint.is_certain else 1) if is_usual else 2][joint.text] += count
    return {pair: _stops_of_bodies(pair[0], *counted) or _most_telling(*counted) for pair, counted in seen.items()}


def _stops_of_bodies(slot: str, certain: Counter[str], uncertain: Counter[str], _: Counter[str]) -> Counter[str]:
    """The joints behind names that end in no stop, if they differ by one from those behind initials, which do."""
    if slot not in NAME_SLOTS or not certain or not uncertain:
        return Counter()
    return certain if majority(certain) == f".{majority(uncertain)}" else Counter()


def _own_joints(
    observed: Sequence[tuple[Observed, bool]],
    affixes: Mapping[tuple[str, bool], tuple[str, str]],
    shared: Mapping[tuple[str, str], str],
    *,
    cyrillic: bool,
) -> dict[tuple[str, str], str]:
    """The joints on which entries in one script agree, several of them, and which are not those of the list."""
    joints = Counter(joint for each, is_cyrillic in observed if is_cyrillic is cyrillic for joint in each.joints)
    own = {}
    for pair, counted in _joint_votes(joints, affixes).items():
        usual = majority(counted)
        if usual != shared[pair] and counted[usual] > 1 and counted[usual] >= _ALIKE * counted.total():
            own[pair] = usual
    return own


def _most_telling(certain: Counter[str], uncertain: Counter[str], unusual: Counter[str]) -> Counter[str]:
    """The certain joints, save a mark that few references have where most end in a stop; then what else there is."""
    is_mark_of_few = bool(certain) and bool(majority(certain).strip()) and _FEW * certain.total() < uncertain.total()
    return uncertain if is_mark_of_few or (not certain and uncertain) else certain or unusual


_FEW = 4


def majority(counted: Counter[Vote], preferred: Vote | None = None) -> Vote:
    """What was seen most often; of equals, what is preferred, or else what was seen first."""
    choice, most = counted.most_common(1)[0]
    return preferred if preferred is not None and counted[preferred] == most else choice


def order_in(layouts: Sequence[Layout]) -> list[str]:
    """Every slot in order: as the first layout has it, then the next ones, then as is usual; a remark before links."""
    order = list(_joined_order(tuple(layout.order for layout in layouts)))
    place = len(order)
    while order[place - 1] in _LAST:
        place -= 1
    return [*order[:place], REMARK, *order[place:]]


_LAST = LINKS | {"pmid", "pmcid", "accessed", *NOTES}


@lru_cache(maxsize=256)
def _joined_order(orders: tuple[tuple[str, ...], ...]) -> tuple[str, ...]:
    order: list[str] = []
    for each in (*orders, DEFAULT_ORDER):
        place = 0
        for slot in each:
            if slot in order:
                place = order.index(slot) + 1
            else:
                order.insert(place, slot)
                place += 1
    return tuple(order)


def joint_in(layouts: Sequence[Layout], printed: Sequence[str], after: str, *, cyrillic: bool) -> str:
    """What stands between the slots `printed` so far and the next one.

    Neighbours that were never seen together get the strongest of the joints on the way from one to the other, so that
    a missing year or issue leaves no punctuation of its own; a slot that may be left out is looked past.
    """
    for before in reversed(printed):
        for layout in layouts:
            if joints := _on_the_way(layout.joints_in(cyrillic=cyrillic), before, after):
                return max(joints, key=_strength)
        if before not in INLINE:
            break
    return default_joint(printed[-1], after)


def affixes_in(layouts: Sequence[Layout], slot: str, *, cyrillic: bool) -> tuple[str, str]:
    """What stands before and after a variant of a slot; seen in the other script only, its cue words change script.

    Works of a closer kind in the other script say more than those of another kind in the same."""
    for layout in layouts:
        if (slot, cyrillic) in layout.affixes:
            return layout.affixes[slot, cyrillic]
        if (slot, not cyrillic) in layout.affixes:
            before, after = layout.affixes[slot, not cyrillic]
            return in_script(before, cyrillic=cyrillic), in_script(after, cyrillic=cyrillic)
    if slot == HOST and layouts:
        led = affixes_in(layouts, "editors", cyrillic=cyrillic)[0]
        return led or default_affixes(slot, cyrillic=cyrillic)[0], ""
    return default_affixes(slot, cyrillic=cyrillic)


def tail_in(layouts: Sequence[Layout], *, is_link: bool) -> str:
    """The final stop after a last slot, "" if there is none; no stop after a link where nothing shows one."""
    for layout in layouts:
        if is_link in layout.tail:
            return layout.tail[is_link]
    return "" if is_link else next((layout.tail[True] for layout in layouts if layout.tail), "")


def _majority_order(orders: Mapping[tuple[str, ...], int]) -> tuple[str, ...]:
    """The slots so that each stands before those that it precedes in most references where both are printed.

    Where these go round in a circle, as one entry read from two may make them, fewer references give way to more.
    """
    precedes: Counter[tuple[str, str]] = Counter()
    for order, count in orders.items():
        for pair in combinations(order, 2):
            precedes[pair] += count
    left = sorted({slot for order in orders for slot in order}, key=DEFAULT_ORDER.index)
    chosen: list[str] = []
    while left:
        unready = {slot: sum(max(0, precedes[other, slot] - precedes[slot, other]) for other in left) for slot in left}
        chosen.append(min(left, key=lambda slot: unready[slot]))
        left.remove(chosen[-1])
    return tuple(chosen)


def _on_the_way(joints: Mapping[tuple[str, str], str], before: str, after: str) -> list[str]:
    """The joints of the shortest way from one slot to another through neighbours that were seen; [] if none."""
    if (before, after) in joints:
        return [joints[before, after]]
    ways: dict[str, list[str]] = {before: []}
    waiting = deque([before])
    while waiting:
        slot = waiting.popleft()
        if slot == after:
            return ways[slot]
        for (left, right), joint in joints.items():
            if left == slot and right not in ways:
                ways[right] = [*ways[slot], joint]
                waiting.append(right)
    return []


_STRENGTHS = (":", ",", ";", ".", "/")


def _strength(joint: str) -> int:
    return max((_STRENGTHS.index(mark) + 1 for mark in joint if mark in _STRENGTHS), default=0)
