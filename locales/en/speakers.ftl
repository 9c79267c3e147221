speakers = <b>Speakers for { $title }</b>
speakers-none = <b>Speakers for { $title }</b>
    Look among the members first: many experts are here.
speaker =
    .found = { $name } · { $topic }: can be asked
    .asked = { $name } · { $topic }: has been asked
    .accepted = { $name } · { $topic }: will speak ✓
    .refused = { $name } · { $topic }: cannot this time
    .outside = { $name } · { $topic }: from outside
act-search = Look for experts among members
act-ask-speaker = Ask { $name }
act-outside = Somebody from outside: { $topic }
act-speak = I will speak
expertise-topic = <b>Which expertise do you look for?</b>
    .label = Expertise
outsider-speaker = <b>Who is the speaker from outside?</b>
    .label = Name
search-found = { $count ->
    [0] No member with expertise in { $topic } is open in the directory. The search is on record; somebody from outside may be invited.
    [1] One member with expertise in { $topic }. Ask them first.
   *[other] { $count } members with expertise in { $topic }. Ask them first.
}
members-first = There are members who have not been asked or have not answered. Ask them first.
outsider-added = <b>{ $name }</b> is noted as a speaker from outside.
speaker-asked = <b>{ $title }</b>, { $at }, looks for a speaker on { $topic }, and you are the first we ask. Would you speak?
speaker-said =
    .yes = Thank you. The organiser will be in touch.
    .no = All right, thank you for answering.
speaker-answer =
    .yes = <b>{ $name }</b> will speak at { $title }.
    .no = <b>{ $name }</b> cannot speak at { $title } this time.
