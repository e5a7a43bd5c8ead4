"""The names that a template may use: the contexts of full reports, merged."""

from collections.abc import Iterable, Iterator, Mapping, Sequence

from skm_cli.context import Value

Context = Mapping[str, Value]


def merge_contexts(contexts: Iterable[Context]) -> dict[str, Value]:
    """One context with every name that any of them has.

    A list holds one element, merged of all of them, or none; of texts and numbers the
    first that is not empty is kept.

    Raises:
        TypeError: A name holds different kinds of values.
    """
    both: dict[str, Value] = {}
    for context in contexts:
        for name, value in context.items():
            both[name] = _both(both[name], value) if name in both else _alone(value)
    return both


def _alone(value: Value) -> Value:
    match value:
        case dict():
            return {name: _alone(inner) for name, inner in value.items()}
        case list():
            return _elements(value)
        case _:
            return value


def _both(one: Value, other: Value) -> Value:
    match one, other:
        case dict(), dict():
            return merge_contexts([one, other])
        case list(), list():
            return _elements([*one, *other])
        case (str(), str()) | (int(), int()):
            return one or other
        # A number is a dash, which is a text, where there is nothing to count.
        case (str(), int()) | (int(), str()):
            return one if isinstance(one, int) else other
        case _:
            raise TypeError(one, other)


def _elements(values: Sequence[Value]) -> Value:
    if not values:
        return []
    whole = _alone(values[0])
    for each in values[1:]:
        whole = _both(whole, each)
    return [whole]


def name_paths(value: Value, path: str = "") -> Iterator[tuple[str, Value]]:
    """Every name by its path, `survei.unsur[].nilai`, in the order of the context.

    Lists stand before what they hold; blocks are left out, and so are the texts that
    a list holds.
    """
    match value:
        case dict():
            for name, inner in value.items():
                yield from name_paths(inner, f"{path}.{name}" if path else name)
        case list():
            yield path, value
            for inner in value:
                if not isinstance(inner, str | int):
                    yield from name_paths(inner, f"{path}[]")
        case _:
            yield path, value
