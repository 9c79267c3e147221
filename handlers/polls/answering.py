"""Answers in words, wherever they are said: read, and kept as a vote or as something written."""

from __future__ import annotations

from dataclasses import replace

from flows.polls.frame import Receipt
from flows.polls.kinds import KINDS
from flows.polls.question import Question as What
from flows.polls.question import from_json
from flows.replies import Reply, Text
from handlers.polls import ballots as draw
from handlers.polls import votes
from handlers.scene import Scene
from handlers.updates import Vote
from storage import due
from storage.polls import ballots, posts, sessions
from storage.polls.sessions import Question


def hear(scene: Scene, question: Question, said: str) -> None:
    """An answer in words, as from a ballot's button."""
    # Locked, so that nothing is written any more to what is being closed.
    question = sessions.lock_questions(scene.tx, [question.id])[question.id]
    scene.say(back(scene, question, answer(scene, question, said)))


def back(scene: Scene, question: Question, receipt: Receipt) -> Reply:
    """What is said to an answer in words: the ballot as it stands now, or how many more a cloud takes."""
    what, person = from_json(question.asked), scene.person.id
    if what.kind != "cloud" or not receipt.kept:
        return draw.ballot(scene.tx, question, person, notice=receipt.text)
    given = len(ballots.of(scene.tx, question.id, question.round, person))
    given += ballots.marks(scene.tx, question.id, question.round, person).given
    return Reply(receipt.text, lines=(Text("ballot-left", {"count": what.most - given}),))


def answer(scene: Scene, question: Question, said: str) -> Receipt:
    what = from_json(question.asked)
    read = KINDS[what.kind].read(what, said, scene.spell)
    if isinstance(read, Text):
        return Receipt(False, read)
    if what.kind in draw.UPVOTED:
        return _write(scene, question, what, read)
    vote = Vote(question.id, question.round, read)
    [outcome] = votes.cast(
        scene.tx, scene.tools, [replace(scene.update, content=vote)], scene.now, remembered=True
    )
    assert outcome is not None
    return Receipt(outcome.kept, outcome.text)


def _write(scene: Scene, question: Question, what: What, text: str) -> Receipt:
    if why := votes.problem(question, Vote(question.id, question.round, ""), scene.now):
        return Receipt(False, Text(why))
    unlinked, person = what.anonymity == "anonymous", scene.person.id
    if unlinked:
        written = ballots.marks(scene.tx, question.id, question.round, person).written
    else:
        written = posts.count_of(scene.tx, question.id, person)
    if written >= what.most:
        return Receipt(False, Text("vote-enough", {"most": what.most}))
    if unlinked:
        ballots.mark_written(scene.tx, question.id, question.round, person, written)
        # The moment would tell whose it is: it is also that of the answer to them.
        posts.add(scene.tx, question.id, None, text, question.opened_at or 0.0)
    else:
        posts.add(scene.tx, question.id, person, text, scene.now)
    session = sessions.find(scene.tx, question.session)
    if session and session.group:
        due.plan_once(scene.tx, votes.BOARD, str(question.id), scene.now + votes.BOARD_SECONDS, session.host)
    return Receipt(True, Text("post-kept"))
