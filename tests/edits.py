"""A text that an editor and a normaliser keep changing: what each did is written in the words themselves."""

from __future__ import annotations

import random
import re
from collections.abc import Callable
from dataclasses import dataclass, field

COMMON = ("de", "la", "et", "le", "les", "des", "un", "en", "que", "dans", "l’on", "pour")
"""Words that stand everywhere, as in any text: they align with each other by chance."""
Block = list[str]
"""The words of a paragraph; a heading opens with its hashes, a note with its label."""


def text(blocks: list[Block]) -> str:
    """Return *blocks* as Markdown."""
    return "\n\n".join(" ".join(block) for block in blocks if block) + "\n"


def prose(chance: random.Random, own: Callable[[], str], length: int) -> Block:
    """Return words of which two in three are an *own* one, that stands nowhere else."""
    return [own() if chance.random() < 0.65 or not rank else chance.choice(COMMON) for rank in range(length)]


# ---- The witness, and what normalisers of different minds make of it


@dataclass
class Witness:
    """What there is to be normalised."""

    blocks: list[Block]
    notes: dict[int, Block]
    """Which block calls the note, by its number, and the words of the note."""
    called: dict[int, int]


def witness(chance: random.Random, paragraphs: int = 18) -> Witness:
    """Return an invented witness: headings, paragraphs, notes; every word ``mot…x`` stands in it once."""
    number = iter(range(100_000))

    def own() -> str:
        return f"mot{next(number)}x"

    blocks = [
        ["##", *prose(chance, own, chance.randint(1, 4))] if rank % 5 == 0 else prose(chance, own, chance.randint(4, 45))
        for rank in range(paragraphs)
    ]
    plain = [rank for rank in range(paragraphs) if rank % 5]
    called = dict(enumerate(sorted(chance.sample(plain, 4)), 1))
    return Witness(blocks, {note: prose(chance, own, chance.randint(3, 12)) for note in called}, called)


def normalised(source: Witness, chance: random.Random, words: float) -> list[Block]:
    """Return what some normaliser makes of *source*: other paragraphs, levels and notes, a share of *words* read otherwise."""
    blocks = [[_read(word, chance, words) for word in block] for block in source.blocks]
    notes: list[Block] = []
    for note, rank in source.called.items():
        read = [_read(word, chance, words) for word in source.notes[note]]
        if chance.random() < 0.7:
            blocks[rank][-1] += f"[^{note}]"
            notes.append([f"[^{note}]:", *read])
        else:
            blocks[rank][-1] += str(note)
            blocks[rank].extend(["\n\n", str(note), *read, "\n\n"] if chance.random() < 0.5 else [str(note), *read])
    level = "#" * chance.choice((2, 3))
    shaped: list[Block] = []
    for block in blocks:
        if block[0] == "##":
            shaped.append([level, *block[1:]] if chance.random() < 0.8 else block[1:])
        elif chance.random() < 0.1 and shaped and shaped[-1][0][0] != "#":
            shaped[-1] = [*shaped[-1], *block]
        elif chance.random() < 0.1 and len(block) > 6:
            shaped += [block[:4], block[4:]]
        elif chance.random() > 0.03:
            shaped.append(block)
    return [part for block in (*shaped, *notes) for part in _parted(block)]


def _read(word: str, chance: random.Random, share: float) -> str:
    other = chance.random()
    return f"théo{chance.randrange(10**9)}" if other < share else f"*{word}*" if other < share * 1.5 and word[0] != "#" else word


def _parted(block: Block) -> list[Block]:
    parts: list[Block] = [[]]
    for word in block:
        if word == "\n\n":
            parts.append([])
        else:
            parts[-1].append(word)
    return [part for part in parts if part]


# ---- The editor


