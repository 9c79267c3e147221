"""Words that are never shown on a wall or in a cloud."""

from __future__ import annotations

import re
from functools import lru_cache

from flows.reading import fold

_RUDE = frozenset(
    re.findall(
        r"\w+",
        """
    anjing anjir anjrit asu babi bacot bajingan bangsat banci bencong bego brengsek coli colmek cukimai entot
    goblok itil jablay jancok jancuk jembut kampret keparat kimak kontol lonte memek ngentot ngewe pantek 
    peler pepek perek pukimak sundal taik tolol
    asshole bastard bitch bullshit cock cunt dick faggot fuck fucker motherfucker nigga nigger pussy shit slut
    twat wanker whore
    """,
    )
)
_ANYWHERE = re.compile("kontol|ngentot|jancok|jancuk|pukimak|fuck")
"""What is in no decent word."""
_ENDINGS = ("nya", "mu", "ku", "lu", "lo", "an", "s", "ing")
_DISGUISE = str.maketrans("0134578", "oieastb")
_DRAWN_OUT = re.compile(r"(.)\1{2,}")


@lru_cache(16384)
def is_rude(text: str) -> bool:
    """Whether a rude word is in it, also in disguise: "4nj1ng", "anjiiing", "a.n.j.i.n.g"."""
    words = fold(text).split()
    words.append("".join(word for word in words if len(word) == 1))
    return any(_is_rude(word) for word in words)


def _is_rude(word: str) -> bool:
    if any(char.isalpha() for char in word):
        word = word.translate(_DISGUISE)
    forms = {word, _DRAWN_OUT.sub(r"\1", word), _DRAWN_OUT.sub(r"\1\1", word)}
    if any(_ANYWHERE.search(form) for form in forms):
        return True
    forms |= {form.removesuffix(ending) for form in forms for ending in _ENDINGS}
    return not forms.isdisjoint(_RUDE)
