# Caring for partners: list, card, today, promises, handing over.
partners = <b>Your partners</b>
    { $count ->
        [one] One partner.
       *[other] { $count } partners; key ones and those with a goal come first.
    }
partners-none = <b>You care for no partner yet.</b>
    Write down whom you have just met; we help you not to forget them. Only you see it.
partner-button = { $name } · { $tier }
partner-card = <b>{ $name }</b>
partner-field =
    .name = Name
    .organisation = Organisation
    .met = Met at
    .need = What they need
    .goal = Shared goal
    .next_step = Next step
    .tier = Closeness
    .address = Channel
    .ours = Our people
    .theirs = Their people
    .days = Days that matter
    .birthday = Birthday
    .founding = Founding day
    .partnership = Partnership day
    .plan = Communication plan
corrected-line = { $label }: <b>{ $value }</b> (put right { $day }; source: { $learnt })
plan-line = { $how } · { $hours } · { $rhythm }
goal-none = none yet
channel-address = { $channel }, { $address }
partner-last = Last contact: { $day }
partner-never = Never contacted yet.
partner-due = Be in touch again: { $day }
links-thin = At least two people on each side are better. Still too few: { $sides }.
partner-muted = Reminders about this partner are off.
partner-gone = This partner is not in your list any more.
partner-added = <b>{ $name } is written down.</b>
    Add a little more if you have a moment; later is fine, too.
partner-added-first = <b>{ $name } is written down.</b>
    Be in touch within 72 hours, while they remember you; we remind you before that. Add a little more if you have a moment.
links-kept = The people who link you with { $name } are written down.
days-kept = The days that matter to { $name } are written down. We prepare a greeting the day before.
plan-kept = The communication plan for { $name } is written down.
partner-forget-sure = <b>Delete { $name } from your list?</b>
    Notes, promises and history go as well and cannot be brought back.
partner-forgotten = { $name } is deleted from your list.
rehearsal = <b>Rehearse before you speak with { $name }</b>
    1. Begin by asking how they are, and listen to the end.
    2. Say in your own words what they need: { $need }.
    3. Only then say what you have in mind, in one sentence.
    4. Close with one step and one date.
rehearsal-voice = Speak slowly, leave pauses, look at them kindly, and put your telephone away.
rehearsal-written = Write briefly, greet by name, and read it aloud once before you send it.

contact-channel = <b>How were you in touch with { $name }?</b>
contact-logged = Noted: { $name }, by { $channel }. Be in touch again around { $next }.
    Did you ask for something this time?
asked-yes = Noted: this time you asked { $name } for something.
asked-no = Good. { $name } knows that you think of them, not only when you need something.
asked-only = The latest contacts with { $name } all asked for something. Next time, try to give first. What they need: { $need }
note-kept = Your note on { $name } is kept.
snooze = <b>{ $name }: when, then?</b>
snoozed = All right, { $name } can wait until { $until }.

care-day = <b>Partners to be in touch with today</b>
    { $count ->
        [1] Just one thing.
       *[other] { $count } things, the most important first.
    }
care-morning = <b>Your partners today</b>
    { $count ->
        [1] Just one thing.
       *[other] { $count } things, the most important first.
    }
care-help = <b>Give first</b>
care-nothing = <b>Nothing is waiting today.</b>
    All your partners are cared for.
care-more = and { $count } more in /mitra
item-first = • <b>{ $name }</b>: newly met, be in touch by { $limit }
item-first-late = • <b>{ $name }</b>: more than 72 hours since you met, still good to greet
item-touch = • <b>{ $name }</b>: last contact { $day }
item-touch-give = • <b>{ $name }</b>: last contact { $day }; without a request this time
item-never = • <b>{ $name }</b>: never contacted yet
item-inform = • <b>{ $name }</b>: time for some news of your work
item-promise = • <b>{ $name }</b>: your promise for today: { $what }
item-promise-late = • <b>{ $name }</b>: your promise for { $day }: { $what }
item-help = One help this month: <b>{ $name }</b>. What they need: { $need }. Is there something you can do?
first-nudge = <b>Be in touch with { $name } today?</b>
    You have just met at { $met }, and your talk is still fresh. The step you wrote down: { $next }
first-late = <b>Be in touch with { $name }?</b>
    It has been more than three days since you met at { $met }, but it is not too late. The step you wrote down: { $next }
first-stranger = <b>Introduce yourself to { $name }?</b>
    { $colleague } met them at { $met } not long ago; now you go on. The step that was written down: { $next }
giver = My colleague
giver-yours = Your colleague
giver-named = My colleague { $giver }
mornings-on = All right. When somebody is to be greeted, we tell you at the hour that you chose for news.
mornings-off = All right, no more morning messages. The list is always at /rawat.

promises = <b>Your promises</b>
promises-none = <b>No promise is waiting.</b>
promise-line = Promise: { $what }, { $day }
promise-line-to = • { $day }: { $what } ({ $name })
promise-added = Noted: { $what }, { $day }, for { $name }. We remind you on the day.
promise-card = <b>{ $what }</b>
    For { $name }, { $day }.
promise-nudge = <b>Your promise: { $what }</b>
    For { $name }, { $day }.
promise-later = <b>Put off for how long?</b>
    Tell { $name }, too, so that they do not wait. The promise: { $what }
promise-kept = Promise kept: { $what }. { $name } can rely on you.
promise-moved = Moved to { $day }: { $what } for { $name }.
promise-dropped = Promise dropped: { $what }. { $name } had better know.
promise-over = This promise is over.

handover-asked = <b>{ $giver } would like to hand a partner over to you</b>
    { $name } (closeness: { $tier }), with notes and promises. Will you care for them?
handover-offered = We ask { $colleague } first. Until they accept, { $name } stays with you.
handover-unreachable = { $colleague } cannot be reached here at the moment. { $name } stays with you.
handover-taken = You care for { $name } now. Thank you.
handover-declined = All right, { $name } is not handed over to you.
handover-was-taken = { $colleague } cares for { $name } now. Thank you for handing over well.
handover-was-declined = { $colleague } cannot care for { $name } yet. This partner stays with you.
handover-unanswered = Your offer to hand over { $name } was not answered for three days, so it is closed. This partner stays with you.
handover-left = The colleague to whom you offered { $name } has left. This partner stays with you.
handover-over = This offer is over.

toast-muted = All right, no more reminders.
toast-unmuted = All right, we remind you again.
act-today = Today
act-today-also = now
act-tomorrow = Tomorrow
act-tomorrow-also = morrow
act-new-partner = Write down a partner
act-partners = All partners
act-card = Show the card
act-contacted = I have been in touch
act-draft = Prepare a message
act-later = Later
act-hand-over = Hand over
act-mute = Remind me no more
act-remind-again = Remind me again
act-promise = Note a promise
act-links = Links
act-days = Days
act-plan = Plan
act-correct = Put right
act-forget = Delete
act-forget-sure = Yes, delete
act-asked-nothing = No
act-asked = Yes, I asked
act-note = Write a note
act-in-days = { $days ->
    [1] Tomorrow
    [7] In a week
    [30] In a month
   *[other] In { $days } days
}
act-mornings-on = Tell me in the morning
act-mornings-off = No morning messages
act-this-promise = Promise: { $what }
act-kept = Kept
act-drop = Drop it
act-give = Prepare an offer of help
act-give-to = Help { $name }
act-take-over = Yes, I will
act-decline = Not now
