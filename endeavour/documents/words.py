"""The words of a letter as plain text, a line for each heading and paragraph."""

from collections.abc import Iterator

from endeavour.documents.letter import Block, Letter


def letter_words(letter: Letter) -> str:
    """Everything a family reads, in order: for the reading gate, the address guard, and search."""
    return "\n".join(line for line in _lines(letter) if line)


def words_of_school(letter: Letter) -> str:
    """What the school says of itself in every letter: its numbers, its people, the service outside it."""
    school = (letter.school.name, letter.school.phone, *letter.school.address)
    blocks = (line for block in (letter.contact, letter.independent) for line in _block(block))
    return "\n".join((*school, *blocks, letter.signature))


def _lines(letter: Letter) -> Iterator[str]:
    yield letter.title
    for paragraph in letter.opening:
        yield paragraph.text
    for section in letter.sections:
        yield section.heading
        yield from (each.text for each in (*section.items, *section.paragraphs))
        if section.fact:
            yield section.fact.text
    yield from _reply(letter)
    for block in (letter.contact, letter.independent):
        yield from _block(block)
    yield letter.signature
    yield from _slip(letter)


def _reply(letter: Letter) -> Iterator[str]:
    reply = letter.reply
    yield reply.heading
    yield from (each.text for each in reply.paragraphs)
    if reply.ways:
        yield f"{reply.square_lead} {reply.ways.typed_at}"
        yield from (reply.ways.code, reply.by_paper)


def _block(block: Block) -> Iterator[str]:
    yield block.heading
    yield from (each.text for each in block.paragraphs)
    yield from (block.phone, block.site)
    yield from (each.text for each in block.after)


def _slip(letter: Letter) -> Iterator[str]:
    if letter.slip:
        yield from (letter.slip.heading, letter.slip.lead)
        yield from (question.words for question in letter.slip.questions)
        yield letter.slip.choices_heading
        yield from (choice.words for choice in letter.slip.choices)
