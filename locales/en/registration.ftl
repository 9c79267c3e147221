registration-language = <b>Which language do you prefer?</b>
    Bahasa apa yang Anda pilih?
    .label = Language
    .id = Bahasa Indonesia
    .id-also = indonesian
    .en = English

registration-rules = <b>Welcome to Jejaring.</b>
    Let us get to know each other; it takes about a minute. You can stop at any time and go on later.

    { rules-list }
    .label = Rules
    .agree = I agree
    .agree-also = agree, agreed, yes, y, ok, okay, sure

registration-privacy = <b>What may your data be used for?</b>
    We keep your answers to run the network. Anything else is up to you; each can be refused, and changed at any time.

    Tap what you agree to:
    .label = Data permissions
    .directory = Show me in the directory
    .introductions = Introduce me to members
    .news = Send network news

registration-name = <b>What is your name?</b>
    Write it as you want to be known.
    .label = Name

registration-form = <b>How shall we address you?</b>
    .label = Form of address
    .bapak = Bapak
    .ibu = Ibu
    .mas = Mas
    .mbak = Mbak
    .kak = Kak
    .name = Just my name
    .bapak-title = Bapak { $name }
    .ibu-title = Ibu { $name }
    .mas-title = Mas { $name }
    .mbak-title = Mbak { $name }
    .kak-title = Kak { $name }
    .name-title = { $name }

registration-type = <b>What is your experience with partnerships?</b>
    PBA: training by the Partnership Brokers Association.
    .label = Member type
    .pba-alumni = PBA alumni
    .pba-alumni-also = alumni, alumnus
    .non-alumni = Practitioner, not PBA
    .non-alumni-also = practitioner
    .learner = Still learning
    .learner-also = learning, beginner

registration-affiliation = <b>Which partnership networks do you belong to?</b>
    .label = Affiliation
    .local = A local network
    .local-also = local
    .global = A global network
    .global-also = global, international
    .both = Local and global
    .both-also = both
    .none = None yet
    .none-also = no, not yet

registration-sector = <b>Which sector do you work in?</b>
    .label = Sector

registration-capacity = <b>Who are you joining for?</b>
    .label = Joining for
    .self = Myself
    .self-also = me, individual
    .organisation = An organisation
    .organisation-also = organization

registration-organisation = <b>What is its name?</b>
    Write the name; if we know it, we will find it.
    .label = Organisation

registration-role = <b>What is your role there?</b>
    For example: programme manager.
    .label = Role

registration-place = <b>Where do you live?</b>
    Write the name of your district or city, such as Sleman. A province will do, too.
    .label = Place

place-unknown = I have not found “{ $name }”. Try a part of the name, or the name of its province.

registration-expertise = <b>What are you good at?</b>
    Tap one or several.
    .label = Expertise

registration-needs = <b>What do you need from the network?</b>
    Tap one or several.
    .label = Needs

registration-offers = <b>What can you offer?</b>
    Tap one or several.
    .label = Offers

registration-delivery = <b>When may we write to you?</b>
    .label = Messages
    .morning = Digest at 08
    .morning-also = morning
    .noon = Digest at 12
    .noon-also = noon, midday
    .evening = Digest at 19
    .evening-also = evening, night
    .daytime = At once, 08–20
    .daytime-also = daytime, at once
    .anytime = At once, any time
    .anytime-also = any time

registration-photo = <b>Would you like to add a photo?</b>
    It is shown on your profile only, and can be removed at any time.
    .label = Photo

registration-review = <b>Is everything right?</b>
    .label = Review

registered = <b>Thank you, { $name }. You are now a member of Jejaring.</b>
    What next: look at your profile, or invite a fellow practitioner.
profile-saved = <b>Your profile is up to date.</b>
welcome-back = <b>Good to see you again.</b> What would you like to do?
member-already = You are already registered. You can see and edit your profile here.
not-understood = I did not quite get that. Perhaps one of these?
not-a-member = You are not registered yet. It takes about a minute.
join-first = Thank you for wanting to join. Once this introduction is done, you will be let into the group at once.
not-admitted = Sorry, I could not let you into that group. Please turn to an admin of the group.
invite = <b>Your invitation</b>
    Share this link with fellow practitioners:
    { $link }
invite-unknown = That invitation code is unknown or used up. Never mind, you can still register.
in-group = To keep your answers private, let us go on in a chat between the two of us.
unknown-command = I do not know that command.
