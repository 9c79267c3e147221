"""How polls look in a chat: the ballot, the group's board, what came out, and the presenter's remote."""

from __future__ import annotations

from flows.polls import charts
from flows.polls.frame import Asked
from flows.polls.kinds import KINDS, can_change
from flows.polls.posts import weighed
from flows.polls.question import Question as What
from flows.polls.question import from_json
from flows.reading import cut
from flows.replies import Choice, Reply, Text, Words
from handlers.places import name_of
from handlers.polls import drawn, live
from storage.database import Tx
from storage.polls import ballots
from storage.polls.sessions import Question, Session

DRAFT = "/isi"
"""Behind the buttons of an anonymous ballot that is built up before it is sent."""
_FULL = 10
_STEPS = "▁▂▃▄▅▆▇█"
_MOST_LINES, _MOST_BRIEF, _MOST_NOTES = 15, 5, 2
_MOST_POSTS, _MOST_LABEL, _MOST_POST = 8, 40, 160
AFTER = ("pdf", "png", "xlsx", "csv", "json", "parts", "trend", "keep", "clone")
"""What can be done with a session that is over; buttons of before still hang in chats."""
UPVOTED = ("wall", "qna")
"""Kinds whose answers are votes for what people wrote."""


def token(question: int, round: int, answer: str) -> str:
    """What a vote's button sends back."""
    return f"v:{question}:{round}:{answer}"


def link(start: str, session: Session) -> str:
    """The deep link by which people come into a session."""
    return f"{start}j-{session.code}"


def ballot(
    tx: Tx,
    question: Question,
    person: int,
    notice: Text | None = None,
    edit: bool = False,
    draft: str | None = None,
) -> Reply:
    """One person's ballot in their own chat, with what they have answered so far.

    What is anonymous cannot be changed once it is sent: there a `draft` is built up in the buttons first.
    """
    what = from_json(question.asked)
    kind = KINDS[what.kind]
    mine = ballots.of(tx, question.id, question.round, person)
    answer = draft or (mine.get(0, "") if not kind.many else "")
    is_open = question.phase == "open"
    lines = [*_how(what, is_open)]
    if mine and notice is None:
        said = tuple(kind.words(what, one) for one in mine.values())
        lines.append(Text("ballot-mine", {"answer": said if len(said) > 1 else said[0]}))
    choices = _buttons(question, what, answer) if is_open else ()
    if is_open and draft and _is_in_steps(what):
        lines.append(Text("ballot-unsent"))
    if is_open and what.kind in UPVOTED:
        choices = _upvotes(tx, question)
    text = Text("ballot", {"question": what.text})
    return Reply(text, notice=notice, lines=tuple(lines), choices=choices, edit=edit)


def _buttons(question: Question, what: What, answer: str) -> tuple[Choice, ...]:
    kind = KINDS[what.kind]
    in_steps = _is_in_steps(what)
    begin = f"{DRAFT} {question.id} {question.round} " if in_steps else token(question.id, question.round, "")
    choices = [
        Choice(Text("tick", {"label": one.label}) if one.on else one.label, begin + one.answer, row=number)
        for number, row in enumerate(kind.buttons(what, answer), start=1)
        for one in row
    ]
    if in_steps and answer:
        choices.append(Choice(Text("act-send"), token(question.id, question.round, answer), role="act"))
    return tuple(choices)


def _is_in_steps(what: What) -> bool:
    """Whether a ballot is built up in its buttons before it is sent."""
    return what.anonymity == "anonymous" and not KINDS[what.kind].shared


def _upvotes(tx: Tx, question: Question) -> tuple[Choice, ...]:
    """What others wrote, each to be voted for."""
    seen = [post for post in live.written(tx, question) if not post.hidden]
    votes = weighed(seen, ballots.counts(tx, question.id, question.round))
    shown = [post for post in seen if post.id in votes and not post.done]
    shown.sort(key=lambda post: (-votes[post.id], post.id))
    return tuple(
        Choice(
            Text("post-vote", {"text": cut(post.text, _MOST_LABEL), "count": votes[post.id]}),
            token(question.id, question.round, str(post.id)),
            row=row,
        )
        for row, post in enumerate(shown[:_MOST_POSTS], start=1)
    )


def _how(what: What, is_open: bool) -> tuple[Text, ...]:
    if not is_open:
        return (Text("ballot-closed"),)
    how = [*_promise(what)]
    if what.seconds:
        how.insert(0, Text("ballot-seconds", {"seconds": what.seconds}))
    if what.kind in UPVOTED and what.anonymity == "anonymous":
        how.insert(0, Text("ballot-supports", {"most": what.most}))
    if KINDS[what.kind].typed:
        how.insert(0, Text("ballot-type", {"most": what.most}))
    elif what.kind == "multiple":
        how.insert(0, Text("ballot-most", {"most": what.most}))
    return tuple(how)


def _promise(what: What) -> tuple[Text, ...]:
    """Who sees what somebody answers, and whether it may be changed."""
    who = Text(f"anonymity.{what.anonymity}")
    return (who, Text("ballot-changeable")) if can_change(what) else (who,)


