"""Votes: those that arrive together are judged, kept and counted together, in one transaction.

Every vote comes through here, by whichever door: a button in a group or in private, typed words, a web page.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple

from flows.polls.cloud import is_same
from flows.polls.kinds import BUILT_UP, KINDS, taken
from flows.polls.question import Question as Asked
from flows.polls.question import from_json
from flows.replies import Text, dump_reply
from handlers.polls import ballots as draw
from handlers.scene import FIRST_ZONE, Tools
from handlers.updates import Sender, Update, Vote
from storage import due, outbox, people, updates
from storage.database import Tx
from storage.outbox import Message
from storage.polls import ballots, posts, sessions
from storage.polls.ballots import Ballot
from storage.polls.sessions import Question

BOARD = "poll-board"
"""The kind of the due row by which a group sees how many have answered."""
BOARD_SECONDS = 5.0
"""A group's message is changed no more often than this."""


class Cast(NamedTuple):
    """What became of a vote, in the voter's language. `answer` is what now stands; None: it was not kept."""

    person: int
    language: str
    text: Text
    answer: str | None = None
    slot: int = 0

    @property
    def kept(self) -> bool:
        return self.answer is not None


class Verdict(NamedTuple):
    """What is to be said of a vote, whoever gives it, and whether it is good."""

    text: Text
    good: bool


def receive(tx: Tx, tools: Tools, came: Sequence[Update], now: float) -> list[Cast | None]:
    """Handle updates of one platform that are votes; returns what became of each tap."""
    outcomes = cast(tx, tools, came, now)
    messages: list[Message] = []
    for update, outcome in zip(came, outcomes, strict=True):
        if outcome and is_drawn_again(update):
            messages += _drawn_again(tx, update, outcome)
    outbox.put(tx, messages, now)
    return outcomes


def is_drawn_again(update: Update) -> bool:
    """Whether a ballot is shown with what now stands: in somebody's own chat, for a group's is for all."""
    return bool(update.message) and not update.group


def _drawn_again(tx: Tx, update: Update, outcome: Cast) -> list[Message]:
    question = sessions.question(tx, _vote(update).question)
    if question is None:
        return []
    reply = draw.ballot(tx, question, outcome.person, notice=outcome.text)
    body = {
        "reply": dump_reply(reply), "language": outcome.language, "zone": FIRST_ZONE, "edit": update.message,
    }  # fmt: skip
    subject = f"{update.platform}:{update.key}"
    corner = update.corner
    tap = {"tap": corner.tap} if corner else {}
    chat = corner.chat if corner else update.sender.chat
    return [Message(update.platform, chat, "answer", subject, 0, body | tap, outcome.person)]


def cast(
    tx: Tx, tools: Tools, came: Sequence[Update], now: float, remembered: bool = False
) -> list[Cast | None]:
    """Keep the votes in these updates of one platform; None for an update that was seen before.

    With `remembered`, the updates are new, and who calls has remembered them.
    """
    platform = came[0].platform
    keys = [update.key for update in came]
    new = set(keys) if remembered else updates.remember_all(tx, platform, keys, now)
    fresh = {update.key: update for update in came if update.key in new}
    if not fresh:
        return [None] * len(came)
    voters = _voters(tx, tools, platform, fresh.values(), now)
    asked = sessions.lock_questions(tx, [_vote(update).question for update in fresh.values()])
    readable = {id: from_json(question.asked) for id, question in asked.items()}
    outcomes: dict[str, Cast] = {}
    verdicts: dict[Vote, Verdict] = {}
    stands: dict[tuple[int, int, int], str] = {}
    given: Counter[tuple[int, int, int]] = Counter()
    for key, update in fresh.items():
        voter = voters[update.sender.name]
        vote, refusal = _whole(tx, _vote(update), voter[0], readable, stands)
        verdict = None if refusal else verdicts.get(vote)
        if verdict is None:
            verdict = _judge(tx, vote, asked.get(vote.question), readable, now, refusal)
        if not refusal:
            verdicts[vote] = verdict
        outcome = outcomes[key] = _outcome(tx, voter, vote, verdict, readable, given)
        if outcome.answer is not None and stands:
            stands[vote.question, vote.round, outcome.person] = outcome.answer
    linked, unlinked = _sort(fresh, outcomes, readable, now)
    ballots.keep(tx, linked)
    counted = ballots.keep_unlinked(tx, list(unlinked.values()))
    for key, ballot in unlinked.items():
        if ballot[:4] not in counted:
            outcomes[key] = Cast(ballot.person, outcomes[key].language, Text("vote-once"))
        # The first of two that came together was counted.
        counted.discard(ballot[:4])
    _announce(tx, asked, [*linked, *unlinked.values()], now)
    # An update that came twice in one batch is answered once.
    return [outcomes.pop(update.key, None) for update in came]


def _vote(update: Update) -> Vote:
    assert isinstance(update.content, Vote)
    return update.content