@dataclass
class Editor:
    """Someone who edits; every word written is ``édit…`` and stands nowhere else."""

    chance: random.Random
    blocks: list[Block] = field(default_factory=list)
    written: int = 0
    added: set[str] = field(default_factory=set)
    """The first words of the paragraphs written."""

    def open(self, source: str) -> None:
        """Read *source*."""
        self.blocks = [block.split() for block in source.strip().split("\n\n")]

    def edit(self) -> None:
        """Make one edit."""
        self.chance.choice(EDITS)(self)
        self.blocks = [block for block in self.blocks if block]

    def own(self) -> str:
        """Return a word that nobody has written."""
        self.written += 1
        return f"édit{self.written}"

    def some(self) -> Block:
        """Return a block that has words."""
        return self.chance.choice([block for block in self.blocks if len(block) > 1] or self.blocks)

    def at(self, block: Block) -> int:
        """Return a place among the words of *block*, not before its hashes or its label."""
        first = 1 if block[0][0] == "#" or re.match(r"\[\^", block[0]) else 0
        return self.chance.randint(min(first, len(block) - 1), len(block) - 1)


def replace_word(editor: Editor) -> None:
    """Write another word."""
    block = editor.some()
    block[editor.at(block)] = editor.own()


def insert_words(editor: Editor) -> None:
    """Write a few words between two."""
    block = editor.some()
    at = editor.at(block) + 1
    block[at:at] = prose(editor.chance, editor.own, editor.chance.randint(1, 6))


def delete_words(editor: Editor) -> None:
    """Take a few words out."""
    block = editor.some()
    at = editor.at(block)
    del block[at : at + editor.chance.randint(1, 5)]


def rewrite(editor: Editor) -> None:
    """Write half of a paragraph anew."""
    block = editor.some()
    at = editor.at(block)
    block[at : at + len(block) // 2] = prose(editor.chance, editor.own, max(len(block) // 2, 1))


def move_paragraph(editor: Editor) -> None:
    """Take a paragraph elsewhere."""
    block = editor.blocks.pop(editor.chance.randrange(len(editor.blocks)))
    editor.blocks.insert(editor.chance.randint(0, len(editor.blocks)), block)


def add_paragraph(editor: Editor) -> None:
    """Write a paragraph."""
    made = prose(editor.chance, editor.own, editor.chance.randint(1, 25))
    editor.blocks.insert(editor.chance.randint(0, len(editor.blocks)), made)
    editor.added.add(made[0])


def delete_paragraph(editor: Editor) -> None:
    """Take a paragraph out."""
    if len(editor.blocks) > 5:
        del editor.blocks[editor.chance.randrange(len(editor.blocks))]


def split_paragraph(editor: Editor) -> None:
    """Make two paragraphs of one."""
    rank = editor.chance.randrange(len(editor.blocks))
    block = editor.blocks[rank]
    at = editor.at(block)
    editor.blocks[rank : rank + 1] = [block[:at], block[at:]] if at else [block]


def join_paragraphs(editor: Editor) -> None:
    """Make one paragraph of two."""
    rank = editor.chance.randrange(len(editor.blocks))
    joined = [word for block in editor.blocks[rank : rank + 2] for word in block]
    if not any(word[0] in "#[" for word in joined):
        editor.blocks[rank : rank + 2] = [joined]


def add_note(editor: Editor) -> None:
    """Call an editor's note and write it."""
    block, number = editor.some(), editor.written
    block[editor.at(block)] += f"[^ed-{number}]"
    note = [f"[^ed-{number}]:", *prose(editor.chance, editor.own, editor.chance.randint(1, 8))]
    editor.blocks.insert(editor.chance.choice((len(editor.blocks), editor.blocks.index(block) + 1)), note)


def change_level(editor: Editor) -> None:
    """Give a heading another level, or make one of a paragraph."""
    block = editor.some()
    if block[0][0] == "#":
        block[0] = "#" * editor.chance.randint(2, 5)
    elif len(block) < 8 and block[0][0] != "[":
        block.insert(0, "####")


def bind(editor: Editor) -> None:
    """Bind a word to a work."""
    block = editor.some()
    at = editor.at(block)
    if not re.search(r"[\[\]#*]", block[at]):
        block[at] = f"[{block[at]}](@{editor.own()})"


EDITS = (
    *(replace_word, insert_words, delete_words) * 3,
    rewrite,
    *(move_paragraph, add_paragraph, split_paragraph, join_paragraphs) * 2,
    delete_paragraph,
    add_note,
    change_level,
    bind,
)
"""What an editor does, the likelier the more often."""