def board(tx: Tx, session: Session, question: Question, start: str) -> tuple[Reply, Reply]:
    """A question as a group sees it, with buttons that everybody shares: as a picture, and all in words."""
    asked = live.asked(tx, question)
    what = asked.question
    count = Text("board-count", {"count": asked.answered, "present": ballots.present(tx, session.id)})
    is_open = asked.phase == "open"
    stands = _promise(what) if is_open else (Text(f"board-{asked.phase}"),)
    timed = (Text("ballot-seconds", {"seconds": what.seconds}),) if is_open and asked.closes_at else ()
    said: list[list[Text]] = [[], []]
    if asked.chart:
        said = [result_lines(asked.chart), brief_lines(asked.chart) if asked.answered else []]
    words, under_picture = (
        Reply(
            Text("board", {"question": what.text, "position": question.position, "title": session.title}),
            lines=(count, *lines, *timed, *stands),
            choices=_shared(session, question, asked, start),
        )
        for lines in said
    )
    return under_picture._replace(photo=drawn.board(question.id)), words


def _shared(session: Session, question: Question, asked: Asked, start: str) -> tuple[Choice, ...]:
    if asked.phase != "open":
        return ()
    kind = KINDS[asked.question.kind]
    choices: list[Choice] = []
    if kind.shared:
        for row, buttons in enumerate(kind.buttons(asked.question, ""), start=1):
            choices += [
                Choice(one.label, token(question.id, question.round, one.answer), row=row) for one in buttons
            ]
    privately = Text("act-answer-privately" if choices else "act-answer")
    return (*choices, Choice(privately, url=link(start, session), role="act"))


def result_lines(chart: charts.Chart) -> list[Text]:
    """What came out, in words that a chat can show."""
    return [*_picture_lines(chart.picture)[:_MOST_LINES], *chart.notes]


def brief_lines(chart: charts.Chart) -> list[Text]:
    """The same beside its picture: what those read to whom the picture comes late, or never."""
    match chart.picture:
        case charts.Bars(bars):
            said = [Text("result-word", {"word": _marked(one), "count": one.shown}) for one in bars]
        case other:
            said = _picture_lines(other)
    return [*said[:_MOST_BRIEF], *chart.notes[:_MOST_NOTES]]


def _picture_lines(picture: charts.Picture) -> list[Text]:
    match picture:
        case charts.Bars(bars):
            return [_bar(_marked(bar), bar.share, bar.shown) for bar in bars]
        case charts.Cloud(words):
            return [Text("result-word", {"word": word, "count": count}) for word, count in words]
        case charts.Scales(rows=rows):
            return [_mean(row) for row in rows]
        case charts.Matrix(spots):
            return [
                Text("result-spot", {"label": s.label, "x": round(s.x * 100), "y": round(s.y * 100)})
                for s in spots
            ]
        case charts.Histogram(bins, mean, median):
            if mean is None or median is None:
                return []
            said = [Text("result-middle", {"mean": mean, "median": median})]
            return said + [Text("result-bin", {"low": a, "high": b, "count": n}) for a, b, n in bins]
        case charts.Places(counts):
            return [Text("result-word", {"word": name_of(code), "count": count}) for code, count in counts]
        case charts.Trend(when, lines):
            return [Text("trend-when", {"days": when}), *(_line(line) for line in lines)]
        case charts.Posts(posts):
            return [
                Text(
                    "result-post-done" if done else "result-post",
                    {"text": cut(text, _MOST_POST), "count": count},
                )
                for text, count, done in posts
            ]


def _mean(row: charts.Spread) -> Text:
    """A statement's mean; one that nobody has judged has none, which is not 0."""
    if row.mean is None:
        return Text("result-mean-none", {"label": row.label})
    return Text("result-mean", {"label": row.label, "mean": row.mean})


def _line(line: charts.Line) -> Text:
    """A line as small bars that rise and fall, and in figures."""
    bars = "".join(_STEPS[round(point.level * 7)] if point else "·" for point in line.points)
    shown: tuple[Words, ...] = tuple(point.shown if point else "…" for point in line.points)
    return Text("trend-line", {"label": line.label, "bars": bars, "first": shown[0], "last": shown[-1]})


def _marked(bar: charts.Bar) -> Words:
    return Text("tick", {"label": bar.label}) if bar.right else bar.label


def _bar(label: Words, share: float, shown: Words) -> Text:
    full = round(share * _FULL)
    return Text("result-bar", {"label": label, "bar": "▰" * full + "▱" * (_FULL - full), "shown": shown})


def summary(tx: Tx, session: Session, question: Question) -> Reply:
    """What came out of a question, with the proof that every vote was counted; the discussion opens."""
    asked = live.asked(tx, question, reveal=True)
    assert asked.chart is not None
    lines = _of_rounds(asked) if asked.before else result_lines(asked.chart)
    if question.outcome:
        lines.append(Text("outcome-is", {"outcome": question.outcome}))
    proof = question.proof or {}
    counted = {"ballots": proof.get("ballots", 0), "people": asked.answered}
    lines.append(Text("proof-posts" if asked.question.kind in UPVOTED else "proof", counted))
    if asked.guests:
        lines.append(Text("proof-guests", {"guests": asked.guests}))
    lines.append(Text("discuss"))
    return Reply(
        Text("summary", {"question": asked.question.text}),
        lines=tuple(lines),
        photo=drawn.card(question.id, question.round),
    )


def _of_rounds(asked: Asked) -> list[Text]:
    """What came out before and after the discussion."""
    rounds = ((1, asked.before), (asked.round, asked.chart))
    return [
        line
        for number, chart in rounds
        if chart
        for line in (Text("round-of", {"number": number}), *brief_lines(chart))
    ]


def what_of(question: Question) -> str:
    """A question's own words."""
    return from_json(question.asked).text
