"""Files that go wrong: good ones mutated at random but repeatably, and ones built to do harm."""

import random
from collections.abc import Callable, Iterator

from endeavour.school_files.tests.school_files import class_list, upn, whole_school

File = tuple[str, bytes]  # what was done, and the result
Mutation = Callable[[random.Random, bytes], bytes]


def hostile_text(number: int, seed: int = 1) -> Iterator[File]:
    """`number` mutations of a good Common Transfer File and a good list, in turn, by each kind in turn."""
    chance = random.Random(seed)
    sources = (("ctf", whole_school(6), XML_MUTATIONS), ("list", class_list(12).encode(), LIST_MUTATIONS))
    for count in range(number):
        name, good, own = sources[count % len(sources)]
        mutations = (*own, *ANY_MUTATIONS)
        mutation = mutations[count // len(sources) % len(mutations)]
        spoiled = mutation(chance, good)
        if count >= len(sources) * len(mutations) and chance.random() < 0.5:
            mutation_again = chance.choice(mutations)
            spoiled = mutation_again(chance, spoiled) if spoiled else spoiled
        yield f"{name} {mutation.__name__} {count}", spoiled


def cut(chance: random.Random, good: bytes) -> bytes:
    return good[: chance.randrange(len(good))]


def cut_the_head(chance: random.Random, good: bytes) -> bytes:
    return good[chance.randrange(len(good)) :]


def flip_bytes(chance: random.Random, good: bytes) -> bytes:
    spoiled = bytearray(good)
    for _ in range(chance.choice((1, 3, 30))):
        spoiled[chance.randrange(len(spoiled))] = chance.randrange(256)
    return bytes(spoiled)


def swap_blocks(chance: random.Random, good: bytes) -> bytes:
    one, two, three = sorted(chance.randrange(len(good)) for _ in range(3))
    return good[:one] + good[two:three] + good[one:two] + good[three:]


def double_a_block(chance: random.Random, good: bytes) -> bytes:
    one, two = sorted(chance.randrange(len(good)) for _ in range(2))
    return good[:two] + good[one:two] * chance.choice((1, 2, 50)) + good[two:]


def other_encoding(chance: random.Random, good: bytes) -> bytes:
    encoding = chance.choice(("utf-16", "utf-16-be", "utf-32", "cp1252", "utf-8-sig", "cp037", "utf-7"))
    text = good.decode("utf-8", "replace").replace("Okafor", "Okåför")
    return text.encode(encoding, "replace")


def insert_noise(chance: random.Random, good: bytes) -> bytes:
    noise = chance.choice(
        (b"\0", b"\x1a", b"\xff\xfe", b"\xc3", b'"', b"<", b"&", b"]]>", b"\r", b"\xe2\x80\xae")
    )
    place = chance.randrange(len(good))
    return good[:place] + noise * chance.choice((1, 2, 200)) + good[place:]


def huge_field(chance: random.Random, good: bytes) -> bytes:
    filler = chance.choice((b"x", b"9", b" ", "é".encode(), "e\u0301".encode(), b"a,", b"A\n"))
    return _replace_one(chance, good, b"Okafor", filler * chance.choice((300, 60_000, 1_500_000)))


def bad_date(chance: random.Random, good: bytes) -> bytes:
    wrong = chance.choice(
        (b"2017-02-31", b"0000-00-00", b"99/99/9999", b"-1", b"2017-13-01", b"1e9", b"9999-12-31")
    )
    for right in (b"2017-03-09", b"2023-01-09", b"03/03/2017", b"11/01/2025"):
        if right in good:
            return _replace_one(chance, good, right, wrong)
    return good


def bad_upn(chance: random.Random, good: bytes) -> bytes:
    wrong = chance.choice(
        (b"", b"X", upn(2).encode(), b"A000000000000", "١٢٣".encode(), b"=cmd|' /C calc'!A0")
    )
    return good.replace(upn(chance.randrange(1, 5)).encode(), wrong)


def bad_code(chance: random.Random, good: bytes) -> bytes:
    wrong = chance.choice((b"Z", b"", b"KE", b"<b/>", "✓".encode(), b"K" * 500))
    return _replace_one(chance, good, chance.choice((b"SLCN", b">K<", b",K,", b"SEMH")), wrong)


def double_lines(chance: random.Random, good: bytes) -> bytes:
    lines = good.split(b"\n")
    place = chance.randrange(len(lines))
    return b"\n".join(lines[:place] + [lines[place]] * chance.choice((2, 3, 500)) + lines[place + 1 :])


def shuffle_lines(chance: random.Random, good: bytes) -> bytes:
    lines = good.split(b"\n")
    chance.shuffle(lines)
    return b"\n".join(lines)


def rename_tags(chance: random.Random, good: bytes) -> bytes:
    one, two = chance.sample(
        (b"UPN", b"Pupil", b"Header", b"SENhistory", b"SEN", b"Contact", b"Surname", b"CTfile"), 2
    )
    return good.replace(b"<" + one + b">", b"<" + two + b">")


def nest_deeply(chance: random.Random, good: bytes) -> bytes:
    deep = chance.choice((50, 300, 20_000))
    return good.replace(b"<Surname>", b"<n>" * deep + b"<Surname>", 1)


def declare_things(chance: random.Random, good: bytes) -> bytes:
    laughs = "".join(f'<!ENTITY l{n} "{f"&l{n - 1};" * 10 if n else "ha"}">' for n in range(10))
    declared = chance.choice(
        (
            laughs,
            '<!ENTITY l9 SYSTEM "file:///etc/passwd">',
            '<!ENTITY % l9 SYSTEM "http://127.0.0.1:9/x"> %l9;',
        )
    )
    head, _, rest = good.partition(b"?>")
    return head + f"?><!DOCTYPE CTfile [{declared}]>".encode() + rest.replace(b"Okafor", b"&l9;", 1)


def wrap_in_more(chance: random.Random, good: bytes) -> bytes:
    """A pupil in a pupil, a file in a file."""
    inner = good.partition(b"?>")[2]
    return good.replace(b"<BasicDetails>", b"<BasicDetails>" + inner, chance.choice((1, 3)))


def many_attributes(chance: random.Random, good: bytes) -> bytes:
    attributes = b"".join(b' a%d="%d"' % (n, n) for n in range(chance.choice((10, 50_000))))
    return good.replace(b"<Surname>", b"<Surname" + attributes + b">", 1)


def spoil_quotes(chance: random.Random, good: bytes) -> bytes:
    commas = [place for place, byte in enumerate(good) if byte == ord(",")]
    place = chance.choice(commas or [0])
    return good[:place] + chance.choice((b',"', b'"', b'""",', b'"a"b')) + good[place + 1 :]


def spoil_headings(chance: random.Random, good: bytes) -> bytes:
    head, _, rest = good.partition(b"\n")
    cells = head.split(b",")
    chance.shuffle(cells)
    cells[chance.randrange(len(cells))] = chance.choice(
        (b"", b"UPN", b"Name", b"x" * 70_000, b"\xff\xff", b"Contact 9")
    )
    return b",".join(cells) + b"\n" + rest


def many_columns(chance: random.Random, good: bytes) -> bytes:
    return b"\n".join(line + b",x" * chance.choice((1, 399, 5_000)) for line in good.split(b"\n"))


def other_separator(chance: random.Random, good: bytes) -> bytes:
    return good.replace(b",", chance.choice((b";", b"\t", b"|", b":", b"  ", b",,", b"\0")))


def formulas(chance: random.Random, good: bytes) -> bytes:
    return good.replace(
        b"Okafor", chance.choice((b"=1+1", b"@SUM(A1)", b"+44", b"-", b'"=""7"""', b"\xe2\x80\x8b"))
    )


def _replace_one(chance: random.Random, good: bytes, old: bytes, new: bytes) -> bytes:
    places = good.count(old)
    if not places:
        return good
    parts = good.split(old)
    place = chance.randrange(places) + 1
    return old.join(parts[:place]) + new + old.join(parts[place:])


ANY_MUTATIONS: tuple[Mutation, ...] = (
    *(cut, cut_the_head, flip_bytes, swap_blocks, double_a_block, other_encoding, insert_noise, huge_field),
    *(bad_date, bad_upn, bad_code, double_lines, shuffle_lines),
)
XML_MUTATIONS: tuple[Mutation, ...] = (
    rename_tags,
    nest_deeply,
    declare_things,
    wrap_in_more,
    many_attributes,
)
LIST_MUTATIONS: tuple[Mutation, ...] = (spoil_quotes, spoil_headings, many_columns, other_separator, formulas)
