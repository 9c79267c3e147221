meeting-kind =
    .roundtable = Roundtable
    .side = Side meeting
meetings-kind = <b>What kind of meeting are you preparing?</b>
    At a roundtable members learn from each other. A side meeting brings them together with others, the government included.
    .label = Kind
meetings-title = <b>What is the meeting called?</b>
    Such as: Health and Business Roundtable.
    .label = Name
meetings-beside = <b>Which roundtable does it stand beside?</b>
    Write a part of its name.
    .label = Beside
meetings-theme = <b>What is its theme?</b>
    .label = Theme
meetings-beneficiaries = <b>Who will benefit most?</b>
    Tap one or several.
    .label = Beneficiaries
meetings-group = <b>In which group is it announced?</b>
    .label = Group
meetings-day = <b>On what date is the first one?</b>
    Such as: 5 December, next Monday, or 23-11-2027.
    .label = First date
meetings-clock = <b>At what time does it start?</b>
    Such as: 09:00 or 2 pm.
    .label = Starts at
meetings-zone = <b>By which clock?</b>
    .label = Time zone
    .wib = WIB (Jakarta)
    .wita = WITA (Makassar)
    .wit = WIT (Jayapura)
meetings-length = <b>How long is it?</b>
    .label = Length
    .one = 1 hour
    .half = 1 hour 30 minutes
    .two = 2 hours
    .three = 3 hours
meetings-place = <b>Where, or by which link?</b>
    An address, or the link of an online meeting.
    .label = Place
meetings-rule = <b>How often?</b>
    .label = Recurs
    .quarterly = Every three months
    .quarterly-also = quarterly, every quarter
    .once = Just once
    .monthly = Every month
    .half-yearly = Every six months
meetings-record = <b>Off the record, or open?</b>
    Off the record: what is said may be used, but who said it stays in the room. The government does not take part, for it always speaks officially for its institution.
    .label = Openness
    .off = Off the record
    .open = Open
meetings-invited = <b>Who is invited?</b>
    All members, or only those who were asked one by one beforehand and are interested.
    .label = Invitation
    .everyone = All members
    .everyone-also = everyone, all
    .interested = Only the interested
    .interested-also = interested
meetings-capacity = <b>How many seats are there?</b>
    When they are taken, members join a waiting list.
    .label = Seats
meetings-review = <b>Is everything right?</b>
    .label = Check

meeting-changing = You are changing <b>{ $title }</b>, { $at }.
meetings-change-what = <b>What changes?</b>
    .label = What changes
    .day = Date
    .clock = Time
    .place = Place
    .capacity = Seats
meetings-change-day = <b>To what date?</b>
    Such as: 5 December, next Monday, or 23-11-2027.
    .label = Date
meetings-change-clock = <b>To what time?</b>
    Such as: 09:00 or 2 pm.
    .label = Time
meetings-change-place = <b>To what place?</b>
    An address, or the link of an online meeting.
    .label = Place
meetings-change-capacity = <b>How many seats from now on?</b>
    For all coming meetings. Skip it if there is no limit.
    .label = Seats
meetings-change-scope = <b>For which meetings?</b>
    .label = Applies to
    .one = This one only
    .following = This and the following
meetings-change-review = <b>Is this right?</b>
    .label = Check

clock = { $hour }:{ $minute }
problem-meeting-past = That date has passed. Please write one that is still to come.
problem-meeting-far = That date is too far away. Choose one within the next five years.
problem-clock = I do not understand that time yet. Write it like 09:00 or 14:30.
problem-clock-two = Do you mean { $first } or { $second }? Please write one of them.
meeting-past = That time has passed. Choose a date and time still to come; your other answers are kept.

meeting-holiday = { $day } is a holiday: { $holiday }. If that is the day you mean, send it; if not, change the date.

meetings-coming = <b>Meetings to come</b>
meetings-none = No meeting is planned yet.
meetings-how = That command is not complete. Type /pertemuan to see what is coming.
meeting-line = { $title } · { $at } · { $said }
said =
    .yes = you are coming
    .maybe = you may come
    .no = you are not coming
    .waiting = you are on the waiting list
    .invited = you have not answered yet
    .nothing = you have not answered yet
invitation = <b>{ $title }</b>
    { $at }
    { $place }

    Can you come?
invitation-off-record = <b>{ $title }</b>
    { $at }
    { $place }

    Off the record: what is said may be used, who said it may not be told. Can you come?
