# Words that every guided conversation uses.
number = { $number }
progress = Step { $step } of { $of }
recorded = { $label }: <b>{ $value }</b> ✓
review-line = { $label }: <b>{ $value }</b>
tick = ✓ { $label }
resumed = Let us go on from here.
nudge = Would you like to go on? Your answers are saved. If now is not the time, simply ignore this message.
cancelled = All right, we stop here. Your answers are kept; type /lanjut whenever you want to go on.
interrupted = There is a conversation that we left half-way. Shall we go on with it?
lookup-found = Tap the one you mean, or write another name.
lookup-create = Add “{ $name }”

act-back = ← Back
act-skip = Skip
act-keep = Keep: { $value }
act-done = { $count ->
    [0] Next
   *[other] Next ({ $count } chosen)
}
act-all = Agree to all
act-all-also = all, everything
act-send = Send
act-save = Save
act-mend = Change
act-remove = Remove
act-resume = Go on
act-help = Help
act-profile = My profile
act-invite = Invite a friend
act-edit = Edit profile
act-register = Register
act-private = Open the private chat
act-erase = Yes, delete all my data
act-keep-data = No, keep it

word-back = back
word-skip = skip
word-cancel = cancel, stop
word-sure = yes, sure
word-none = none yet
word-none-also = no, none, nothing, not any
word-open = not filled in
word-given = given
word =
    .yes = Yes
    .yes-also = y, ok, okay, sure
    .no = No
    .no-also = n, nope

toast-recorded = Already recorded.
toast-finished = This part is finished or on hold. Type /lanjut to go on.
toast-stale = That button belongs to an earlier question. Here is the present one.
toast-not-yours = This button is not for you, or its conversation is gone.

problem-choice = Please tap one of the buttons, or type what is on it.
problem-choices = Please tap your choices, or type several at once with commas between them.
problem-choices-unknown = “{ $words }” is not on the list. Tap what fits, or type the numbers, for instance 1 3.
problem-least = Please choose at least { $least } first.
problem-most = At most { $most } choices. Untick one to swap it.
problem-text = Please answer in writing.
problem-empty = That message is empty. Please write your answer.
problem-letters = Please write it in letters, so that others can read it.
problem-short = That is too short. Please write at least { $least } letters.
problem-long = That is too long ({ $length } characters). The limit is { $most }; please send a shorter one. Your other answers are kept.
problem-number = Please write a number, such as 12.
problem-range = The number is between { $least } and { $most }.
problem-date = That day is not in the calendar, or not complete. Write it with its year, like 23-11-2027.
problem-day = That day is not in the calendar, or I do not understand it yet. Write it like 5 December, tomorrow, or 23-11-2027.
problem-day-two = Do you mean { $first } or { $second }? Please write the date.
problem-media = Please send a photo, or tap one of the buttons.
problem-image = That picture came as a file. Please send it once more as a photo.
problem-size = That file is too large ({ $size } MB). The limit is { $most } MB.
problem-unknown = I have not found “{ $name }”. Try just a part of its name.
problem-needed = This one has to be answered first.

unreadable-sticker = A nice sticker, but I need an answer in writing or by a button.
unreadable-kind = I cannot read that kind of message yet. Please answer in writing or by a button.
unreadable-edited = I do not read changes to old messages. Just write the new answer here.

sorry = Sorry, something went wrong on our side. Your message was not processed; please send it once more.
