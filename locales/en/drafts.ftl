# Messages prepared for members to send themselves.
draft-for = A message for { $name }; change it as you like before you send it:
draft-kind =
    .touch = Just a greeting
    .give = Offer help
    .inform = News of your work
    .promote = Promote each other
draft-first = Hello { $name },

    Thank you for our talk at { $met }. What stayed with me most is what you need: { $need }.

    Next from our side: { $next }.

    Warm regards,
    { $me }
draft-introduce = Hello { $name },

    Let me introduce myself: I am { $me }. { $colleague } told me about your talk at { $met } and what you need: { $need }. I am the one who takes it further from now on.

    The step that was planned: { $next }. When would be a good time for us to get to know each other?

    Warm regards,
    { $me }
draft-touch = Hello { $name },

    It has been a while since we were in touch. How are you and your team? This time I only wanted to say hello.

    Warm regards,
    { $me }
draft-give = Hello { $name },

    I remembered what you need: { $need }. I believe there is something that we can do. When would be a good time for a short talk?

    Warm regards,
    { $me }
draft-inform = Hello { $name },

    Some short news from us:
    – done: …
    – under way: …
    – next: …

    And how are things with you? We would love to hear.

    Warm regards,
    { $me }
draft-promote = Hello { $name },

    May we introduce your work to our members and colleagues? Just send two or three sentences and a picture. And if you like, we would be glad to be introduced on your side, too.

    Warm regards,
    { $me }
draft-greeting = Hello { $name },

    { $wish }

    Warm regards,
    { $me }
draft-subject =
    .first = Thank you for our meeting
    .introduce = Introducing myself
    .touch = How are you?
    .give = Perhaps we can help
    .inform = News from us
    .promote = Introducing each other
wish =
    .new-year = Happy New Year. May it bring good things to you and to all whom you serve.
    .imlek = Happy Lunar New Year. May you be healthy and happy, and all your work go well.
    .nyepi = A blessed Nyepi. May its silence bring peace.
    .eid = Eid Mubarak. Please forgive me for any wrong, in word and deed.
    .good-friday = A blessed Good Friday. May it bring calm and hope.
    .easter = Happy Easter. May it be full of joy and hope.
    .ascension = A blessed Ascension Day. Peace be with you.
    .vesak = Happy Vesak. May all beings be happy.
    .eid-adha = Eid al-Adha Mubarak. May our prayers and offerings be accepted.
    .hijri = Happy Islamic New Year. May it be full of blessings.
    .mawlid = A blessed Mawlid. May the Prophet's example guide us.
    .miraj = A blessed Isra and Mi'raj. May it be full of blessings.
    .christmas = Merry Christmas. Peace and joy to you and your family.
    .labour = Happy Labour Day. Thank you for your work and your colleagues'.
    .pancasila = Happy Pancasila Day. It is good to work shoulder to shoulder with you.
    .independence = Happy Independence Day, Indonesia. It is good to build it together with you.
    .birthday = Happy birthday. May you be healthy and happy, and reach what you hope for.
    .founding = Happy founding day. May your organisation do good to ever more people.
    .partnership = Today we have worked together for another year. Thank you for your trust.
occasion = <b>{ $when }: { $what } · { $name }</b>
    { $day }. Here is a greeting, if you would like to send one:
occasion-estimated = <b>{ $when }: { $what } (estimated) · { $name }</b>
    { $day }, by estimate; wait for the official announcement. Here is a greeting, if you would like to send one:
act-open = Open { $channel }
act-copy = Just the text, to copy
act-sent = I have sent it
act-mail = Send by e-mail
mail-waits = Your e-mail to { $name } is on its way to { $address }. If it is refused, we tell you.
mail-cannot = E-mail cannot be sent from here yet. Just copy the text.
mail-failed = Your e-mail to { $name } did not arrive: { $address } refused it. The address may need putting right.