meeting-card = <b>{ $title }</b>
    { $at }
    { $place }
meeting-ask = Can you come?
meeting-said = Your answer: <b>{ $said }</b>
meeting-is-cancelled = This meeting is cancelled.
meeting-over = That meeting is over or was cancelled.
act-come =
    .yes = Coming
    .maybe = Maybe
    .no = Not coming
toast-come =
    .yes = Noted: you are coming.
    .maybe = Noted: you may come.
    .no = Noted: you are not coming.
    .waiting = All seats are taken. You are on the waiting list.
come-yes = See you at <b>{ $title }</b>, { $at }. Keep this file in your calendar.
come-maybe = Good, you may come to <b>{ $title }</b>, { $at }. We will ask again later.
come-no = Good, you are not coming to <b>{ $title }</b>, { $at }. Thank you for telling us.
come-waiting = All seats at <b>{ $title }</b>, { $at }, are taken. You are on the waiting list; we will tell you as soon as one is free.
seat-free = There is a seat for you at <b>{ $title }</b>, { $at }. If you cannot come after all, tell us by /pertemuan so that somebody else can have it.
members-only = This meeting is for members. Registering takes about a minute, and then you can take part.
invited-only = This meeting is for members with whom the organiser has spoken beforehand. Please turn to the organiser.
sector-refused = At an off-the-record roundtable nobody speaks for an institution, so the government does not take part. Another door is open: a side meeting.
act-side = { $title } · { $at }
act-ask-side = Ask for a side meeting
side-asked = We have passed your wish on to the organiser.
side-wanted = { $name } ({ $of }) would like a side meeting to <b>{ $title }</b>. You can prepare one.

organise-not-allowed = Meetings are arranged by admins, brokers and hosts.
meeting-planned = <b>{ $title }</b> is planned, from { $at } on.
manage = <b>{ $title }</b>
    { $at } · { $rule }
    { $place }
manage-counts = Coming { $yes }, maybe { $maybe }, not coming { $no }, waiting { $waiting }, no answer yet { $invited }
manage-capacity = Seats: { $capacity }
manage-asked = Asked { $asked }, interested { $interested }
manage-next =
    .tanya = <b>Next:</b> ask members for their interest first.
    .undang = <b>Next:</b> invite members.
    .meja = <b>Next:</b> prepare what it is about at the roundtable.
    .kode = <b>Now:</b> read out the attendance code.
act-manage = Manage
act-new-meeting = New meeting
act-meetings = ← Meetings
act-roundtable = Its roundtable →
act-roundtables = My roundtables
act-next-meeting = The meeting
act-result = Results: { $title }
act-write-down = Note who was there
meeting-no-group = This meeting has no group yet.
act-meeting =
    .tanya = Ask for interest first
    .undang = Invite
    .ubah = Change
    .batal = Cancel the meeting
    .kode = Attendance code
    .daftarhadir = Who was there
    .tanyajawab = Open questions
inviting-everyone = Invitations to <b>{ $title }</b>, { $at }, are going out to all members who can take part, each at their own hour.
inviting-interested = Invitations to <b>{ $title }</b>, { $at }, are going out to those who are interested, each at their own hour.
ask-whom = <b>Whom would you like to ask?</b>
    For one person, type /pertemuan tanya { $id } @name.
act-ask =
    .tema = Members for { $theme }
    .semua = All members
asking = The question is going out, to each of them in private.
ask-interest = We are preparing <b>{ $title }</b> on { $theme }. Are you interested? We will invite those who are; it is all right if you are not.
act-interested = Interested
act-not-interested = Not now
interest-interested = Thank you. We will invite you to <b>{ $title }</b>.
interest-not = Good, thank you for answering. We will send no invitation to <b>{ $title }</b>.
ask-unknown = No member has that name yet.
ask-barred = { $name } is from the government; for them there are side meetings.
ask-before = { $name } was asked before.
ask-sent = The question to { $name } is on its way.
nobody-interested = Nobody whom you asked is interested in <b>{ $title }</b> now. Perhaps its theme or time should be talked over.
all-declined = Nobody whom you invited to <b>{ $title }</b>, { $at }, can come. You can move it to another day or cancel it.
meeting-change-kept = The change is kept. Those who were invited and have not declined are told.
meeting-seats-kept = The number of seats is kept. If there are more now, those who wait get them at once.
cancel-sure = <b>Cancel { $title }, { $at }?</b>
    Those who were invited and have not declined will be told.