def _whole(
    tx: Tx, vote: Vote, person: int, readable: Mapping[int, Asked], stands: dict[tuple[int, int, int], str]
) -> tuple[Vote, Text | None]:
    """A vote with the whole answer, where it is a step from what stands; or why that step cannot be taken.

    What stands is read once, under the question's lock, and then goes on with the votes of this batch.
    """
    what = readable.get(vote.question)
    if what is None or what.kind not in BUILT_UP or what.anonymity == "anonymous":
        return vote, None
    place = (vote.question, vote.round, person)
    if place not in stands:
        stands[place] = ballots.of(tx, *place).get(0, "")
    went = taken(what, stands[place], vote.answer)
    return (vote, went) if isinstance(went, Text) else (vote._replace(answer=went), None)


def _voters(
    tx: Tx, tools: Tools, platform: str, came: Iterable[Update], now: float
) -> dict[str, tuple[int, str]]:
    """The number and the language of everybody who votes; who was not known is from now on."""
    senders: Mapping[str, Sender] = {update.sender.name: update.sender for update in came}
    known = people.languages(tx, platform, list(senders))
    for name, sender in senders.items():
        if name not in known:
            language = tools.lexicon.closest(sender.language)
            added = people.add_person(
                tx, platform, name, sender.chat, sender.username, language, FIRST_ZONE, now
            )
            known[name] = (added.id, language)
    return known


def _judge(
    tx: Tx,
    vote: Vote,
    question: Question | None,
    readable: Mapping[int, Asked],
    now: float,
    refusal: Text | None,
) -> Verdict:
    why = problem(question, vote, now)
    if why or question is None:
        return Verdict(Text(why), False)
    if refusal:
        return Verdict(refusal, False)
    what = readable[question.id]
    kind = KINDS[what.kind]
    if not kind.valid(what, vote.answer) or not _is_there(tx, question, what, vote.answer):
        return Verdict(Text("vote-unknown"), False)
    if not vote.answer:
        return Verdict(Text("vote-taken-back"), True)
    return Verdict(Text("vote-kept", {"answer": draw.words_of(tx, what, vote.answer)}), True)


def _outcome(
    tx: Tx,
    voter: tuple[int, str],
    vote: Vote,
    verdict: Verdict,
    readable: Mapping[int, Asked],
    given: Counter[tuple[int, int, int]],
) -> Cast:
    person, language = voter
    if not verdict.good:
        return Cast(person, language, verdict.text)
    what = readable[vote.question]
    slot = _slot(tx, vote, what, person, given) if vote.answer else 0
    if slot is None:
        return Cast(person, language, Text("vote-enough", {"most": what.most}))
    return Cast(person, language, verdict.text, vote.answer, slot)


def problem(question: Question | None, vote: Vote, now: float) -> str:
    """Why nothing is taken for a question now; empty, if it is."""
    if question is None:
        return "vote-unknown"
    if question.phase == "frozen":
        return "vote-frozen"
    if question.phase == "waiting":
        return "vote-early"
    if question.phase == "closed" or (question.closes_at is not None and now >= question.closes_at):
        return "vote-closed"
    return "vote-stale" if question.round != vote.round else ""


def _is_there(tx: Tx, question: Question, what: Asked, answer: str) -> bool:
    """Whether a vote for a post is for one that can be seen; and what nobody can change is not taken back."""
    if what.kind in draw.UPVOTED:
        post = posts.find(tx, int(answer))
        return post is not None and post.question == question.id and post.state != "hidden"
    return bool(answer) or what.anonymity != "anonymous"


def _slot(tx: Tx, vote: Vote, what: Asked, person: int, given: Counter[tuple[int, int, int]]) -> int | None:
    """Where an answer goes: its post's number, the next free entry, or the only place; None: no room.

    What is anonymous only counts up, with what was `given` in this batch: a post's number would tell which
    one was voted for.
    """
    is_upvote = what.kind in draw.UPVOTED
    if not is_upvote and not KINDS[what.kind].many:
        return 0
    if what.anonymity == "anonymous":
        place = (vote.question, vote.round, person)
        used = ballots.marks(tx, *place).given + given[place]
        given[place] += 1
        return used if used < what.most else None
    if is_upvote:
        return int(vote.answer)
    mine = ballots.of(tx, vote.question, vote.round, person)
    same = next((slot for slot, said in mine.items() if is_same(said, vote.answer)), None)
    free = next((slot for slot in range(what.most) if slot not in mine), None)
    return free if same is None else same


def _sort(
    fresh: Mapping[str, Update],
    outcomes: Mapping[str, Cast],
    readable: Mapping[int, Asked],
    now: float,
) -> tuple[list[Ballot], dict[str, Ballot]]:
    """Ballots that stay with their voter, and those that nobody may ever know the voter of."""
    linked, unlinked = [], {}
    for key, outcome in outcomes.items():
        if outcome.answer is None:
            continue
        vote = _vote(fresh[key])
        ballot = Ballot(vote.question, vote.round, outcome.person, outcome.slot, outcome.answer, now)
        if readable[vote.question].anonymity == "anonymous":
            unlinked[key] = ballot
        else:
            linked.append(ballot)
    return linked, unlinked


def _announce(tx: Tx, asked: Mapping[int, Question], kept: Sequence[Ballot], now: float) -> None:
    """A group will see how many have answered."""
    for question in {ballot.question for ballot in kept}:
        held = sessions.find(tx, asked[question].session)
        if held and held.group:
            due.plan_once(tx, BOARD, str(question), now + BOARD_SECONDS, held.host)
