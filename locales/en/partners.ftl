# Writing a partner down: the questions.
partner-nature = <b>Who is your new partner?</b>
    What you write here is for you alone.
    .label = Partner
    .person = A person
    .person-also = person, individual
    .organisation = An organisation
    .organisation-also = organisation, organization, company

partner-who = <b>What is their name?</b>
    .label = Name

partner-employer = <b>Which organisation do they work for?</b>
    Type its name; if it is known, we will find it.
    .label = Organisation

partner-organisation = <b>What is the organisation called?</b>
    Type its name; if it is known, we will find it.
    .label = Organisation

partner-met = <b>Where did you meet?</b>
    Such as: the clean water workshop in Sleman.
    .label = Met at

partner-when = <b>When did you meet?</b>
    A new acquaintance is best greeted again within three days; we remind you before that.
    .label = Met
    .today = Today
    .yesterday = Yesterday
    .earlier = I know them well
    .earlier-also = long ago, earlier

partner-need = <b>What do they need just now?</b>
    Begin with them. Such as: a place to train 30 people.
    .label = What they need

partner-goal = <b>What do you want to achieve with them?</b>
    .label = Shared goal

partner-next = <b>What is the next step?</b>
    Such as: send our profile, then call on Thursday.
    .label = Next step

partner-tier = <b>How close is this partner?</b>
    Key partners hear from you every month, regular ones every three months, loose ones every half year.
    .label = Closeness

partner-channel = <b>How do you usually reach them?</b>
    .label = Channel

partner-address = <b>What is the number or address?</b>
    Just the one for that channel.
    .label = Number or address

partner-review = <b>Is everything right?</b>
    .label = Check

tier =
    .key = Key
    .regular = Regular
    .loose = Loose

channel =
    .wa = WhatsApp
    .wa-also = whats app
    .telegram = Telegram
    .telegram-also = tg
    .sms = SMS
    .phone = Telephone
    .phone-also = phone, call
    .email = E-mail
    .email-also = mail, email
    .card = Postcard
    .letter = Letter
    .meeting = In person
    .meeting-also = face to face

links-partner = <b>About which partner?</b>
    Type the name.
    .label = Partner
links-ours = <b>Who on our side knows them?</b>
    At least two people, with commas between. When one moves on, the relation stays.
    .label = Our people
links-theirs = <b>Whom do we know on their side?</b>
    At least two people, with commas between.
    .label = Their people

days-partner = <b>About which partner?</b>
    Type the name.
    .label = Partner
days-holidays = <b>Which days matter to them?</b>
    We prepare greetings only for the days that you choose. Tap one or more, or just go on.
    .label = Days that matter
days-own = <b>Have they days of their own?</b>
    .label = Own days
days-birthday = <b>When is the birthday?</b>
    Such as: 14 June. We do not keep the year.
    .label = Birthday
days-founding = <b>When was the organisation founded?</b>
    Such as: 14 June.
    .label = Founding day
days-partnership = <b>When did this partnership begin?</b>
    Such as: 14 June.
    .label = Partnership day

holiday =
    .new-year = New Year
    .imlek = Lunar New Year
    .nyepi = Nyepi
    .eid = Eid al-Fitr
    .eid-also = lebaran
    .good-friday = Good Friday
    .easter = Easter
    .ascension = Ascension Day
    .vesak = Vesak
    .eid-adha = Eid al-Adha
    .eid-adha-also = kurban
    .hijri = Islamic New Year
    .hijri-also = muharram
    .mawlid = Mawlid
    .miraj = Isra and Mi'raj
    .christmas = Christmas
    .labour = Labour Day
    .pancasila = Pancasila Day
    .independence = Independence
    .independence-also = 17 august
own-day =
    .birthday = Birthday
    .founding = Founding day
    .partnership = Partnership day
yearly-day = { $day } { $month }
month =
    .m1 = January
    .m2 = February
    .m3 = March
    .m4 = April
    .m5 = May
    .m6 = June
    .m7 = July
    .m8 = August
    .m9 = September
    .m10 = October
    .m11 = November
    .m12 = December
weekday =
    .monday = Monday
    .tuesday = Tuesday
    .wednesday = Wednesday
    .thursday = Thursday
    .friday = Friday
    .saturday = Saturday
    .sunday = Sunday

promise-partner = <b>To whom is the promise?</b>
    Type the partner's name.
    .label = Partner
promise-what = <b>What did you promise?</b>
    Such as: send our profile.
    .label = Promise
promise-day = <b>For which day?</b>
    Tap the day, or write a date such as 23-11-2027.
    .label = Day

plan-partner = <b>A plan for which partner?</b>
    Type the name.
    .label = Partner
plan-how = <b>How do they like to be reached?</b>
    .label = How
plan-hours = <b>When is a good time for them?</b>
    .label = When
    .mornings = Mornings
    .noons = Noon
    .afternoons = Afternoons
    .weekends = Weekends
    .anytime = Any time
plan-rhythm = <b>How often?</b>
    .label = How often
    .weekly = Every week
    .weekly-also = weekly
    .monthly = Every month
    .monthly-also = monthly
    .quarterly = Every three months
    .half-yearly = Every half year
    .half-yearly-also = every six months
    .yearly = Every year
    .yearly-also = yearly

note-partner = <b>A note on which partner?</b>
    Type the name.
    .label = Partner
note-text = <b>What is worth remembering?</b>
    A sentence or two will do.
    .label = Note

correction-partner = <b>Which partner is to be put right?</b>
    Type the name.
    .label = Partner
correction-field = <b>What needs putting right?</b>
    .label = Part
    .name = Name
    .organisation = Organisation
    .met = Where you met
    .need = What they need
    .goal = Shared goal
    .next_step = Next step
    .tier = Closeness
    .address = Channel and address
correction-text = <b>How should it be?</b>
    .label = Correct
correction-tier = <b>How close is this partner?</b>
    .label = Closeness
correction-channel = <b>By which channel now?</b>
    .label = Channel
correction-address = <b>What is the number or address?</b>
    .label = Number or address
correction-learnt = <b>Where did you learn this?</b>
    Such as: from themselves, by telephone.
    .label = Source

handover-partner = <b>Which partner?</b>
    Type the name.
    .label = Partner
handover-colleague = <b>To whom do you hand over?</b>
    Type the name of a colleague in your organisation, or another member's username such as @sri_rahayu. With all notes and promises; they are asked first.
    .label = Colleague

mail-partner = <b>An e-mail to whom?</b>
    Type the partner's name.
    .label = To
mail-subject = <b>What is its subject?</b>
    .label = Subject
mail-text = <b>What does it say?</b>
    .label = Text
mail-reply = <b>To which address should answers go?</b>
    Your own; we remember it for the next time.
    .label = Answers to
mail-review = <b>Send this e-mail?</b>
    It leaves only when you tap Send.
    .label = Check

problem-phone = That number is not complete. Write it like 0812 3456 7890.
problem-email = That is no e-mail address yet. Write it like name@example.org.
problem-username = Write a username such as @partner_name, or the telephone number.
problem-yearly = That day is not in the calendar. Write it like 14 June.
problem-care-past = That day has passed. Choose today or later.
problem-care-far = That is more than a year away. Choose a nearer day.
partner-not-found = “{ $name }” is not among your partners. Try just a part of the name.
colleague-not-found = I have not found “{ $name }” among your colleagues. Try another name, or the username.