act-cancel =
    .one = Cancel this one
    .following = Cancel this and the following
    .none = Keep it
meeting-cancel-kept = { $count ->
    [one] One meeting is cancelled.
   *[other] { $count } meetings are cancelled.
} Those who were invited and have not declined are told.
meeting-changed = <b>A change: { $title }</b>
    It is now { $at }, { $place }. Can you still come?
meeting-cancelled = <b>{ $title }</b>, { $at }, is cancelled. We are sorry about the change. This file takes it out of your calendar.
meeting-changed-waiting = <b>A change: { $title }</b>
    It is now { $at }, { $place }. You are still on the waiting list; we will tell you as soon as a seat is free. If the time does not suit you any more, tell us here.
meeting-changed-invited = <b>A change: { $title }</b>
    Your invitation is now for { $at }, { $place }. Can you come?
meeting-changed-organiser = <b>{ $title }</b>, which you organise, was changed by an admin. It is now { $at }, { $place }.
meeting-cancelled-waiting = <b>{ $title }</b>, { $at }, is cancelled, so you need not wait for a seat any more. We are sorry about the change.
meeting-cancelled-invited = <b>{ $title }</b>, { $at }, is cancelled. There is no need to answer your invitation.
meeting-cancelled-organiser = <b>{ $title }</b>, { $at }, which you organise, was cancelled by an admin.
meeting-orphan = <b>{ $title }</b> has no organiser any more. Its reminders go on; somebody has to take it over.
act-take-series = Take it over
taken-over = You now organise <b>{ $title }</b>. Thank you.
meeting-group-gone = The group { $group } cannot be reached any more, so <b>{ $title }</b> is not announced there. Private reminders go on.

reminder-month = <b>{ $title }</b> is in a month: { $at }, { $place }.
reminder-week = <b>{ $title }</b> is in a week: { $at }, { $place }. Have your plans changed? Tell us here.
reminder-day = See you at <b>{ $title }</b>, { $at }, { $place }.
reminder-hour = <b>{ $title }</b> starts in about an hour: { $at }, { $place }.
reminder-organiser = <b>You organise { $title }</b>
    { $at }, { $place }
reminder-maybe = <b>{ $title }</b>: { $at }, { $place }. You may come; do you know by now?
reminder-invited = <b>{ $title }</b> is in a week: { $at }, { $place }. We have not heard from you yet; can you come?
group-reminder-month = <b>{ $title }</b> is in a month: { $at }, { $place }. Who is coming?
group-reminder-week = <b>{ $title }</b> is in a week: { $at }, { $place }. Who is coming?
group-reminder-day = Coming soon: <b>{ $title }</b>, { $at }, { $place }.
group-reminder-hour = <b>{ $title }</b> starts in about an hour: { $at }, { $place }.
group-meeting-changed = <b>A change: { $title }</b>
    It is now { $at }, { $place }.
group-meeting-cancelled = <b>{ $title }</b>, { $at }, is cancelled.
group-series-cancelled = <b>{ $title }</b> does not go on, from the meeting of { $at }.

act-calendar = My calendar
act-open-calendar = Open the calendar
calendar-address = <b>Your calendar of meetings</b>
    Put this address into your calendar app, and changes will come by themselves:
    { $link }

    The address is a secret of yours. It stops working when your data is erased.
calendar-none = The calendar page is not switched on here. You still get a calendar file each time you say that you come.
calendar-off-record = Off the record: what is said may be used, who said it may not be told.
calendar-open = A meeting of Jejaring.

attendance-code = <b>Attendance code: { $code }</b>
    { $title }, { $at }. Read this code out in the room; members type it to me, or open this link:
    { $link }

    It is good from half an hour before the start until two hours after the end.
attendance-list = <b>{ $title }, who was there: { $count }</b>
attendance-line = { $number }. { $name }
attended = Welcome to <b>{ $title }</b>. Your attendance is noted.
attended-before = Your attendance at <b>{ $title }</b> is noted already.
code-how = Type /hadir and the code that is read out in the meeting, such as /hadir ABCDE.
code-unknown = I do not know that code yet. Please check its letters.
code-early = <b>{ $title }</b> only starts { $at }. Its code is good half an hour before.
code-late = The code for <b>{ $title }</b> is no longer good. Ask the organiser to note you down.
attendee-who = Who was there without the code?
attendee-is = <b>{ $name }</b> is noted as having been there.
