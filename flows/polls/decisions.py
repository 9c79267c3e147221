"""Questions that decide: yes or no, consent, and how far people agree."""

from __future__ import annotations

from collections.abc import Sequence

from flows.polls.choices import Single
from flows.polls.options import percent
from flows.polls.question import Counts, Question
from flows.replies import Text, Words


class YesNo(Single):
    """Yes (a), no (b) or abstain (c). Who abstains counts for the quorum, not for the majority."""

    name = "yesno"
    stances = (1, -1, 0)

    def labels(self, question: Question) -> Sequence[Words]:
        return (Text("poll-yes"), Text("poll-no"), Text("poll-abstain"))

    def notes(self, question: Question, counts: Counts) -> tuple[Text, ...]:
        people, yes, no = sum(counts.values()), counts.get("a", 0), counts.get("b", 0)
        notes = []
        if question.quorum:
            key = "poll-quorum-reached" if people >= question.quorum else "poll-quorum-missing"
            notes.append(Text(key, {"count": people, "quorum": question.quorum}))
        if yes + no:
            key = "poll-threshold-reached" if _carried(question, yes, no) else "poll-threshold-missing"
            if people < question.quorum:
                # Too few to decide anything, whatever they say.
                key = "poll-threshold-open"
            needed = percent(question.threshold, 1)
            notes.append(Text(key, {"percent": percent(yes, yes + no), "needed": needed}))
        return tuple(notes)


def _carried(question: Question, yes: int, no: int) -> bool:
    # A tie is no majority, whatever the threshold; and two thirds are no exact number in a computer.
    return yes > no and yes / (yes + no) >= question.threshold - 1e-9


class Consent(Single):
    """Agreed (a), agreed with a note (b), or an objection (c), which has to be heard first."""

    name = "consent"
    stances = (1, 0.4, -1)

    def labels(self, question: Question) -> Sequence[Words]:
        return (Text("poll-consent"), Text("poll-consent-noted"), Text("poll-objection"))

    def notes(self, question: Question, counts: Counts) -> tuple[Text, ...]:
        if objections := counts.get("c", 0):
            return (Text("poll-objections", {"count": objections}),)
        return (Text("poll-no-objection"),) if sum(counts.values()) else ()


class Gradient(Single):
    """The eight gradients of agreement of Sam Kaner, from full support (a) to a veto (h)."""

    name = "gradient"
    stances = (1, 0.7, 0.4, 0, 0, -0.4, -0.7, -1)

    def labels(self, question: Question) -> Sequence[Words]:
        return (
            Text("poll-gradient-full"),
            Text("poll-gradient-minor"),
            Text("poll-gradient-reserved"),
            Text("poll-gradient-abstain"),
            Text("poll-gradient-discuss"),
            Text("poll-gradient-dislike"),
            Text("poll-gradient-serious"),
            Text("poll-gradient-veto"),
        )

    def notes(self, question: Question, counts: Counts) -> tuple[Text, ...]:
        people = sum(counts.values())
        support, against = (sum(counts.get(level, 0) for level in levels) for levels in ("abc", "gh"))
        shares = {"support": percent(support, people), "against": percent(against, people)}
        return (Text("poll-gradient-sum", shares),) if people else ()
